import { expect, test } from 'vitest';
import { type JoinOfThings, joinThings } from './joined.ts';

const merge = (about: string, ...others: string[]): JoinOfThings => ({
  ...{ id: `${about}+`, kind: 'merge', about, others },
});
const split = (about: string, ...others: string[]): JoinOfThings => ({
  ...{ id: `${about}-`, kind: 'split', about, others },
});
const headIn = (joins: readonly JoinOfThings[]) => {
  const classOf = joinThings(joins);
  return (all: string, find = 'find none') => classOf({ find, all })?.head ?? null;
};

test('what is merged has one head, the first; chains of merges too, in whatever order they were made', () => {
  for (const joins of [
    [merge('a', 'b'), merge('b', 'c')],
    [merge('b', 'c'), merge('a', 'b')],
  ]) {
    const head = headIn(joins);
    expect(['a', 'b', 'c', 'd'].map((all) => head(all))).toEqual(['a', 'a', 'a', null]);
  }
});

test('what is taken out is another, and may be merged elsewhere; the rest stays', () => {
  const head = headIn([split('a', 'find x'), merge('c', 'find x'), merge('a', 'b')]);
  expect(head('a', 'find x')).toBe('c');
  expect(head('a', 'find y')).toBe('a');
  expect(headIn([split('a', 'find x')])('a', 'find x')).toBe('split a-');
  expect(headIn([split('a', 'find x')])('a', 'find y')).toBe(null);
});
