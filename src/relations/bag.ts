import { hashText, mix } from '../tagger/hash.ts';

/** Collects named features of one decision as bucket numbers of a model. */
export interface Bag {
  /** Adds the feature `name=value`. */
  readonly add: (name: string, value: string | number | boolean | null | undefined) => void;
  /** Bucket numbers so far. */
  readonly buckets: () => Uint32Array;
}

const SALT = 0x2f6e;

/** Hashes of feature names: some dozens, each asked for at every decision. */
const NAMES = new Map<string, number>();

function hashName(name: string): number {
  const known = NAMES.get(name);
  if (known !== undefined) return known;
  const made = hashText(name, SALT);
  NAMES.set(name, made);
  return made;
}

/** An empty bag for a model of `buckets` buckets (a power of two). */
export function createBag(buckets: number): Bag {
  const found: number[] = [];
  return {
    add: (name, value) => {
      if (value === null || value === undefined) return;
      found.push(mix(hashText(String(value), SALT), hashName(name)) & (buckets - 1));
    },
    buckets: () => Uint32Array.from(found),
  };
}
