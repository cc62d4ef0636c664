import { mix } from '../../src/tagger/hash.ts';
import type { LinearModel } from '../../src/tagger/linear.ts';
import { quantise } from '../../src/tagger/model-file.ts';
import type { Example } from './perceptron.ts';

export interface MaxentOptions {
  readonly labels: readonly string[];
  readonly buckets: number;
  readonly epochs: number;
  /** Step size of AdaGrad. */
  readonly rate: number;
  /** How hard each weight is pulled to nothing (L2), in examples: one seen seldom needs more to stand. */
  readonly l2: number;
  readonly seed: number;
  /** Added to the score of each label, in nats: what asks for more or fewer of it than the examples do. */
  readonly bias: readonly number[];
}

/**
 * Multinomial logistic regression over single decisions (no order among them), by AdaGrad; better than a perceptron
 * where examples are few. Weights come as signed bytes, as they are saved. The same examples give the same weights.
 */
export function trainMaxent(examples: readonly Example[], options: MaxentOptions): LinearModel {
  const n = options.labels.length;
  const weights = new Float32Array(options.buckets * n);
  const squares = new Float32Array(options.buckets * n);
  const decisions = examples.flatMap(({ features, gold }) =>
    features.map((buckets, i) => ({ buckets, y: gold[i]! })),
  );
  const seen = new Uint32Array(options.buckets);
  for (const { buckets } of decisions) for (const bucket of buckets) seen[bucket]! += 1;
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    for (const { buckets, y } of inOrder(decisions, options.seed + epoch)) {
      const p = probabilities(weights, buckets, n);
      for (let z = 0; z < n; z += 1) {
        const slope = p[z]! - (z === y ? 1 : 0);
        for (const bucket of buckets) {
          const at = bucket * n + z;
          const g = slope + (options.l2 / seen[bucket]!) * weights[at]!;
          squares[at]! += g * g;
          weights[at]! -= (options.rate * g) / (Math.sqrt(squares[at]!) + 1e-6);
        }
      }
    }
  }
  const { weights: bytes, scale } = quantise(weights);
  // A transition that is the same from every label is a bias of the label it leads to.
  const transitions = Float32Array.from(
    { length: (n + 1) * n },
    (_, k) => options.bias[k % n]! * scale,
  );
  return { labels: options.labels, buckets: options.buckets, weights: bytes, transitions };
}

function probabilities(weights: Float32Array, buckets: Uint32Array, n: number): Float32Array {
  const scores = new Float32Array(n);
  for (const bucket of buckets) {
    for (let z = 0; z < n; z += 1) scores[z]! += weights[bucket * n + z]!;
  }
  const top = Math.max(...scores);
  let sum = 0;
  for (let z = 0; z < n; z += 1) {
    scores[z] = Math.exp(scores[z]! - top);
    sum += scores[z]!;
  }
  for (let z = 0; z < n; z += 1) scores[z]! /= sum;
  return scores;
}

/** A fixed shuffle for each seed. */
function inOrder<T>(items: readonly T[], seed: number): T[] {
  return items
    .map((item, i) => ({ item, key: mix(i, seed * 7919 + 1) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
