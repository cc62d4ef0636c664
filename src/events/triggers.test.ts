import { expect, test } from 'vitest';
import { articleOf } from '../model/article.ts';
import { createEngine } from '../pipeline.ts';

const engine = createEngine();

/** Trigger words and polarity of the events of a sentence. */
const eventsOf = (text: string) =>
  engine(articleOf(text, { date: '2020-06-01' })).events.map(
    ({ start, end, polarity }) => `${text.slice(start, end)} ${polarity}`,
  );

test.each([
  // A word inside a name is no trigger, also where the name stands in a longer phrase.
  ['لقي القانون مساندة من قيادات حركة نداء تونس', []],
  ['وجه رئيس الوزراء نداء إلى سكان تونس', ['نداء pos']],
  // هنا is "here", not "congratulated", for only its hamza tells them apart.
  ['تبدو الجوائز هنا وهناك ضعيفة في بيروت', []],
  // تقدمه is "offers it": who advances has no object.
  ['الدعم الذي تقدمه قوات التحالف لسكان عدن كبير', []],
])('what happens in %s', (text, expected) => {
  expect(eventsOf(text)).toEqual(expected);
});

test('ولأي is no negation, though it can be cut to لا', () => {
  const text = 'حذرت الوزارة من أي خطر ولأي سبب كان بعد التفجير في المسجد';
  expect(eventsOf(text)).toContain('التفجير pos');
  expect(eventsOf('لم يقع التفجير في المسجد')).toContain('التفجير neg');
});
