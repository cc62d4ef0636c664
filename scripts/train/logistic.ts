import type { LinearModel } from '../../src/tagger/linear.ts';
import type { Example } from './perceptron.ts';

export interface LogisticOptions {
  readonly labels: readonly [string, string];
  readonly buckets: number;
  /** Strength of the pull of every weight towards zero, in examples. */
  readonly l2: number;
  readonly rounds: number;
}

/**
 * Logistic regression with an L2 prior, by gradient descent over all examples with a step of its own for each
 * weight (Adagrad). For decisions between two labels with few examples: the prior keeps a feature seen once from
 * deciding alone. The margin of the model is the log odds.
 */
export function trainLogistic(examples: readonly Example[], options: LogisticOptions): LinearModel {
  const { labels, buckets, l2, rounds } = options;
  const half = new Float64Array(buckets);
  const seen = new Float64Array(buckets).fill(1e-6);
  for (let round = 0; round < rounds; round += 1) {
    const slope = half.map((weight) => -l2 * weight);
    for (const { features, gold } of examples) {
      for (const [i, own] of features.entries()) {
        const error = gold[i]! - 1 / (1 + Math.exp(-sumOf(half, own)));
        for (const bucket of own) slope[bucket]! += error;
      }
    }
    for (let k = 0; k < buckets; k += 1) {
      if (slope[k] === 0) continue;
      seen[k]! += slope[k]! ** 2;
      half[k]! += (0.5 * slope[k]!) / Math.sqrt(seen[k]!);
    }
  }
  const weights = new Float32Array(buckets * 2);
  for (let k = 0; k < buckets; k += 1) {
    weights[k * 2] = -half[k]! / 2;
    weights[k * 2 + 1] = half[k]! / 2;
  }
  return { labels, buckets, weights, transitions: new Float32Array(6) };
}

function sumOf(weights: Float64Array, buckets: Uint32Array): number {
  let sum = 0;
  for (const bucket of buckets) sum += weights[bucket]!;
  return sum;
}
