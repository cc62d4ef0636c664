import { fold } from '../arabic/fold.ts';
import { letters } from '../arabic/letters.ts';
import type { Tables } from '../lexicon/load.ts';
import type { SizeKind } from '../model/claim.ts';

/** A phrase that bounds a number (ما لا يقل عن → least). */
export interface Bound {
  readonly words: readonly string[];
  readonly bound: string;
}

/** Words that bound a number, and triggers whose patients are counted, from lexicon/events/sizes.tsv. */
export interface SizeWords {
  /** Phrases that bound a number, the longest first; and by their first word and by their last. */
  readonly bounds: readonly Bound[];
  readonly boundsFrom: ReadonlyMap<string, readonly Bound[]>;
  readonly boundsTo: ReadonlyMap<string, readonly Bound[]>;
  readonly kindOf: ReadonlyMap<string, SizeKind>;
  /** Folded words of those hurt (قتيلا, جرحى) and of who fled (نازحين), of no event themselves. */
  readonly tolls: ReadonlyMap<string, SizeKind>;
  /** Folded prepositions before whom a noun hits: القبض على. */
  readonly upon: ReadonlySet<string>;
  /** The least that a plural of number means by itself: آلاف. */
  readonly vague: ReadonlyMap<string, number>;
  /** Folded prepositions before what a count has come to: إلى 50. */
  readonly reaching: ReadonlySet<string>;
  /** Folded verbs of flight, and the homes that who flees from is displaced. */
  readonly flights: ReadonlySet<string>;
  readonly homes: ReadonlySet<string>;
  /** Folded duals that cannot be read as a sound plural: جنديين, beside مدنيين. */
  readonly duals: ReadonlySet<string>;
}

/** Reads lexicon/events/sizes.tsv, and the duals of lexicon/words/human-nouns.tsv. */
export function loadSizeWords(tables: Tables): SizeWords {
  const rows = tables.rows('events/sizes.tsv').map(({ word, class: kind, value }) => ({
    ...{ word: fold(word ?? ''), kind, value: value ?? '' },
  }));
  const of = (kind: string) => rows.filter((row) => row.kind === kind);
  const kinds = (kind: string) =>
    new Map(of(kind).map(({ word, value }) => [word, value as SizeKind]));
  const words = (kind: string) => new Set(of(kind).map(({ word }) => word));
  const bounds = of('bound')
    .map(({ word, value }): Bound => ({ words: word.split(' '), bound: value }))
    .sort((a, b) => b.words.length - a.words.length);
  return {
    bounds,
    boundsFrom: Map.groupBy(bounds, ({ words: [first] }) => first!),
    boundsTo: Map.groupBy(bounds, ({ words: parts }) => parts.at(-1)!),
    kindOf: kinds('trigger'),
    tolls: kinds('toll'),
    vague: new Map(of('vague').map(({ word, value }) => [word, Number(value)])),
    upon: words('upon'),
    reaching: words('reaching'),
    flights: words('flight'),
    homes: words('home'),
    duals: loadDuals(tables),
  };
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
