import { type Atoms, BOUNDARY } from './atoms.ts';
import type { FeatureSet, Window } from './features.ts';
import { mix } from './hash.ts';

/** A sentence as the taggers see it. `hints[i]`: bits of what else is known of word `i` (lexicon names, word class). */
export interface Sequence {
  readonly atoms: readonly Atoms[];
  readonly hints: readonly number[];
}

/** How the features of a set become buckets of a model: `buckets` is a power of two, `scheme` whose idea of a name it is. */
export interface Hashing {
  readonly set: FeatureSet;
  readonly buckets: number;
  readonly scheme: number;
}

/** Words before and after the labelled one that features look at. */
export const REACH = 2;
const WHOLE_HINT = 300;
const HINT_BITS = 100;
const SCHEME_SALT = 0x51ed270b;

/** Gives the buckets of the features of words. The offset of a word from the labelled one is -2 (two before) to 2. */
export interface Extractor {
  /** Of what one word alone says. */
  readonly alone: (atoms: Atoms, offset: number) => readonly number[];
  /** Of what the hint of one word says. */
  readonly hinted: (hint: number, offset: number) => readonly number[];
  /** Of what a word and those around it say together, into `out`; always as many (`togetherCount`). */
  readonly together: (window: Window, out: Int32Array) => void;
  readonly togetherCount: number;
}

/** Prepares the features of a set to be hashed. */
export function createExtractor({ set, buckets, scheme }: Hashing): Extractor {
  const mask = buckets - 1;
  const salt = SCHEME_SALT + scheme;
  const isCopied = (kind: number) => kind <= set.lastCopied;
  const hash = (kind: number, value: number) => mix(value, Math.imul(kind, 0x9e3779b1)) & mask;
  // A copy that belongs to one corpus's idea of a name (Daumé 2007): what counts as one differs.
  const withCopy = (kind: number, value: number) => {
    const bucket = hash(kind, value);
    return isCopied(kind) ? [bucket, mix(bucket, salt) & mask] : [bucket];
  };
  const bits = (hint: number) =>
    Array.from({ length: 32 }, (_, bit) => bit).filter((bit) => (hint >>> bit) & 1);
  // The copied ones first, so that the loop below needs no test.
  const ordered = [...set.together].sort(([a], [b]) => Number(isCopied(b)) - Number(isCopied(a)));
  const copied = ordered.filter(([kind]) => isCopied(kind)).length;
  const kinds = Int32Array.from(ordered, ([kind]) => Math.imul(kind, 0x9e3779b1));
  const values = ordered.map(([, value]) => value);
  return {
    alone: (atoms, offset) =>
      (set.alone[offset + REACH] ?? []).flatMap(([kind, value]) => withCopy(kind, value(atoms))),
    hinted: (hint, offset) => [
      ...bits(hint).map((bit) => hash(HINT_BITS + (offset + REACH) * 32 + bit, 1)),
      ...(offset === 0 ? [hash(WHOLE_HINT, hint)] : []),
    ],
    together: (window, out) => {
      for (let k = 0; k < values.length; k += 1) {
        const bucket = mix(values[k]!(window), kinds[k]!) & mask;
        out[k] = bucket;
        if (k < copied) out[values.length + k] = mix(bucket, salt) & mask;
      }
    },
    togetherCount: values.length + copied,
  };
}

/** What is around word `i`. */
export function windowAt({ atoms, hints }: Sequence, i: number): Window {
  return {
    a: i > 1 ? atoms[i - 2]! : BOUNDARY,
    b: i > 0 ? atoms[i - 1]! : BOUNDARY,
    c: atoms[i]!,
    d: i + 1 < atoms.length ? atoms[i + 1]! : BOUNDARY,
    before: (i > 0 && hints[i - 1]) || 0,
    here: (i < hints.length && hints[i]) || 0,
    after: (i + 1 < hints.length && hints[i + 1]) || 0,
  };
}

/** Feature buckets of each word of a sentence, as the trainer wants them. */
export function extractFeatures(hashing: Hashing, sequence: Sequence): Uint32Array[] {
  const extractor = createExtractor(hashing);
  const together = new Int32Array(extractor.togetherCount);
  return sequence.atoms.map((_, i) => {
    const found: number[] = [];
    for (let offset = -REACH; offset <= REACH; offset += 1) {
      found.push(...extractor.alone(sequence.atoms[i + offset] ?? BOUNDARY, offset));
      if (hashing.set.hasHints)
        found.push(...extractor.hinted(sequence.hints[i + offset] ?? 0, offset));
    }
    extractor.together(windowAt(sequence, i), together);
    return Uint32Array.of(...found, ...together);
  });
}
