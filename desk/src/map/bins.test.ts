import { expect, test } from 'vitest';
import { binDays, sumDays } from './bins.ts';

test('many days share bars, and no event is lost', () => {
  const days = Array.from({ length: 100 }, (_, i) => [`d${i}`, 2] as const);
  const bins = binDays(days);
  expect(bins).toHaveLength(50);
  expect(bins.reduce((sum, { events }) => sum + events, 0)).toBe(200);
  expect(bins[1]!.first).toBe(2);
  expect(binDays([['d', 3]])).toEqual([{ first: 0, events: 3 }]);
});

test('days of all places are one row in time', () => {
  const places = [
    {
      days: [
        ['2024-03-02', 1],
        [null, 9],
      ] as const,
    },
    {
      days: [
        ['2024-03-01', 2],
        ['2024-03-02', 3],
      ] as const,
    },
  ];
  expect(sumDays(places)).toEqual([
    ['2024-03-01', 2],
    ['2024-03-02', 4],
  ]);
});
