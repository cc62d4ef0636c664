import { type Counts, HEADLINES, headlineMacro, scoreCount, sumCounts } from './counts.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 1000;
const SEED = 20_200_622;
/** 95 %: half of the rest is cut off at each end. */
const TAIL = 0.025;

/**
 * 95 % bootstrap intervals over documents of the F1 of each of `metrics` and of the headline macro
 * mean, by resampling the documents' counts with replacement. The same documents give the same
 * interval: the random numbers are seeded.
 */
export function bootstrap(
  documents: readonly Counts[],
  metrics: readonly string[],
): { readonly byMetric: ReadonlyMap<string, Interval>; readonly macro: Interval } {
  const random = mulberry32(SEED);
  const needed = new Set<string>([...metrics, ...Object.values(HEADLINES)]);
  const lean = documents.map((counts) => new Map([...counts].filter(([key]) => needed.has(key))));
  const samples = new Map(metrics.map((metric) => [metric, [] as number[]]));
  const macros: number[] = [];
  for (let run = 0; run < RESAMPLES; run++) {
    const drawn = lean.map(() => lean[Math.floor(random() * lean.length)]!);
    const sum = sumCounts(drawn);
    for (const [metric, values] of samples) {
      const count = sum.get(metric);
      if (count) values.push(scoreCount(count).f1);
    }
    macros.push(headlineMacro(sum));
  }
  const byMetric = new Map([...samples].map(([metric, values]) => [metric, intervalOf(values)]));
  return { byMetric, macro: intervalOf(macros) };
}

function intervalOf(values: readonly number[]): Interval {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return { low: at(TAIL), high: at(1 - TAIL) };
}

/** Small seeded generator (Tommy Ettinger's mulberry32): enough for resampling, nothing else. */
export function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
