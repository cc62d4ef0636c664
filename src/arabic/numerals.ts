import { oncePerTables, type Tables } from '../lexicon/load.ts';
import type { Word } from '../model/word.ts';
import { fold } from './fold.ts';
import { ARTICLE, letters } from './letters.ts';
import { rememberBySpelling } from './remember.ts';

/** What of a word says whether it is a number; words that were not analysed have no spelling. */
type NumeralWord = Pick<Word, 'kind' | 'norm'> & Partial<Pick<Word, 'spelling'>>;

function isWhole(word: NumeralWord): word is Word {
  return word.norm === word.spelling?.norm;
}

/** A number that words `first..last` say. `best` is null where the words give no figure (عشرات). */
export interface Numeral {
  readonly first: number;
  readonly last: number;
  readonly low: number;
  readonly best: number | null;
}

/** Reads the number that begins at a word, or null. */
export type ReadNumeral = (words: readonly NumeralWord[], i: number) => Numeral | null;

interface Part {
  readonly value: number;
  readonly kind: string;
}

/**
 * Reader of numbers in digits and words, from lexicon/words/numerals.tsv: 3، ٢٠٬٠٠٠، خمسة وعشرين،
 * 3 آلاف، ثلاثمئة، عشرات. Linear in the length of the number. The second call with the same tables is free.
 */
export const createNumeralReader = oncePerTables(makeReader);

function makeReader(tables: Tables): ReadNumeral {
  const parts = new Map<string, Part[]>();
  for (const { word, value, class: kind } of tables.rows('words/numerals.tsv')) {
    const key = fold(word ?? '');
    parts.set(key, [...(parts.get(key) ?? []), { value: Number(value), kind: kind ?? '' }]);
  }
  const lookUp = (word: NumeralWord): readonly Part[] =>
    parts.get(word.norm) ?? parts.get(withoutAnd(word)) ?? withArticle(word, parts);
  const partsOf = rememberBySpelling(lookUp);
  const partsAt = (word: NumeralWord | undefined): readonly Part[] => {
    if (!word) return NONE;
    if (word.kind === 'number') return toDigits(word);
    // Callers cut letters off a word; what is left is another spelling.
    return isWhole(word) ? partsOf(word) : lookUp(word);
  };
  return (words, i) => read(words, i, partsAt);
}

const NONE: readonly Part[] = [];

type PartsAt = (word: NumeralWord | undefined) => readonly Part[];

/** العشر as well as عشر; but الواحد and الأحد are no numbers of things. */
function withArticle({ norm }: NumeralWord, parts: ReadonlyMap<string, Part[]>): readonly Part[] {
  const bare = norm.startsWith(ARTICLE) ? parts.get(norm.slice(2)) : undefined;
  return bare?.[0] && bare[0].value > 1 ? bare : NONE;
}

function withoutAnd(word: NumeralWord): string {
  return word.norm.startsWith(letters.waw) ? word.norm.slice(1) : '';
}

/** Digits with thousands marks (20,000) or a decimal point; dates and ranges are no numbers. */
function toDigits(word: NumeralWord): readonly Part[] {
  const plain = /^\d{1,3}(?:[,\u066c.]\d{3})+$/.test(word.norm)
    ? word.norm.replace(/[,\u066c.]/g, '')
    : word.norm.replace(/[,\u066b]/, '.');
  const value = Number(plain);
  return Number.isFinite(value) ? [{ value, kind: 'digits' }] : [];
}

function read(words: readonly NumeralWord[], i: number, partsAt: PartsAt): Numeral | null {
  const head = partsAt(words[i])[0];
  const hasAnd =
    words[i]?.kind === 'word' && partsAt(words[i]).length > 0 && isJoined(words[i]!, partsAt);
  if (!head || hasAnd) return null;
  if (head.kind === 'vague') return readVague(words, i, partsAt);
  let total = 0;
  let group = head.value;
  let at = i;
  for (let next = i + 1; next < words.length; next += 1) {
    const part = partsAt(words[next])[0];
    if (!part || part.kind === 'vague' || !follows(words[next]!, part, partsAt)) break;
    if (part.kind === 'scale' && !isJoined(words[next]!, partsAt)) {
      group *= part.value;
    } else if (part.kind === 'ten' && group < 10) group += 10;
    else {
      total += part.value >= 100 || group >= 1000 ? group : 0;
      group = part.value >= 100 || group >= 1000 ? part.value : group + part.value;
    }
    at = next;
  }
  return { first: i, last: at, low: total + group, best: total + group };
}

/** A further part of the same number: joined by و, a scale after its factor, or the ten of a teen. */
function follows(word: NumeralWord, part: Part, partsAt: PartsAt): boolean {
  if (part.kind === 'digits') return false;
  return part.kind === 'scale' || part.kind === 'ten' || isJoined(word, partsAt);
}

/** The word begins with و that is no letter of its own: وعشرين but not واحد. */
function isJoined(word: NumeralWord, partsAt: PartsAt): boolean {
  const rest = withoutAnd(word);
  return rest !== '' && partsAt({ ...word, norm: rest }).length > 0;
}

function readVague(words: readonly NumeralWord[], i: number, partsAt: PartsAt): Numeral {
  const least = partsAt(words[i])[0]!.value;
  const scale = partsAt(words[i + 1]).find(
    (part) => part.kind === 'scale' || part.kind === 'vague',
  );
  if (!scale || isJoined(words[i + 1]!, partsAt))
    return { first: i, last: i, low: least, best: null };
  const factor = scale.kind === 'vague' ? Math.max(1000, scale.value / 2) : scale.value;
  return { first: i, last: i + 1, low: least * factor, best: null };
}
