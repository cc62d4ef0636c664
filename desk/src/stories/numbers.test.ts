import { expect, test } from 'vitest';
import type { StoryWhole } from '../../../src/server/routes/stories.ts';
import { numbersOf } from './numbers.ts';

const event = (article: string, ...counts: object[]) => ({ article: { id: article }, counts });
const dead = (low: number | null, best: number | null, high: number | null) => ({
  kind: 'dead',
  low,
  best,
  high,
});

test('every account keeps its own number; the same told twice in one account is told once', () => {
  const story = {
    independent: [['a', 'b'], ['c']],
    events: [
      event('a', dead(1, 1, 1)),
      event('b', dead(1, 1, 1)),
      event('c', dead(3, 3, 3)),
      event('c', dead(10, null, null)),
    ],
  } as unknown as StoryWhole;
  expect(numbersOf(story)).toMatchObject([
    {
      kind: 'dead',
      most: 10,
      given: [
        { low: 10, high: 10, account: 2 },
        { low: 3, high: 3, account: 2 },
        { low: 1, high: 1, account: 1 },
      ],
    },
  ]);
});

test('a number without any bound is none', () => {
  const story = {
    independent: [['a']],
    events: [event('a', dead(null, null, null))],
  } as unknown as StoryWhole;
  expect(numbersOf(story)).toEqual([]);
});
