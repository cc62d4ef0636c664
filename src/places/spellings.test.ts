import { expect, test } from 'vitest';
import { variantsOf } from './spellings.ts';

const rules = [
  { from: 'بو', to: 'ابو', where: 'start' },
  { from: 'اء', to: 'ا', where: 'end' },
  { from: 'غ', to: 'ج', where: 'any' },
];

function spellings(folded: string): string[] {
  return variantsOf(folded, rules).map((variant) => `${variant.match} ${variant.folded}`);
}

test('as written first, then the article, then each rule alone', () => {
  expect(spellings('بوغماء')).toEqual([
    'written بوغماء',
    'article البوغماء',
    'spelling ابوغماء',
    'spelling بوغما',
    'spelling بوجماء',
  ]);
});

test('the article is taken away where enough stays', () => {
  expect(spellings('المخا')).toEqual(['written المخا', 'article مخا']);
  expect(spellings('الم')).toEqual(['written الم']);
});

test('short names are not respelled: غزة is not جزة', () => {
  expect(spellings('غزه')).toEqual(['written غزه', 'article الغزه']);
});
