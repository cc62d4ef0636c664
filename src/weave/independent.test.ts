import { expect, test } from 'vitest';
import { loadTables } from '../lexicon/load.ts';
import { readOutlets } from '../reading/outlets.ts';
import { findCredits } from './credits.ts';
import { recordOf } from './fixtures.test-help.ts';
import { agencyOf, groupByOrigin } from './independent.ts';

const origin = (...articles: string[]) => ({ articles });

test('articles that share a text are one account, the others each their own', () => {
  const groups = groupByOrigin(['c', 'a', 'b', 'd'], [origin('b', 'd')]);
  expect(groups).toEqual([['a'], ['b', 'd'], ['c']]);
});

test('origins with an article in common are one account', () => {
  const groups = groupByOrigin(['a', 'b', 'c'], [origin('a', 'b'), origin('b', 'c')]);
  expect(groups).toEqual([['a', 'b', 'c']]);
});

test('an article that is not asked about joins those that have its text, and none that have no text of each other', () => {
  expect(groupByOrigin(['a', 'b'], [origin('a', 'x'), origin('x')])).toEqual([['a'], ['b']]);
  expect(groupByOrigin(['a', 'b'], [origin('a', 'b', 'x')])).toEqual([['a', 'b']]);
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
