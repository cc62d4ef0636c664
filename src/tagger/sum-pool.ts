import { remember } from '../arabic/remember.ts';
import { type Atoms, BOUNDARY } from './atoms.ts';
import { REACH } from './extract.ts';
import type { LinearModel } from './linear.ts';
import { addToLane, BIAS, countLanes } from './packed-weights.ts';

type BucketsAt<From> = (from: From, offset: number) => readonly number[];

/** Sums of the weights of what one word, or its hint, says of the words up to two away, in lanes (packed-weights.ts). */
export interface SumPool {
  /** Rows of POSITIONS times the lanes, one for each kept word. */
  readonly words: Int32Array;
  /** Where in `words` the row of a word begins; it stays for the next few words asked for. */
  readonly wordAt: (word: Atoms) => number;
  /** The row of a hint. */
  readonly hintRow: (hint: number) => Int32Array;
  /** By how much the rows of the five words around a word raise a label's sum, and those of their hints. */
  readonly wordBias: number;
  readonly hintBias: number;
}

/** Spellings of which the sums are kept, the newest; and hints. */
const MOST_KEPT = 1 << 16;
/** So many words of a sentence are looked at together. */
const AT_ONCE = 2 * (2 * REACH + 1);
const MOST_HINTS = 1 << 12;
const POSITIONS = 2 * REACH + 1;
const POSITION_OFFSETS = Array.from({ length: POSITIONS }, (_, k) => k - REACH);
/** Bits of a hint, and the hint whole. */
const MOST_OF_HINT = 33;

/** What a word or hint says of another: features, always raised by as much. */
interface Said {
  readonly buckets: readonly number[];
  readonly bias: number;
}

/** Sums are made when first asked for, and kept in one block of numbers. */
export function createSumPool(
  { weights, labels: { length: n } }: LinearModel,
  { ofWord, ofHint }: { readonly ofWord: BucketsAt<Atoms>; readonly ofHint: BucketsAt<number> },
): SumPool {
  const lanes = countLanes(n);
  const width = POSITIONS * lanes;
  const sumInto = (sums: Int32Array, at: number, saidAt: (offset: number) => Said) => {
    sums.fill(0, at, at + width);
    for (let offset = -REACH; offset <= REACH; offset += 1) {
      const to = at + (offset + REACH) * lanes;
      const { buckets, bias } = saidAt(offset);
      for (let y = 0; y < n; y += 1) {
        const sum = buckets.reduce((all, bucket) => all + weights[bucket * n + y]!, bias);
        addToLane(sums, to, [y, sum]);
      }
    }
  };
  const saidByWord = (word: Atoms) => (offset: number) => {
    const buckets = ofWord(word, offset);
    return { buckets, bias: BIAS * buckets.length };
  };
  const saidByHint = (hint: number) => (offset: number) => ({
    buckets: ofHint(hint, offset),
    bias: BIAS * MOST_OF_HINT,
  });
  // A ring: number `k` stands in row `k % MOST_KEPT` until MOST_KEPT newer ones have come.
  const words = new Int32Array(MOST_KEPT * width);
  let newest = -1;
  const placeOf = remember((_: Atoms) => ({ number: Number.NEGATIVE_INFINITY }));
  const hints = new Map<number, Int32Array>();
  return {
    words,
    wordAt: (word) => {
      const place = placeOf(word);
      if (place.number <= newest - MOST_KEPT + AT_ONCE) {
        newest += 1;
        place.number = newest;
        sumInto(words, (newest % MOST_KEPT) * width, saidByWord(word));
      }
      return (place.number % MOST_KEPT) * width;
    },
    hintRow: (hint) => {
      const known = hints.get(hint);
      if (known) return known;
      if (hints.size >= MOST_HINTS) hints.clear();
      const row = new Int32Array(width);
      sumInto(row, 0, saidByHint(hint));
      hints.set(hint, row);
      return row;
    },
    wordBias: BIAS * POSITION_OFFSETS.reduce((all, at) => all + ofWord(BOUNDARY, at).length, 0),
    hintBias: BIAS * MOST_OF_HINT * POSITIONS,
  };
}
