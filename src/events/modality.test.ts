import { expect, test } from 'vitest';
import { articleOf } from '../model/article.ts';
import { createEngine } from '../pipeline.ts';

const engine = createEngine();

/** How real a text says the event of one word is. */
function statusOf(text: string, word: string): string {
  const event = engine(articleOf(text, { date: '2020-06-22' })).events.find(
    ({ start, end }) => text.slice(start, end) === word,
  );
  if (!event) throw new Error(`no event ${word} in ${text}`);
  return `${event.modality} ${event.polarity}`;
}

test.each([
  // What came before something, or brought it about, did happen, whatever the verb demands or fears.
  ['طالب الوزير بفتح تحقيق بعد مقتل جنديين في سرت', 'مقتل', 'asserted pos'],
  ['توقعت المصادر ارتفاع عدد الضحايا جراء القصف على المدينة', 'القصف', 'asserted pos'],
  ['طالب الوزير بوقف القصف على المدينة', 'وقف', 'requested pos'],
  // The condition belongs to the nearer verb.
  ['فتحت النيابة تحقيقا ضد النائب الذي يحاكم إذا سقطت حصانته', 'تحقيقا', 'asserted pos'],
  ['ستنسحب القوات من درنة إذا وافقت الحكومة', 'ستنسحب', 'conditional pos'],
  // ما takes up what was said.
  ['قصف الطيران البلدة ما أسفر عن مقتل ثلاثة جنود', 'مقتل', 'asserted pos'],
  ['ما هاجم الجيش البلدة', 'هاجم', 'asserted neg'],
])('findEvents() reads how real %s is at %s', (text, word, expected) => {
  expect(statusOf(text, word)).toBe(expected);
});
