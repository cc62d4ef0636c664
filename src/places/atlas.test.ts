import { describe, expect, test } from 'vitest';
import { fold } from '../arabic/fold.ts';
import { loadTables } from '../lexicon/load.ts';
import { splitCell } from '../lexicon/tsv.ts';
import { loadAtlas } from './load.ts';
import { PLACE_KINDS } from './place.ts';

const tables = loadTables();
const atlas = loadAtlas(tables);

/** `<English name> <country>` of what a name may mean, first the best match. */
function meant(name: string): string[] {
  return atlas.find(name).map(({ place }) => `${place.nameEn} ${place.country}`);
}

describe('names', () => {
  test('namesakes are all found', () => {
    expect(meant('طرابلس')).toEqual(expect.arrayContaining(['Tripoli LBY', 'Tripoli LBN']));
  });

  test('spellings that fold together are one name', () => {
    expect(meant('أجدابيا')).toEqual(meant('اجدابيا'));
    expect(meant('إِدلِب')).toEqual(meant('ادلب'));
  });

  test('the article, a space or a respelling in the way is no hindrance', () => {
    expect(meant('الحسكة')).toContain('Al-Hasakah SYR');
    expect(meant('بور سودان')).toContain('Port Sudan SDN');
    expect(atlas.find('بوكماش')[0]?.place.nameEn).toBe('Abu Kammash');
    expect(atlas.find('تاجورا')[0]).toMatchObject({ match: 'spelling' });
  });

  test('a name written as in the tables is not respelled', () => {
    const matches = new Set(atlas.find('غزة').map(({ match }) => match));
    expect(matches).not.toContain('spelling');
  });

  test('both spellings of America and of Syria', () => {
    for (const name of ['أمريكا', 'أميركا', 'الولايات المتحدة']) {
      expect(atlas.find(name)[0]?.place.id).toBe('place/USA');
    }
    expect(atlas.find('سورية')[0]?.place.id).toBe('place/SYR');
  });

  test('a capital is known to be one', () => {
    const capital = atlas.find('بغداد').find(({ place }) => place.isCapital);
    expect(capital?.place).toMatchObject({ country: 'IRQ', kind: 'town', geonames: '98182' });
  });

  test('nothing for what is no place', () => {
    expect(atlas.find('الرئيس الفرنسي')).toEqual([]);
    expect(atlas.find('')).toEqual([]);
  });
});

test('ids lead back to their places', () => {
  expect(atlas.byId('place/LBY')?.nameAr).toBe('ليبيا');
  expect(atlas.byId('geo/276781')?.nameEn).toBe('Beirut');
  expect(atlas.byId('geo/0')).toBeUndefined();
});

test('everyday words are told from names', () => {
  expect(['عين', 'الباب', 'الأربعاء', 'مدينة'].map(atlas.isCommonWord)).not.toContain(false);
  expect(['دمشق', 'إدلب', 'طرابلس'].map(atlas.isCommonWord)).not.toContain(true);
});

describe('the tables', () => {
  const rows = ['extra', 'gazetteer'].flatMap((file) => tables.rows(`places/${file}.tsv`));
  const alpha3 = new Set(tables.rows('places/countries.tsv').map((row) => row.alpha3));

  test('ids are not given twice', () => {
    const ids = rows.map((row) => row.id);
    expect(ids.length - new Set(ids).size).toBe(0);
  });

  test('every row has a name, a kind, a known country and a point on the globe', () => {
    const wrong = rows.filter(
      ({ name_ar = '', kind = '', country = '', lat, lon }) =>
        name_ar === '' ||
        !(PLACE_KINDS as readonly string[]).includes(kind) ||
        (country !== '' && !alpha3.has(country)) ||
        !(Math.abs(Number(lat)) <= 90 && Math.abs(Number(lon)) <= 180),
    );
    expect(wrong).toEqual([]);
  });

  test('names hold Arabic letters only, without marks and letters of other languages', () => {
    const names = rows.flatMap((row) => [row.name_ar ?? '', ...splitCell(row.aliases_ar)]);
    const wrong = names.filter((name) => !/^[\u0621-\u063a\u0641-\u064a 0-9]*$/.test(name));
    expect(wrong).toEqual([]);
  });

  test('no alias repeats the name when folded', () => {
    const wrong = rows.filter(({ name_ar = '', aliases_ar = '' }) =>
      splitCell(aliases_ar).some((alias) => fold(alias) === fold(name_ar)),
    );
    expect(wrong).toEqual([]);
  });
});
