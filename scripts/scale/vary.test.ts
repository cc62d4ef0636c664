import { expect, test } from 'vitest';
import { articleOf } from '../../src/model/article.ts';
import { docWith, mentionAt } from '../../src/record/fixtures.test-help.ts';
import { toRecord } from '../../src/record/record.ts';
import { varyAll } from './vary.ts';

const make = (text: string, names: readonly string[], date: string) => {
  const mentions = names.map((name, i) => mentionAt(text, name, i));
  const doc = docWith(text, mentions);
  const article = articleOf(text, { id: text.slice(0, 4), date, dateBasis: 'metadata' });
  return { article, record: toRecord({ ...doc, article }) };
};
const later = make('وصل سامر إلى بغداد مع كريم', ['سامر', 'كريم'], '2024-03-13');
const first = make('عاد سامر من دمشق', ['سامر'], '2024-03-12');

test('the pool itself comes first, by date; copies of it are other people on other days', () => {
  const vary = varyAll([later, first]);
  expect([vary(0), vary(1)]).toEqual([first, later]);
  const [one, two] = [vary(2), vary(3)];
  expect([one.article.date, two.record.doc.doc_date]).toEqual(['2024-04-12', '2024-04-13']);
  expect(one.article.text).toBe('عاد كريم من دمشق');
  expect(two.article.text).toBe('وصل كريم إلى بغداد مع سامر');
  expect(two.record.entities.map(({ name_ar }) => name_ar)).toEqual(['كريم', 'سامر']);
  for (const { record } of [one, two])
    for (const { start, end, text } of record.mentions)
      expect(record.text.slice(start, end)).toBe(text);
});
