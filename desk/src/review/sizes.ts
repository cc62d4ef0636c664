import type { Values } from '../../../src/review/decision.ts';

/** Numbers of people, by what became of them. */
export type Sizes = NonNullable<Values['size']>;

export const BOUNDS = ['low', 'best', 'high'] as const;

/** True when every number of people has a bound, and none is more at least than at most. */
export function areSizesReady(size: Sizes = {}): boolean {
  return Object.values(size).every((count) => {
    const given = BOUNDS.flatMap((bound) => count[bound] ?? []);
    return given.length > 0 && given.every((one, i) => i === 0 || one >= given[i - 1]!);
  });
}
