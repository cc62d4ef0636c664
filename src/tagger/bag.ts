import { hashText, mix } from './hash.ts';

/** Collects named features of one decision as bucket numbers of a model. */
export interface Bag {
  /** Adds the feature `name=value`. */
  readonly add: (name: string, value: string | number | boolean | null | undefined) => void;
  /** Bucket numbers so far. */
  readonly buckets: () => Uint32Array;
}

const SALT = 0x2f6e;

/** An empty bag for a model of `buckets` buckets (a power of two). */
export function createBag(buckets: number): Bag {
  const found: number[] = [];
  const names = new Map<string, number>();
  const hashName = (name: string) => {
    const known = names.get(name);
    if (known !== undefined) return known;
    const made = hashText(name, SALT);
    names.set(name, made);
    return made;
  };
  return {
    add: (name, value) => {
      if (value === null || value === undefined) return;
      found.push(mix(hashText(String(value), SALT), hashName(name)) & (buckets - 1));
    },
    buckets: () => Uint32Array.from(found),
  };
}
