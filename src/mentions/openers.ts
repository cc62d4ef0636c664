import { foldLemma } from '../arabic/fold.ts';
import { letters } from '../arabic/letters.ts';
import type { EntityType } from '../model/entity.ts';
import type { Word } from '../model/word.ts';

/** What a word opens or does in a name (lexicon/names/patterns.tsv), and whether it stands in the plural or dual. */
export interface Opener {
  readonly kind: string;
  readonly type: EntityType;
  readonly isPlural: boolean;
}

const NONE: readonly never[] = [];

/** Openers of a word by its listed spellings; by its lemma, in the number of the form it has. */
export function openersOf(
  openers: ReadonlyMap<string, readonly Opener[]>,
  word: Word,
  keys: readonly string[],
): readonly Opener[] {
  const own = openersUnder(openers, word, keys);
  // التابعة: what is listed of the spelling, and of the adjective that it is a form of.
  const masculine = keys.at(-1)!;
  const rest = isOutside(own) ? (openers.get(masculine) ?? NONE) : NONE;
  return rest.length > 0 ? [...own, ...rest] : own;
}

const isOutside = (list: readonly Opener[]) =>
  list.some(({ kind }) => kind === 'outside' || kind === 'no-head');

function openersUnder(
  openers: ReadonlyMap<string, readonly Opener[]>,
  word: Word,
  keys: readonly string[],
): readonly Opener[] {
  const found = keys.find((key) => openers.has(key));
  if (found === undefined) return NONE;
  const list = openers.get(found)!;
  const isMany = (word.readings[0]?.forms ?? []).some(
    (form) =>
      form.pos === 'noun' &&
      foldLemma(form.lemma) === found &&
      form.number !== undefined &&
      form.number !== 'one',
  );
  const isSpelled = found === word.readings[0]?.stem || found === word.norm;
  return isMany && !isSpelled ? list.map((opener) => ({ ...opener, isPlural: true })) : list;
}

const FEMININE = new RegExp(`${letters.ha}$`);
const PLURAL = new RegExp(`(${letters.ya}|${letters.waw})${letters.nun}$`);

/** Folded spellings under which a word may be listed: whole, its stem, the lemmas of its noun forms; a participle's masculine. */
export function stemsOf(word: Word): string[] {
  const reading = word.readings[0];
  if (!reading) return [word.norm];
  const { stem, forms } = reading;
  const lemmas = forms
    .filter((form) => form.pos === 'noun' || form.pos === 'adjective')
    .map((form) => foldLemma(form.lemma));
  const isParticiple = forms.some(({ pos }) => pos === 'active' || pos === 'passive');
  const masculine = isParticiple ? [stem.replace(FEMININE, '').replace(PLURAL, '')] : [];
  return [word.norm, stem, ...lemmas, ...masculine];
}

/** What the first of the keys that has an entry says. */
export function firstOf<T>(index: ReadonlyMap<string, T>, keys: readonly string[]): T | null {
  for (const key of keys) {
    const found = index.get(key);
    if (found) return found;
  }
  return null;
}
