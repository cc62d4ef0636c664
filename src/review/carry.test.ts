import { expect, test } from 'vitest';
import { createCarrier } from './carry.ts';

const spanOf = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};
const BEFORE = 'قتل ثلاثة في صيدا.\nقال الوزير إن التحقيق بدأ.';

test('words are found again where their sentence moved to', () => {
  const after = `تحديث جديد\n${BEFORE}`;
  const carry = createCarrier(BEFORE, after);
  expect(carry(spanOf(BEFORE, 'صيدا'))).toEqual(spanOf(after, 'صيدا'));
  expect(carry(spanOf(BEFORE, 'بدأ'))).toEqual(spanOf(after, 'بدأ'));
});

test('words whose sentence says something else now are not found again', () => {
  const after = 'لم يقتل ثلاثة في صيدا.\nقال الوزير إن التحقيق بدأ.';
  const carry = createCarrier(BEFORE, after);
  expect(carry(spanOf(BEFORE, 'صيدا'))).toBeNull();
  expect(carry(spanOf(BEFORE, 'الوزير'))).toEqual(spanOf(after, 'الوزير'));
});

test('of a sentence that stands twice the second stays the second, and one that is gone leaves none', () => {
  const twice = 'عاد الهدوء.\nقتل اثنان.\nعاد الهدوء.';
  const second = spanOf(twice, 'الهدوء', 10);
  expect(createCarrier(twice, `خبر.\n${twice}`)(second)).toEqual({
    start: second.start + 5,
    end: second.end + 5,
  });
  expect(createCarrier(twice, 'قتل اثنان.\nعاد الهدوء.')(second)).toBeNull();
});
