import { foldLemma } from '../arabic/fold.ts';
import { letters } from '../arabic/letters.ts';
import { rememberBySpelling } from '../arabic/remember.ts';
import type { Word } from '../model/word.ts';
import { stemOf } from './word-tests.ts';

/** A word list of a trigger rule, folded once. */
interface Folded {
  /** Every entry. */
  readonly whole: ReadonlySet<string>;
  /** Entries of more than two letters without ta marbuta: what their inflected forms begin with. */
  readonly bare: ReadonlySet<string>;
}

// Lists belong to rules, which live as long as the engine.
const FOLDED = new WeakMap<readonly string[], Folded>();

function foldList(list: readonly string[]): Folded {
  const known = FOLDED.get(list);
  if (known) return known;
  const whole = new Set(list.map(foldLemma));
  const bare = new Set<string>();
  for (const entry of whole) {
    const stem = entry.endsWith(letters.ha) && entry.length > 3 ? entry.slice(0, -1) : entry;
    if (stem.length > 2) bare.add(stem);
  }
  const made = { whole, bare };
  FOLDED.set(list, made);
  return made;
}

/** How many letters an inflected form may have behind its stem: ـين, ـات, ـية. */
const LONGEST_END = 2;

/** Is the word one of a list? An entry stands for its forms with article, gender and sound plural. */
export function isListed(word: Word, list: readonly string[]): boolean {
  const answers = answersOf(word);
  const known = answers.get(list);
  if (known !== undefined) return known;
  const made = isFormListed(word, list);
  answers.set(list, made);
  return made;
}

// A spelling is asked for by the same few rules wherever it stands.
const answersOf = rememberBySpelling(() => new Map<readonly string[], boolean>());

function isFormListed(word: Word, list: readonly string[]): boolean {
  const { whole, bare } = foldList(list);
  const stem = stemOf(word);
  if (whole.has(word.norm) || whole.has(stem)) return true;
  for (let end = 0; end <= LONGEST_END && stem.length - end > 2; end += 1) {
    if (bare.has(end === 0 ? stem : stem.slice(0, -end))) return true;
  }
  return false;
}

/** Is one of these folded lemmas or stems an entry as it stands? */
export function isEntry(folded: string, list: readonly string[]): boolean {
  return foldList(list).whole.has(folded);
}
