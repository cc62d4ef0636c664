import { describe, expect, test } from 'vitest';
import { loadTables } from '../lexicon/load.ts';
import { readDemonyms } from './demonyms.ts';

const demonymCountry = readDemonyms(loadTables().rows('places/countries.tsv'));

function say(words: string): string | null {
  const found = demonymCountry(words);
  return found && `${found.country ?? found.nameEn} ${found.number} ${found.gender}`;
}

describe('words of nationality', () => {
  test.each([
    ['سوري', 'SYR one masculine'],
    ['السورية', 'SYR one feminine'],
    ['سوريون', 'SYR many masculine'],
    ['السوريين', 'SYR many masculine'],
    ['سوريات', 'SYR many feminine'],
    ['أتراك', 'TUR many masculine'],
    ['للأتراك', 'TUR many masculine'],
    ['روس', 'RUS many masculine'],
    ['الأميركية', 'USA one feminine'],
    ['الأمريكيان', 'USA two masculine'],
    ['إيرانيتان', 'IRN two feminine'],
    ['مصريا', 'EGY one masculine'],
    ['الكورية الشمالية', 'PRK one feminine'],
    ['كوري جنوبي', 'KOR one masculine'],
    ['جنوب أفريقي', 'ZAF one masculine'],
  ])('%s', (words, meant) => {
    expect(say(words)).toBe(meant);
  });

  test('a people without a country has no code', () => {
    expect(say('أكراد')).toBe('Kurds many masculine');
    expect(say('الكردية')).toBe('Kurds one feminine');
    expect(demonymCountry('الطوارق')?.country).toBeNull();
  });

  test('names of countries and other words are none', () => {
    expect(say('سوريا')).toBeNull();
    expect(say('ليبيا')).toBeNull();
    expect(say('مالي')).toBeNull();
    expect(say('رئيس')).toBeNull();
  });
});
