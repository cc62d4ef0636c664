import { expect, test } from 'vitest';
import { type Country, zoomOfCountry } from './country-zoom.ts';

/** A square country with its middle at a point. */
const square = (name: string, lon: number, lat: number, half: number): Country => ({
  properties: { name },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [lon - half, lat - half],
        [lon + half, lat - half],
        [lon + half, lat + half],
        [lon - half, lat + half],
        [lon - half, lat - half],
      ],
    ],
  },
});
const large = square('Large', 10, 40, 5);
const small = square('Small', 11, 41, 0.1);
const at = (name: string, lon = 11, lat = 41) => zoomOfCountry([large, small], { name, lon, lat });

test('a small country is named later than a large one, also where it lies inside it', () => {
  expect(at('Large')).toBe(1.5);
  expect(at('Small')).toBeGreaterThan(6);
  expect(at('Called otherwise')).toBe(at('Small'));
});

test('what lies in no country is named last', () => {
  expect(at('Island', -30, 0)).toBe(7);
});
