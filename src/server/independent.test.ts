import { expect, test } from 'vitest';
import { groupByOrigin } from './independent.ts';

const origin = (...articles: string[]) => ({ articles: articles.map((article) => ({ article })) });

test('articles that share a text are one account, the others each their own', () => {
  expect(groupByOrigin(['a', 'b', 'c', 'd'], [origin('b', 'd')])).toEqual([
    ['a'],
    ['b', 'd'],
    ['c'],
  ]);
});

test('origins with an article in common are one account', () => {
  expect(groupByOrigin(['a', 'b', 'c'], [origin('a', 'b'), origin('b', 'c')])).toEqual([
    ['a', 'b', 'c'],
  ]);
});

test('an article that is not asked about joins nothing', () => {
  expect(groupByOrigin(['a', 'b'], [origin('a', 'x'), origin('x')])).toEqual([['a'], ['b']]);
});
