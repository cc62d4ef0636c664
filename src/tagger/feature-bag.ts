import { hashText, mix } from './hash.ts';

const SALT = 0x2f6e;
const MOST_KEPT = 50_000;
const NUMBERS = new Map<string, number>();

/** A word or label as a number that is the same in every run; kept, for they repeat. */
export function numberOf(text: string): number {
  const known = NUMBERS.get(text);
  if (known !== undefined) return known;
  if (NUMBERS.size >= MOST_KEPT) NUMBERS.clear();
  const made = hashText(text, SALT);
  NUMBERS.set(text, made);
  return made;
}

/** Collects features of one decision, each a name and a value as numbers (`numberOf`), as bucket numbers of a model. */
export interface FeatureBag {
  readonly add: (name: number, value: number) => void;
  readonly buckets: () => Uint32Array;
}

/** More than any decision has features. */
const ROOM = 256;
const shared = new Uint32Array(ROOM);

/** An empty bag for a model of `buckets` buckets (a power of two). One bag is filled at a time. */
export function createFeatureBag(buckets: number): FeatureBag {
  let length = 0;
  return {
    add: (name, value) => {
      shared[length] = mix(value, name) & (buckets - 1);
      length += 1;
    },
    buckets: () => shared.slice(0, length),
  };
}
