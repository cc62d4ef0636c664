import { letters } from '../arabic/letters.ts';
import type { Numeral, ReadNumeral } from '../arabic/numerals.ts';
import type { Count } from '../model/claim.ts';
import type { Mention, Time } from '../model/entity.ts';
import type { Word } from '../model/word.ts';
import type { Bound, SizeWords } from './size-words.ts';
import { freePreposition, isComma } from './word-tests.ts';

/** What counting looks at: the words of the article, and what says that a word is a number or bounds one. */
export interface Counting {
  readonly words: readonly Word[];
  readonly readNumeral: ReadNumeral;
  readonly sizeWords: SizeWords;
}

/** A number with its bounds, and the last word that says it. */
export interface Counted {
  readonly count: Count;
  readonly last: number;
}

/**
 * The number that begins at word `k`, with the words that bound it before or behind; null where none does, or where
 * it is part of a time.
 *
 * Example: ما لا يقل عن 7 → 7 or more; نحو 300 → about 300, no bounds; 57 مدنيا على الأقل → 57 or more.
 * Counterexample: 7 مايو → part of a date.
 */
export function countAt(
  k: number,
  { words, readNumeral, sizeWords }: Counting,
  times: readonly Time[],
): Counted | null {
  const bound = boundAt(words, k, sizeWords);
  const at = bound ? k + bound.words.length : k;
  const number = untold(readNumeral(words, at), words, sizeWords);
  if (!number || isDated(times, words[at]!)) return null;
  const said = bound?.bound ?? boundBehind(words, number.last, sizeWords);
  return { count: toCount(words, { number, bound: said, from: k }), last: number.last };
}

/** آلاف by itself is no thousand: how many is not told. */
function untold(
  number: Numeral | null,
  words: readonly Word[],
  { vague }: SizeWords,
): Numeral | null {
  const low =
    number?.first === number?.last ? vague.get(words[number?.first ?? -1]?.norm ?? '') : null;
  return number && low ? { ...number, low, best: null } : number;
}

/** Words of the longest number there is. */
const NUMERAL_WORDS = 8;

/** The number that و joins at word `k` (و9, وثلاثة), and the word it begins at; null where none. */
export function countAfterAnd(k: number, { words, readNumeral }: Counting): Counted | null {
  const word = words[k]!;
  if (word.norm[0] !== letters.waw) return null;
  const from = word.norm === letters.waw ? k + 1 : k;
  const ahead: Parameters<ReadNumeral>[0][number][] = words.slice(from, k + NUMERAL_WORDS);
  if (from === k) ahead[0] = { kind: word.kind, norm: word.norm.slice(1) };
  const number = readNumeral(ahead, 0);
  if (!number) return null;
  const last = from + number.last;
  const said = { ...number, first: from, last };
  return { count: toCount(words, { number: said, bound: null, from }), last };
}

/** What bounds a number by the words that end right before word `k`. */
export function boundBefore(k: number, { words, sizeWords }: Counting): string | null {
  const ending = sizeWords.boundsTo.get(words[k - 1]?.norm ?? '');
  const found = ending?.find(({ words: parts }) =>
    parts.every((part, n) => words[k - parts.length + n]?.norm === part),
  );
  return found?.bound ?? null;
}

export const countOf = ({ start, end }: Pick<Mention, 'start' | 'end'>, n: number): Count => ({
  ...{ low: n, best: n, high: n },
  span: { start, end },
});

interface Said {
  readonly number: Numeral;
  readonly bound: string | null;
  readonly from: number;
}

/** A number as a count: what its bound says of low, best and high. */
export function toCount(words: readonly Word[], { number, bound, from }: Said): Count {
  const { low, best } = number;
  const span = { start: words[from]!.start, end: words[number.last]!.end };
  if (best === null) return { low, best, high: null, span };
  return { ...bounded(best, bound), span };
}

/** The number `best` under a bound of lexicon/events/sizes.tsv. */
export function bounded(best: number, bound: string | null): Omit<Count, 'span'> {
  if (bound === 'about') return { low: null, best, high: null };
  if (bound === 'least') return { low: best, best, high: null };
  if (bound === 'more') return { low: best + 1, best: null, high: null };
  if (bound === 'most') return { low: null, best, high: best };
  if (bound === 'less') return { low: null, best: null, high: best - 1 };
  return { low: best, best, high: best };
}

function boundAt(words: readonly Word[], k: number, { boundsFrom }: SizeWords): Bound | null {
  const word = words[k];
  if (!word) return null;
  const find = (first: string) =>
    boundsFrom
      .get(first)
      ?.find(({ words: parts }) =>
        parts.every((part, n) => n === 0 || words[k + n]?.norm === part),
      ) ?? null;
  return find(word.norm) ?? find(word.readings[0]?.stem ?? '');
}

/** 57 مدنيا على الأقل: the bound stands behind what is counted. */
function boundBehind(words: readonly Word[], last: number, sizeWords: SizeWords): string | null {
  for (let k = last + 1; k <= last + 4; k += 1) {
    const word = words[k];
    if (!word || isComma(word)) return null;
    const found = boundAt(words, k, sizeWords);
    // أكثر من behind the number begins another one.
    if (found) return found.words.length === 2 && freePreposition(word) ? found.bound : null;
  }
  return null;
}

function isDated(times: readonly Time[], word: Word): boolean {
  return times.some((time) => time.start <= word.start && word.end <= time.end);
}

/** Two counts of one kind told together: 42 حوثيا و9 مقاتلين. What one of them leaves open stays open. */
export function addCounts(a: Count, b: Count): Count {
  const sum = (x: number | null, y: number | null) => (x === null || y === null ? null : x + y);
  const { start } = a.span;
  return {
    ...{ low: sum(a.low, b.low), best: sum(a.best, b.best), high: sum(a.high, b.high) },
    span: { start, end: b.span.end },
  };
}
