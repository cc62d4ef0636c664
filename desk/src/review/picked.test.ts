import { expect, test } from 'vitest';
import type { ArticleRecord } from '../../../src/record/shape.ts';
import { fitPicked, stepWord } from './picked.ts';

const text = 'قال الوزير إن الشرطة اعتقلت ثلاثة.\nاقرأ أيضا';
const end = text.indexOf('\n');
const record = {
  text,
  lines: [
    { i: 0, start: 0, end, kind: 'body', rule: 'a/b' },
    { i: 1, start: end + 1, end: text.length, kind: 'debris', debris: 'other', rule: 'a/b' },
  ],
} as unknown as ArticleRecord;
const at = (words: string) => text.indexOf(words);

test('a choice that cuts words is widened to them; white space at its edges goes', () => {
  const cut = { start: at('الشرطة') + 3, end: at('اعتقلت') + 2 };
  expect(fitPicked(record, cut)?.text).toBe('الشرطة اعتقلت');
  const loose = { start: at('الشرطة') - 1, end: at('اعتقلت') };
  expect(fitPicked(record, loose)?.text).toBe('الشرطة');
});

test('nothing is chosen over two lines, nor of what is no part of the article', () => {
  expect(fitPicked(record, { start: at('ثلاثة'), end: text.length })).toBeNull();
  expect(fitPicked(record, { start: at('أيضا'), end: text.length })).toBeNull();
});

test('the keyboard chooses a word more or a word less, and stays in the line', () => {
  const one = { start: at('الشرطة'), end: at(' اعتقلت') };
  const two = stepWord(text, one, 1);
  expect(text.slice(two.start, two.end)).toBe('الشرطة اعتقلت');
  expect(stepWord(text, two, -1)).toEqual(one);
  expect(stepWord(text, one, -1)).toEqual(one);
  const last = { start: at('ثلاثة'), end };
  expect(stepWord(text, last, 1)).toEqual(last);
});
