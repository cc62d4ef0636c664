import { type Features, type LinearModel, label } from '../../src/tagger/linear.ts';

/** One training sentence: feature buckets and the right label index of each word; `weight` repeats it. */
export interface Example {
  readonly features: Features;
  readonly gold: Uint8Array;
}

export interface TrainOptions {
  readonly labels: readonly string[];
  readonly buckets: number;
  readonly epochs: number;
  readonly seed: number;
  /** Label pairs that may not follow each other (I-PER after O): their weight is fixed at minus infinity. */
  readonly forbidden?: (from: string | null, to: string) => boolean;
  readonly onEpoch?: (epoch: number, wrong: number) => void;
}

/** Averaged structured perceptron (Collins 2002). Deterministic for a seed. */
export function trainPerceptron(examples: readonly Example[], options: TrainOptions): LinearModel {
  const n = options.labels.length;
  const size = options.buckets * n;
  const weights = new Float32Array(size);
  const sums = new Float64Array(size);
  const transitions = startTransitions(options);
  const transitionSums = new Float64Array(transitions.length);
  const model: LinearModel = {
    labels: options.labels,
    buckets: options.buckets,
    weights,
    transitions,
  };
  const random = createRandom(options.seed);
  let step = 1;
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    let wrong = 0;
    for (const { features, gold } of shuffle(examples, random)) {
      const { labels } = label(model, features);
      for (let i = 0; i < gold.length; i += 1) {
        const [y, z] = [gold[i]!, labels[i]!];
        const before = [i === 0 ? 0 : gold[i - 1]! + 1, i === 0 ? 0 : labels[i - 1]! + 1] as const;
        if (y === z && before[0] === before[1]) continue;
        move(transitions, transitionSums, before[0] * n + y, step, 1);
        move(transitions, transitionSums, before[1] * n + z, step, -1);
        if (y === z) continue;
        wrong += 1;
        const buckets = features[i]!;
        for (let k = 0; k < buckets.length; k += 1) {
          move(weights, sums, buckets[k]! * n + y, step, 1);
          move(weights, sums, buckets[k]! * n + z, step, -1);
        }
      }
      step += 1;
    }
    options.onEpoch?.(epoch, wrong);
  }
  for (let k = 0; k < size; k += 1) weights[k] = weights[k]! - sums[k]! / step;
  for (let k = 0; k < transitions.length; k += 1)
    transitions[k] = transitions[k]! - transitionSums[k]! / step;
  return model;
}

function move(
  weights: Float32Array,
  sums: Float64Array,
  at: number,
  step: number,
  by: number,
): void {
  weights[at]! += by;
  sums[at]! += by * step;
}

const NEVER = -1e6;

function startTransitions({ labels, forbidden }: TrainOptions): Float32Array {
  const n = labels.length;
  const transitions = new Float32Array((n + 1) * n);
  for (let from = -1; from < n; from += 1) {
    for (let to = 0; to < n; to += 1) {
      if (forbidden?.(from < 0 ? null : labels[from]!, labels[to]!))
        transitions[(from + 1) * n + to] = NEVER;
    }
  }
  return transitions;
}

function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle<T>(items: readonly T[], random: () => number): T[] {
  const copy = [...items];
  for (let i = copy.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [copy[i], copy[j]] = [copy[j]!, copy[i]!];
  }
  return copy;
}
