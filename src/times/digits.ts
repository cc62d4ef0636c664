import { letters } from '../arabic/letters.ts';
import type { Scan } from './scan.ts';

/** A date in three numbers, in the order they are written, and the words that it takes. */
export interface Digits {
  readonly parts: readonly [number, number, number];
  readonly start: number;
  readonly last: number;
}

/**
 * A date in digits, as one word or with spaces round its marks; the letter of our era belongs to it.
 *
 * Example: 24-01-2015, 2015/1/24, 14 / 9 / 2015م.
 * Counterexample: 3/4 → two numbers are no date; 12 - 15 - 18 سنة → no year among them (the callers look).
 */
export function digitsAt(scan: Scan, i: number): Digits | null {
  const { words, sentence } = scan;
  const word = words[i]!;
  if (word.kind !== 'number') return null;
  const joined = /^(\d+)([/.-])(\d+)\2(\d+)$/.exec(word.norm);
  const spaced = joined ? null : spacedAt(scan, i);
  const parts = joined ? [joined[1], joined[3], joined[4]] : spaced;
  if (!parts) return null;
  const at = joined ? i : i + 4;
  const isMarked = at < sentence.last && words[at + 1]!.norm === letters.mim;
  return {
    parts: parts.map(Number) as unknown as Digits['parts'],
    start: word.start,
    last: isMarked ? at + 1 : at,
  };
}

/** The three numbers of 15 / 11 / 2015. */
function spacedAt({ words, sentence }: Scan, i: number): string[] | null {
  if (i + 4 > sentence.last) return null;
  const five = words.slice(i, i + 5);
  const isDate = five.every((word, k) =>
    k % 2 === 0 ? /^\d{1,4}$/.test(word.norm) : word.raw === '/',
  );
  return isDate ? [five[0]!.norm, five[2]!.norm, five[4]!.norm] : null;
}
