import { expect, test } from 'vitest';
import { loadTables } from '../lexicon/load.ts';
import { loadAtlas } from '../places/load.ts';
import type { Evaluation } from './evaluate.ts';
import { evaluatePlaces, findPlaceRegressions, pinPlaces } from './score-places.ts';

const atlas = loadAtlas(loadTables());
const tripoli = 'geo/2210247';

function evaluationWith(entity: object): Evaluation {
  const record = {
    mentions: [{ start: 0, end: 6, entity: 'E1' }],
    entities: [{ id: 'E1', ...entity }],
  };
  const file = { gold: { doc: { id: 'a' } } };
  return { set: 'dev', sha256: '', documents: [{ file, record }] } as unknown as Evaluation;
}

const keyWith = (ids: readonly string[], country: string | null) => ({
  rows: [{ article: 'a', start: 0, end: 6, ids, country }],
  sha256: 'k',
});

const row = atlas.byId(tripoli)!;
const inLibya = { lat: row.lat, lon: row.lon, country: 'LBY' };

test('the right row of the tables is the right place in the right country', () => {
  const found = evaluatePlaces(
    evaluationWith({ known: tripoli, place: inLibya }),
    keyWith([tripoli], 'LBY'),
    atlas,
  );
  expect(found).toMatchObject({ asked: 1, found: 1, country: 1, place: 1 });
});

test('its namesake is neither', () => {
  const namesake = { known: 'geo/266826', place: { lat: 34.4, lon: 35.8, country: 'LBN' } };
  const found = evaluatePlaces(evaluationWith(namesake), keyWith([tripoli], 'LBY'), atlas);
  expect(found).toMatchObject({ country: 0, place: 0 });
});

test('a place that the tables do not have is right without a point, and wrong with one', () => {
  const key = keyWith([], 'LBY');
  expect(evaluatePlaces(evaluationWith({ country: 'LBY' }), key, atlas)).toMatchObject({
    country: 1,
    place: 1,
  });
  expect(evaluatePlaces(evaluationWith({ place: inLibya }), key, atlas)).toMatchObject({
    place: 0,
  });
});

test('a spot beside the right row is right, and a name that was not found is not counted', () => {
  const near = evaluationWith({ place: { ...inLibya, lat: inLibya.lat + 0.05 } });
  expect(evaluatePlaces(near, keyWith([tripoli], 'LBY'), atlas).place).toBe(1);
  const elsewhere = { ...keyWith([tripoli], 'LBY').rows[0]!, start: 1 };
  expect(evaluatePlaces(near, { rows: [elsewhere], sha256: '' }, atlas)).toMatchObject({
    asked: 1,
    found: 0,
  });
});

test('a figure that falls below what was pinned is named', () => {
  const good = evaluatePlaces(
    evaluationWith({ known: tripoli, place: inLibya }),
    keyWith([tripoli], 'LBY'),
    atlas,
  );
  const baseline = pinPlaces({}, good, { allowRegression: false });
  expect(findPlaceRegressions(good, baseline)).toEqual([]);
  expect(findPlaceRegressions({ ...good, place: 0.5 }, baseline)).toHaveLength(1);
});
