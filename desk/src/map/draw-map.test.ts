import { expect, test } from 'vitest';
import type { Atlas } from './atlas.ts';
import { type Counted, gatherBubbles } from './bubbles.ts';
import { drawBase, drawMap, markMap } from './draw-map.ts';
import { toWorld } from './mercator.ts';
import type { AtlasName } from './place-names.ts';

const size = { width: 600, height: 400 };
const view = { lon: 40, lat: 34, zoom: 5 };
const counted = (name: string, at: readonly [number, number], precision = 1): Counted => ({
  place: {
    ...{ known: null, type: 'GPE', name, name_en: `${name} en`, precision, days: [] },
    ...{ lon: at[0], lat: at[1] },
  },
  events: 3,
});
const places = [
  counted('بغداد', [44.36, 33.31]),
  counted('العراق', [40, 36], 3),
  counted('باريس', [2.3, 48.8]),
];
const names: AtlasName[] = [
  ['سوريا', 'Syria', 38.5, 35, 'country', 2],
  ['أندورا', 'Andorra', 38, 34, 'country', 6],
  ['بغداد', 'Baghdad', 44.36, 33.31, 'town', 4.6],
];
const mark = (language: 'ar' | 'en') =>
  markMap({ names, bubbles: gatherBubbles(places, view.zoom), language }, view, size);

test('what lies out of the window is not there, and a place with events is not named twice', () => {
  const { bubbles, names: shown } = mark('ar');
  expect(bubbles).toHaveLength(2);
  expect(shown.map(({ text, kind }) => `${text} ${kind}`)).toEqual([
    'بغداد event',
    'العراق event',
    'سوريا country',
  ]);
  expect(mark('en').names.map(({ text }) => text)).toContain('Syria');
});

const line = (...points: [number, number][]) => {
  const spots = points.map(([lon, lat]) => toWorld(lon, lat));
  const [xs, ys] = [spots.map(([x]) => x), spots.map(([, y]) => y)];
  const bounds = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
  return { points: spots, bounds };
};
const atlas = {
  lines: {
    land: [line([36, 30], [46, 30], [46, 38])],
    countries: [line([38, 33], [42, 34]), line([-60, -10], [-50, -12])],
    provinces: [line([40, 33], [41, 34])],
  },
} as unknown as Atlas;

test('only lines of the window are drawn, those of provinces from close', () => {
  const stroked = (zoom: number) =>
    drawBase(atlas, { ...view, zoom }, size).flatMap((shape) =>
      shape.kind === 'path' && shape.stroke ? [shape] : [],
    );
  expect(stroked(5).map(({ stroke }) => stroke)).toEqual(['coast', 'coast', 'border']);
  expect(stroked(3).map(({ stroke }) => stroke)).toEqual(['coast', 'border']);
  expect(stroked(5)[2]!.d.match(/M/g)).toHaveLength(1);
});

test('a picture of the map has the numbers, and a broken rim around what is only a country', () => {
  const { shapes } = drawMap(atlas, mark('ar'), view, size);
  expect(shapes.filter((shape) => shape.kind === 'text' && shape.text === '3')).toHaveLength(2);
  const rims = shapes.filter((shape) => shape.kind === 'path' && shape.dash === '4 3');
  expect(rims).toHaveLength(1);
});
