import { expect, test } from 'vitest';
import { loadTables } from '../lexicon/load.ts';
import { readDateLine, readDateWords, readDayInName, readIsoDay, toDay } from './dates.ts';

const words = readDateWords(loadTables());

test.each([
  ['آخر تحديث: الاثنين 22 حزيران/يونيو 2020', '2020-06-22'],
  ['نشر في: ٢٢ مايو ٢٠١٨ الساعة 10:20 بتوقيت غرينتش', '2018-05-22'],
  ['الأحد 3 كانون الثاني 2021 - 10:30 م', '2021-01-03'],
  ['22/06/2020', '2020-06-22'],
  ['2020-06-22', '2020-06-22'],
  ['الأحد 31 نيسان 2021', null],
  ['وصل الوفد في 22 يونيو 2020', null],
  ['22 يونيو', null],
  ['قتل 22 شخصا', null],
])('date line %s', (line, day) => {
  expect(readDateLine(line, words)).toBe(day);
});

test('there is no 30 February', () => {
  expect(toDay(2020, 2, 30)).toBeNull();
  expect(toDay(2020, 2, 29)).toBe('2020-02-29');
  expect(toDay(2019, 2, 29)).toBeNull();
});

test('ISO dates keep the day that is written', () => {
  expect(readIsoDay('2020-06-22T23:30:00-05:00')).toBe('2020-06-22');
  expect(readIsoDay('2020-13-01')).toBeNull();
  expect(readIsoDay('22-06-2020')).toBeNull();
});

test('a name gives a day when it has exactly one', () => {
  expect(readDayInName('https://a.example/2020/06/22/story-1234567')).toBe('2020-06-22');
  expect(readDayInName('news_20200622.txt')).toBe('2020-06-22');
  expect(readDayInName('2020-06-22_2020-06-23.txt')).toBeNull();
  expect(readDayInName('id-120200622')).toBeNull();
});
