import { describe, expect, test } from 'vitest';
import { areSizesReady } from './sizes.ts';

const count = (low: number | null, best: number | null, high: number | null) => ({
  ...{ low, best, high },
});

describe('areSizesReady()', () => {
  test('takes bounds that rise, whichever of them the words give', () => {
    expect(areSizesReady({})).toBe(true);
    expect(areSizesReady({ dead: count(3, 3, 3), injured: count(10, null, null) })).toBe(true);
    expect(areSizesReady({ dead: count(null, 7, 9) })).toBe(true);
  });

  test('refuses a number without any bound, and a low one above a high one', () => {
    expect(areSizesReady({ dead: count(null, null, null) })).toBe(false);
    expect(areSizesReady({ dead: count(12, null, 9) })).toBe(false);
    expect(areSizesReady({ dead: count(3, 3, 3), injured: count(5, 4, null) })).toBe(false);
  });
});
