import { describe, expect, test } from 'vitest';
import { isSameDispute } from './same-dispute.ts';

const of = (a: string, b: string, type = 'number') => ({
  type,
  a: { article: 'art_a', quote: a },
  b: { article: 'art_b', quote: b },
});

describe('isSameDispute()', () => {
  test('is of the same words of the same articles, also when they are cut another way', () => {
    const told = of('مقتل 18 شخصا', 'مقتل 25 شخصا');
    expect(isSameDispute(told, of('مقتل 18 شخصا في الحادث', 'مقتل 25 شخصا'))).toBe(true);
    expect(isSameDispute(told, { type: 'number', a: told.b, b: told.a })).toBe(true);
  });

  test('is not of other words, another kind or another article', () => {
    const told = of('5 قتلى', 'مقتل 25 شخصا');
    expect(isSameDispute(told, of('15 قتلى', 'مقتل 25 شخصا'))).toBe(false);
    expect(isSameDispute(told, of('5 قتلى', 'مقتل 25 شخصا', 'whether'))).toBe(false);
    expect(isSameDispute(told, { ...told, b: { article: 'art_c', quote: 'مقتل 25 شخصا' } })).toBe(
      false,
    );
  });
});
