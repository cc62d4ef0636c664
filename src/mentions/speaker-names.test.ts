import { expect, test } from 'vitest';
import { namesOf } from './analyse.test-help.ts';

const SPEAKERS: readonly (readonly [string, readonly string[]])[] = [
  ['وقال كارليزون إن الوضع هادئ', ['PER كارليزون']],
  ['وأضافت جونزاليسا في تصريح أمس أن الوضع هادئ', ['PER جونزاليسا']],
  ['وأوضح "البطرينجي" أن الوضع هادئ', ['PER البطرينجي']],
  ['وأفادت لوبا سمريش المتحدثة باسم اللجنة أن الوضع هادئ', ['PER لوبا سمريش']],
  [
    'وذكرت الوكالة أن كارليزون أكد أن الوضع هادئ. ثم عاد كارليزون',
    ['PER كارليزون', 'PER كارليزون'],
  ],
  ['ووفق كارليزون، ارتفع العدد', ['PER كارليزون']],
  // The family name of somebody named in full, though it is a word of the language.
  ['وصل الطبيب أحمد بحر. وشدد بحر على أن الوضع هادئ', ['PER أحمد بحر', 'PER بحر']],
  // Words of the language, an office that is a name elsewhere.
  ['ووفق الظروف، ارتفع العدد', []],
  ['وأظهرت نتائج أن الوضع هادئ', []],
  ['وأكد الأمين العام أن الوضع هادئ', []],
  ['وقال ما لا يدع مجالا للشك أن الوضع هادئ', []],
];

test.each(SPEAKERS)('%s', (text, names) => {
  expect(namesOf(text)).toEqual(names);
});
