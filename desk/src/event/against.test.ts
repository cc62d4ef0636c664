import { expect, test } from 'vitest';
import type { ContradictionAnswer } from '../../../src/server/shapes/woven.ts';
import { against } from './against.ts';

const side = (version: string, start: number, end: number) =>
  ({ version, span: { start, end } }) as ContradictionAnswer['a'];
const headline = { version: 'ver_a', span: null } as ContradictionAnswer['a'];
const telling = (version: string, start: number) => ({ start, article: { version } });

test('a contradiction is against an event whose words one of its sides holds', () => {
  const one = { a: side('ver_a', 10, 40), b: side('ver_b', 0, 20) };
  expect(against([one], [telling('ver_a', 12)])).toEqual([one]);
  expect(against([one], [telling('ver_b', 0)])).toEqual([one]);
  expect(against([one], [telling('ver_b', 20), telling('ver_a', 9)])).toEqual([]);
});

test('other articles and headlines hold no words of it', () => {
  const one = { a: headline, b: side('ver_c', 0, 90) };
  expect(against([one], [telling('ver_a', 0), telling('ver_b', 5)])).toEqual([]);
});
