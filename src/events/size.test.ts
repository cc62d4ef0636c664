import { expect, test } from 'vitest';
import { loadTables } from '../lexicon/load.ts';
import { articleOf } from '../model/article.ts';
import { createEngine } from '../pipeline.ts';

const engine = createEngine(loadTables());

/** Every number of people that the events of a text give, as "kind low best high words". */
function numbersIn(text: string): string[] {
  const { events } = engine(articleOf(text, { date: '2018-07-20' }));
  return events.flatMap(({ size }) =>
    Object.entries(size).map(([kind, { low, best, high, span }]) =>
      [kind, low ?? '-', best ?? '-', high ?? '-', text.slice(span.start, span.end)].join(' '),
    ),
  );
}

test.each([
  // Bounds.
  ['قتل 57 مدنيا على الأقل في القصف.', ['dead 57 57 - 57']],
  ['أصيب أكثر من 200 شخص في الهجوم.', ['injured 201 - - أكثر من 200']],
  ['قتل نحو 300 شخص في القصف.', ['dead - 300 - نحو 300']],
  ['إعدام آلاف السجناء.', ['dead 2000 - - آلاف']],
  // Number words, duals, one.
  ['قتل عشرات المدنيين في الغارة.', ['dead 20 - - عشرات']],
  ['مقتل جنديين في كمين.', ['dead 2 2 2 جنديين']],
  ['انفجار في القاهرة يصيب ضابطي شرطة ومجندا', ['injured 3 3 3 ضابطي شرطة ومجندا']],
  ['مقتل شخص في هجوم.', ['dead 1 1 1 شخص']],
  // Before the trigger.
  ['قال مصدر إن سبعة جنود قتلوا في الاشتباكات.', ['dead 7 7 7 سبعة']],
  ['لقي 6 أشخاص مصرعهم في انفجار.', ['dead 6 6 6 6']],
  // Several numbers.
  ['مقتل 42 مسلحا على الأقل و9 جنود في معارك.', ['dead 51 51 - 42 مسلحا على الأقل و9']],
  ['مقتل شخص وإصابة ستة في هجوم.', ['dead 1 1 1 شخص', 'injured 6 6 6 ستة']],
  ['مقتل وإصابة 19 شخصا في هجوم.', ['dead - - 19 19', 'injured - - 19 19']],
  ['أصيب في الهجوم الذي استهدف مدرعة أربعة من الجنود.', ['injured 4 4 4 أربعة']],
  ['ألقت الشرطة القبض على 8 مشتبه بهم.', ['arrested 8 8 8 8']],
  ['ارتفعت حصيلة القتلى في المدينة إلى 241 شخصا.', ['dead 241 241 241 241']],
  // Words of those hurt that are no event themselves.
  ['وبدأت الاشتباكات فجرا، والحصيلة قتيلان و5 جرحى.', ['dead 2 2 2 قتيلان', 'injured 5 5 5 5']],
  ['فر أكثر من مليوني شخص من قراهم بسبب المعارك.', ['displaced 2000001 - - أكثر من مليوني']],
])('%s', (text, expected) => {
  expect(numbersIn(text).sort()).toEqual(expected.sort());
});

test.each([
  ['a date', 'قتل في 7 مايو خلال القصف.'],
  ['a number of attacks', 'مقتله في 7 هجمات.'],
  ['things', 'تمكن حرس الحدود من توقيف ثلاث سيارات محملة بالوقود.'],
  ['patients of an accident', 'نقل 5 مصابين إثر حادث سير إلى المستشفى.'],
  ['those brought somewhere', 'نقلت الجرحى إلى 3 مستشفيات بعد الهجوم.'],
])('%s is no number of people hurt', (_, text) => {
  expect(numbersIn(text)).toEqual([]);
});
