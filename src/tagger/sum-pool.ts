import { remember } from '../arabic/remember.ts';
import type { Atoms } from './atoms.ts';
import { REACH } from './extract.ts';
import type { LinearModel } from './linear.ts';

type BucketsAt<From> = (from: From, offset: number) => readonly number[];

/** Sums of the weights of what one word, or its hint, says of the words up to two away. */
export interface SumPool {
  /** Adds what the word at `j` (it may stand outside the sentence) says to the scores `out`. */
  readonly addWord: (word: Atoms, out: Int32Array, j: number) => void;
  readonly addHint: (hint: number, out: Int32Array, j: number) => void;
}

/** Spellings of which the sums are kept, the newest; and hints. */
const MOST_KEPT = 1 << 16;
const MOST_HINTS = 1 << 12;
const POSITIONS = 2 * REACH + 1;

/** Sums are made when first asked for, and kept in one block of numbers. */
export function createSumPool(
  { weights, labels: { length: n } }: LinearModel,
  { ofWord, ofHint }: { readonly ofWord: BucketsAt<Atoms>; readonly ofHint: BucketsAt<number> },
): SumPool {
  const width = POSITIONS * n;
  const sumInto = (
    sums: Int16Array,
    at: number,
    bucketsAt: (offset: number) => readonly number[],
  ) => {
    sums.fill(0, at, at + width);
    for (let offset = -REACH; offset <= REACH; offset += 1) {
      const to = at + (offset + REACH) * n;
      for (const bucket of bucketsAt(offset))
        for (let y = 0; y < n; y += 1) sums[to + y]! += weights[bucket * n + y]!;
    }
  };
  const spread = (sums: Int16Array, at: number, out: Int32Array, j: number) => {
    for (let offset = -REACH; offset <= REACH; offset += 1) {
      const to = (j - offset) * n;
      if (to < 0 || to >= out.length) continue;
      const from = at + (offset + REACH) * n;
      for (let y = 0; y < n; y += 1) out[to + y]! += sums[from + y]!;
    }
  };
  // A ring: number `k` stands in row `k % MOST_KEPT` until MOST_KEPT newer ones have come.
  const words = new Int16Array(MOST_KEPT * width);
  let newest = -1;
  const placeOf = remember((_: Atoms) => ({ number: Number.NEGATIVE_INFINITY }));
  const hints = new Map<number, Int16Array>();
  return {
    addWord: (word, out, j) => {
      const place = placeOf(word);
      if (place.number <= newest - MOST_KEPT) {
        newest += 1;
        place.number = newest;
        sumInto(words, (newest % MOST_KEPT) * width, (offset) => ofWord(word, offset));
      }
      spread(words, (place.number % MOST_KEPT) * width, out, j);
    },
    addHint: (hint, out, j) => {
      let sums = hints.get(hint);
      if (!sums) {
        if (hints.size >= MOST_HINTS) hints.clear();
        sums = new Int16Array(width);
        sumInto(sums, 0, (offset) => ofHint(hint, offset));
        hints.set(hint, sums);
      }
      spread(sums, 0, out, j);
    },
  };
}
