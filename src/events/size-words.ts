import { fold } from '../arabic/fold.ts';
import { letters } from '../arabic/letters.ts';
import type { Tables } from '../lexicon/load.ts';
import type { SizeKind } from '../model/claim.ts';

/** Words that bound a number, and triggers whose patients are counted, from lexicon/events/sizes.tsv. */
export interface SizeWords {
  readonly bounds: readonly { readonly words: readonly string[]; readonly bound: string }[];
  readonly kindOf: ReadonlyMap<string, SizeKind>;
  /** Folded duals that cannot be read as a sound plural: جنديين, beside مدنيين. */
  readonly duals: ReadonlySet<string>;
}

/** Reads lexicon/events/sizes.tsv, and the duals of lexicon/words/human-nouns.tsv. */
export function loadSizeWords(tables: Tables): SizeWords {
  const bounds: { words: string[]; bound: string }[] = [];
  const kindOf = new Map<string, SizeKind>();
  for (const row of tables.rows('events/sizes.tsv')) {
    if (row.class === 'bound')
      bounds.push({ words: fold(row.word ?? '').split(' '), bound: row.value ?? '' });
    else kindOf.set(fold(row.word ?? ''), row.value as SizeKind);
  }
  bounds.sort((a, b) => b.words.length - a.words.length);
  return { bounds, kindOf, duals: loadDuals(tables) };
}

const { alef, nun, ta, waw, ya } = letters;

/** A noun with a broken plural has its form in ـين for the dual alone. */
function loadDuals(tables: Tables): Set<string> {
  const duals = new Set<string>();
  for (const { plurals = '' } of tables.rows('words/human-nouns.tsv')) {
    const forms = plurals.split('|').map(fold);
    const ends = (form: string, ...tails: string[]) => tails.some((tail) => form.endsWith(tail));
    const isBroken = forms.some((form) => !ends(form, alef + nun, ya + nun, waw + nun, alef + ta));
    for (const form of forms)
      if (ends(form, alef + nun) || (isBroken && ends(form, ya + nun))) duals.add(form);
  }
  return duals;
}
