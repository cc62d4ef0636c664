import { expect, test } from 'vitest';
import { fitView, fromWorld, movedView, projector, toWorld, zoomedView } from './mercator.ts';

test('the middle of the world is where the equator meets Greenwich', () => {
  expect(toWorld(0, 0)).toEqual([0.5, 0.5]);
  expect(toWorld(180, 90)[1]).toBeCloseTo(0, 5);
  const { lon, lat } = fromWorld(toWorld(44.36, 33.31));
  expect([lon, lat]).toEqual([expect.closeTo(44.36, 6), expect.closeTo(33.31, 6)]);
});

test('north is above and east is right, in every language', () => {
  const place = projector({ lon: 36, lat: 34, zoom: 5 }, { width: 400, height: 300 });
  expect(place(toWorld(36, 34))).toEqual([200, 150]);
  const [x, y] = place(toWorld(37, 35));
  expect(x).toBeGreaterThan(200);
  expect(y).toBeLessThan(150);
});

test('a view holds all its points and is not nearer than asked', () => {
  const size = { width: 600, height: 400 };
  const points = [toWorld(10, 30), toWorld(50, 36), toWorld(45, 12)];
  const view = fitView(points, size, 9)!;
  for (const [x, y] of points.map(projector(view, size))) {
    expect(x > 0 && x < size.width && y > 0 && y < size.height).toBe(true);
  }
  expect(fitView([toWorld(36, 34)], size, 7)!.zoom).toBe(7);
  expect(fitView([], size, 7)).toBeNull();
});

test('what is under the pointer stays there when the map comes nearer', () => {
  const size = { width: 400, height: 300 };
  const view = { lon: 36, lat: 34, zoom: 5 };
  const town = toWorld(37, 35);
  const at = projector(view, size)(town);
  const nearer = zoomedView({ view, size }, 6.5, at);
  expect(nearer.zoom).toBe(6.5);
  const now = projector(nearer, size)(town);
  expect(now).toEqual([expect.closeTo(at[0], 6), expect.closeTo(at[1], 6)]);
});

test('a view moved to the right shows what is further east', () => {
  const view = { lon: 36, lat: 34, zoom: 5 };
  expect(movedView(view, [50, 0]).lon).toBeGreaterThan(36);
  expect(movedView(view, [0, 50]).lat).toBeLessThan(34);
});
