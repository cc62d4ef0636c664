import { expect, test } from 'vitest';
import type { Word } from '../model/word.ts';
import { newSpelling, rememberBySpelling } from './remember.ts';

const wordOf = (raw: string, spelling = newSpelling(raw)) => ({ raw, spelling }) as Word;

test('an answer is found once for all words of a spelling', () => {
  const asked: string[] = [];
  const lengthOf = rememberBySpelling(({ raw }) => {
    asked.push(raw);
    return raw.length;
  });
  const first = wordOf('قال');
  const again = wordOf('قال', first.spelling);
  expect([lengthOf(first), lengthOf(again), lengthOf(wordOf('قالت'))]).toEqual([3, 3, 4]);
  expect(asked).toEqual(['قال', 'قالت']);
});

test('that there is no answer is remembered too, and two functions do not mix', () => {
  let count = 0;
  const none = rememberBySpelling(() => {
    count += 1;
    return null;
  });
  const one = rememberBySpelling(() => 1);
  const word = wordOf('في');
  expect([none(word), none(word), one(word)]).toEqual([null, null, 1]);
  expect(count).toBe(1);
});
