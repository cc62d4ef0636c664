import { describe, expect, test } from 'vitest';
import { loadTables } from '../lexicon/load.ts';
import { createPlaceFinder, type PlaceQuery } from './places.ts';

const finder = createPlaceFinder(loadTables());

function query(name: string, rest: Partial<PlaceQuery> = {}): PlaceQuery {
  return { name, type: 'GPE', known: null, before: [], after: [], mentions: 1, ...rest };
}

/** Country and rule of the first of several places of one article. */
function countryOf(
  queries: readonly PlaceQuery[],
  countries: Readonly<Record<string, number>> = {},
) {
  const [first] = finder.place(queries, new Map(Object.entries(countries)));
  return [first?.country, first?.place?.reason.rule];
}

describe('namesakes', () => {
  test('the larger one where the article says nothing', () => {
    expect(countryOf([query('طرابلس')])[0]).toBe('LBY');
  });

  test('the one in a country of the article', () => {
    expect(countryOf([query('طرابلس'), query('بيروت'), query('صيدا')])).toEqual([
      'LBN',
      'places/countries-of-the-article',
    ]);
    expect(countryOf([query('طرابلس')], { LBN: 5 })[0]).toBe('LBN');
  });

  test('the one in the country beside the name, whatever the article is about', () => {
    const beside = query('طرابلس', { after: ['اللبنانية'] });
    expect(countryOf([beside], { LBY: 9 })).toEqual(['LBN', 'places/country-beside-it']);
    expect(countryOf([query('طرابلس', { after: ['، شمال لبنان'] })], { LBY: 9 })[0]).toBe('LBN');
  });

  test('a class word tells the province from the town', () => {
    const [province, town] = ['محافظة', 'مدينة'].map(
      (before) => finder.place([query('حلب', { before: [before] })], new Map([['SYR', 3]]))[0],
    );
    expect(province?.kind).toBe('admin1');
    expect(town?.kind).toBe('town');
  });

  test('عمان is Oman, but Amman in an article about Jordan', () => {
    expect(countryOf([query('عمان')])[0]).toBe('OMN');
    expect(countryOf([query('عمان')], { JOR: 6 })[0]).toBe('JOR');
  });
});

describe('answers', () => {
  test('precision 1 for towns and facilities, 2 for areas, 3 for countries', () => {
    const queries = [query('دمشق'), query('الغوطة الشرقية', { type: 'LOC' }), query('سوريا')];
    const found = finder.place(queries, new Map());
    expect(found.map((one) => one.place?.precision)).toEqual([1, 2, 3]);
  });

  test('precision 2 where the article speaks of spots off the town alone', () => {
    const precision = (before: string[]) =>
      finder.place([query('دوما', { before })], new Map([['SYR', 2]]))[0]?.place?.precision;
    expect(precision(['شمال', 'قرب'])).toBe(2);
    expect(precision(['شمال', 'في'])).toBe(1);
    expect(precision([])).toBe(1);
  });

  test('nothing for a name that no table holds, in its place in the list', () => {
    const found = finder.place([query('زغبطنطا'), query('بنغازي')], new Map([['LBY', 1]]));
    expect(found[0]).toMatchObject({ place: null, country: 'LBY' });
    expect(found[1]?.place).toMatchObject({ country: 'LBY', geonames: '88319' });
  });

  test('no country either in an article about several', () => {
    const found = finder.place(
      [query('زغبطنطا')],
      new Map([
        ['YEM', 2],
        ['SAU', 2],
      ]),
    );
    expect(found[0]).toMatchObject({ place: null, country: null });
  });

  test('near the town that a place is named after, without its GeoNames id', () => {
    const [port] = finder.place([query('ثكنة درنة', { type: 'FAC' })], new Map());
    expect(port?.place).toMatchObject({ country: 'LBY', precision: 2, geonames: null });
  });

  test('a known id where the name is written in no known way', () => {
    const found = finder.place([query('زغبطنطا', { known: 'place/TUN' })], new Map());
    expect(found[0]?.country).toBe('TUN');
  });
});
