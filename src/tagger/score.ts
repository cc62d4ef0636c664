import { type Atoms, BOUNDARY } from './atoms.ts';
import { createExtractor, type Hashing, REACH, type Sequence, windowAt } from './extract.ts';
import type { LinearModel } from './linear.ts';

/** Scores of every label at every word of a sentence, `scores[word * labels + label]`. */
export type Score = (sequence: Sequence) => Float32Array;

/** Spellings and hints of which the sums are kept. */
const MOST_KEPT = 50_000;
const POSITIONS = 2 * REACH + 1;

/**
 * Scores sentences with a model, as the sum of the weights of all features of a word (extract.ts). Most
 * features depend on one word alone: their weights (whole numbers, as models/ has them) are summed once a
 * spelling, and kept.
 */
export function createScorer(model: LinearModel, hashing: Hashing): Score {
  const n = model.labels.length;
  const { weights } = model;
  const extractor = createExtractor(hashing);
  const sumOf = (bucketsAt: (offset: number) => readonly number[]): Int32Array => {
    const sums = new Int32Array(POSITIONS * n);
    for (let offset = -REACH; offset <= REACH; offset += 1)
      for (const bucket of bucketsAt(offset))
        for (let y = 0; y < n; y += 1) sums[(offset + REACH) * n + y]! += weights[bucket * n + y]!;
    return sums;
  };
  const bySpelling = keep((atoms: Atoms) => sumOf((offset) => extractor.alone(atoms, offset)));
  const byHint = keep((hint: number) => sumOf((offset) => extractor.hinted(hint, offset)));
  const boundary = bySpelling(BOUNDARY);
  const buckets = new Int32Array(extractor.togetherCount);
  return (sequence) => {
    const { atoms, hints } = sequence;
    const out = new Int32Array(atoms.length * n);
    spread(out, atoms.map(bySpelling), { n, outside: boundary });
    if (hashing.set.hasHints) spread(out, hints.map(byHint), { n, outside: null });
    for (let i = 0; i < atoms.length; i += 1) {
      extractor.together(windowAt(sequence, i), buckets);
      for (let k = 0; k < buckets.length; k += 1) {
        const row = buckets[k]! * n;
        for (let y = 0; y < n; y += 1) out[i * n + y]! += weights[row + y]!;
      }
    }
    return new Float32Array(out);
  };
}

/** Adds to the scores of each word what it, and each word up to two away, says of it. */
function spread(
  out: Int32Array,
  sums: readonly Int32Array[],
  { n, outside }: { readonly n: number; readonly outside: Int32Array | null },
): void {
  for (let i = 0; i < sums.length; i += 1) {
    for (let offset = -REACH; offset <= REACH; offset += 1) {
      const at = i + offset;
      const sum = at >= 0 && at < sums.length ? sums[at]! : outside;
      if (!sum) continue;
      const from = (offset + REACH) * n;
      for (let y = 0; y < n; y += 1) out[i * n + y]! += sum[from + y]!;
    }
  }
}

/** A function that remembers its answers; a stream of articles does not fill memory with them. */
function keep<Key>(make: (key: Key) => Int32Array): (key: Key) => Int32Array {
  const kept = new Map<Key, Int32Array>();
  return (key) => {
    const known = kept.get(key);
    if (known) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const made = make(key);
    kept.set(key, made);
    return made;
  };
}
