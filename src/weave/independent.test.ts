import { expect, test } from 'vitest';
import { loadTables } from '../lexicon/load.ts';
import { readOutlets } from '../reading/outlets.ts';
import { findCredits } from './credits.ts';
import { recordOf } from './fixtures.test-help.ts';
import { agencyOf, groupByOrigin } from './independent.ts';

test('three articles, two of which have the same words, are two tellings', () => {
  expect(groupByOrigin(['c', 'a', 'b'], [{ a: 'a', b: 'c' }])).toEqual([['a', 'c'], ['b']]);
});

test('the agency is the one that more than half credit', () => {
  expect(agencyOf([['reuters'], ['afp', 'reuters'], []])).toBe('reuters');
  expect(agencyOf([['reuters'], []])).toBeNull();
  expect(agencyOf([])).toBeNull();
});

test('credits in brackets count, times and broadcasters in brackets do not', () => {
  const outlets = readOutlets(loadTables());
  const credits = (text: string) => findCredits(recordOf({ text }), outlets);
  expect(credits('القاهرة (رويترز) - قال الوزير.\nانتهى الاجتماع. (أ ف ب)')).toEqual([
    'afp',
    'reuters',
  ]);
  expect(credits('بيروت (الأحد) قالت قناة (سكاي نيوز عربية)')).toEqual([]);
});
