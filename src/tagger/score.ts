import { BOUNDARY } from './atoms.ts';
import { createExtractor, type Hashing, layGrid, REACH, type Sequence } from './extract.ts';
import type { LinearModel } from './linear.ts';
import { BIAS, countLanes, packWeights, unpackLanes } from './packed-weights.ts';
import { createSumPool } from './sum-pool.ts';

/** Scores of every label at every word of a sentence, `scores[word * labels + label]`. */
export type Score = (sequence: Sequence) => Float32Array;

/**
 * Scores sentences with a model, as the sum of the weights of all features of a word (extract.ts). Most
 * features depend on one word alone: their weights (whole numbers, as models/ has them) are summed once a
 * spelling, and kept.
 */
export function createScorer(model: LinearModel, hashing: Hashing): Score {
  const n = model.labels.length;
  const extractor = createExtractor(hashing);
  const packed = packWeights(model);
  const { hasHints } = hashing.set;
  const pool = createSumPool(model, { ofWord: extractor.alone, ofHint: extractor.hinted });
  const bias = pool.wordBias + (hasHints ? pool.hintBias : 0) + BIAS * extractor.togetherCount;
  const buckets = new Int32Array(extractor.togetherCount);
  const sums = new Int32Array(countLanes(n));
  return (sequence) => {
    const { atoms, hints } = sequence;
    const { length } = atoms;
    const out = new Float32Array(length * n);
    const grid = layGrid(sequence);
    // What the five words and the five hints around word i say of it: a window that moves on by one.
    const words = createWindow((j) => pool.wordAt(atoms[j] ?? BOUNDARY));
    const told = hasHints ? createWindow((j) => pool.hintRow(hints[j] ?? 0)) : null;
    for (let i = 0; i < length; i += 1) {
      extractor.together(grid, i, buckets);
      packed.sumRows(buckets, sums);
      addWords(pool.words, words(i), sums);
      if (told) addHints(told(i), sums);
      unpackLanes(sums, bias, { out, at: i * n, n });
    }
    return out;
  };
}

type Five<T> = [T, T, T, T, T];

/** Gives what belongs to the words `i - 2` to `i + 2`, for i = 0, 1, 2, …; always the same array. */
function createWindow<T>(read: (j: number) => T): (i: number) => Five<T> {
  const five = [read(-2), read(-2), read(-1), read(0), read(REACH - 1)] as Five<T>;
  return (i) => {
    five[0] = five[1];
    five[1] = five[2];
    five[2] = five[3];
    five[3] = five[4];
    five[4] = read(i + REACH);
    return five;
  };
}

function addWords(words: Int32Array, [a, b, c, d, e]: Five<number>, sums: Int32Array): void {
  const { length } = sums;
  for (let k = 0; k < length; k += 1)
    sums[k]! +=
      words[a + k]! +
      words[b + length + k]! +
      words[c + 2 * length + k]! +
      words[d + 3 * length + k]! +
      words[e + 4 * length + k]!;
}

function addHints([a, b, c, d, e]: Five<Int32Array>, sums: Int32Array): void {
  const { length } = sums;
  for (let k = 0; k < length; k += 1)
    sums[k]! +=
      a[k]! + b[length + k]! + c[2 * length + k]! + d[3 * length + k]! + e[4 * length + k]!;
}
