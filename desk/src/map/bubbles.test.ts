import { expect, test } from 'vitest';
import { countPlaces, gatherBubbles, type Place, radiusOf } from './bubbles.ts';

const place = (name: string, at: readonly [number, number], days: Place['days']): Place => ({
  ...{ known: `geo/${name}`, type: 'GPE', name, name_en: '', precision: 1 },
  ...{ lon: at[0], lat: at[1], days },
});
const places = [
  place(
    'بغداد',
    [44.36, 33.31],
    [
      ['2024-03-10', 3],
      ['2024-04-01', 2],
    ],
  ),
  place(
    'الكاظمية',
    [44.34, 33.38],
    [
      ['2024-03-11', 1],
      [null, 4],
    ],
  ),
  place('طرابلس', [13.19, 32.89], [['2024-03-11', 2]]),
];

test('time leaves some events of a place, and places without any are not there', () => {
  const names = (since: string | null, until: string | null) =>
    countPlaces(places, since, until).map(({ place: { name }, events }) => [name, events]);
  expect(names(null, null)).toEqual([
    ['بغداد', 5],
    ['الكاظمية', 5],
    ['طرابلس', 2],
  ]);
  expect(names('2024-03-11', '2024-03-31')).toEqual([
    ['طرابلس', 2],
    ['الكاظمية', 1],
  ]);
});

test('what lies near is one bubble from afar and two from close', () => {
  const counted = countPlaces(places, null, null);
  const far = gatherBubbles(counted, 4);
  expect(far.map(({ events, places: { length } }) => [events, length])).toEqual([
    [10, 2],
    [2, 1],
  ]);
  expect(gatherBubbles(counted, 12)).toHaveLength(3);
  const all = gatherBubbles(counted, 0).reduce((sum, { events }) => sum + events, 0);
  expect(all).toBe(12);
});

test('more events make a bigger bubble, within bounds', () => {
  expect(radiusOf(1, 10_000)).toBeGreaterThan(8);
  expect(radiusOf(10_000, 10_000)).toBe(26);
  expect(radiusOf(50, 100)).toBeGreaterThan(radiusOf(20, 100));
});
