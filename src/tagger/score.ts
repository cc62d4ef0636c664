import { type Atoms, BOUNDARY } from './atoms.ts';
import { createExtractor, type Hashing, layGrid, REACH, type Sequence } from './extract.ts';
import type { LinearModel } from './linear.ts';
import { packWeights } from './packed-weights.ts';
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
  const pool = createSumPool(model, {
    ofWord: extractor.alone,
    ofHint: hashing.set.hasHints ? extractor.hinted : () => [],
  });
  const buckets = new Int32Array(extractor.togetherCount);
  return (sequence) => {
    const { atoms, hints } = sequence;
    const { length } = atoms;
    const out = new Int32Array(length * n);
    for (let j = -REACH; j < length + REACH; j += 1) {
      const isInside = j >= 0 && j < length;
      const word: Atoms = isInside ? atoms[j]! : BOUNDARY;
      // What word j says of each word up to two away.
      pool.addWord(word, out, j);
      if (isInside && hashing.set.hasHints) pool.addHint(hints[j]!, out, j);
    }
    const grid = layGrid(sequence);
    for (let i = 0; i < length; i += 1) {
      extractor.together(grid, i, buckets);
      packed.addRows(buckets, out, i * n);
    }
    return new Float32Array(out);
  };
}
