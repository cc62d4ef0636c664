import { expect, test } from 'vitest';
import { splitSentences } from '../arabic/sentences.ts';
import { tokens } from '../arabic/tokenize.ts';
import { loadVocabulary } from '../arabic/vocabulary.ts';
import { analyseWords } from '../arabic/words.ts';
import { loadTables } from '../lexicon/load.ts';
import type { Article } from '../model/article.ts';
import { createPipeline } from '../model/doc.ts';
import { findTimes } from './times.ts';

const tables = loadTables();
const pipeline = createPipeline()
  .use({
    adds: 'lines',
    run: ({ article }) => [
      { i: 0, start: 0, end: article.text.length, debris: null, rule: 'test/line' },
    ],
  })
  .use(tokens())
  .use(analyseWords(loadVocabulary(tables)))
  .use(splitSentences())
  .use(findTimes(tables));

/** Times of a sentence written on Monday 22 June 2020, as `words|type|value|mod`. */
function timesOf(text: string, date: string | null = '2020-06-22'): string[] {
  const { times } = pipeline.run({ text, date } as Article);
  return times.map(({ start, end, type, value, mod }) =>
    [text.slice(start, end), type, value, ...(mod ? [mod] : [])].join('|'),
  );
}

// One meaning a row, all ways to say it: the examples of guidelines section 7 and our own.
const EXAMPLES: readonly (readonly [string, readonly string[]])[] = [
  ['وصل الوفد أمس', ['أمس|DATE|2020-06-21']],
  ['وصل الوفد أول من أمس', ['أول من أمس|DATE|2020-06-20']],
  ['جرى اللقاء في وقت سابق الاثنين', ['وقت سابق الاثنين|DATE|2020-06-22']],
  ['غادر الوزير مساء الأحد', ['مساء الأحد|TIME|2020-06-21TEV']],
  ['وقع الهجوم فجر اليوم الاثنين', ['فجر اليوم الاثنين|TIME|2020-06-22TMO']],
  ['بدأ التصويت الساعة الثالثة مساء', ['الساعة الثالثة مساء|TIME|2020-06-22T15:00']],
  ['يبدأ الساعة 10:30 صباح الأحد', ['الساعة 10:30 صباح الأحد|TIME|2020-06-21T10:30']],
  [
    'وقع الانفجار في الساعة الثامنة والنصف من مساء أمس',
    ['الساعة الثامنة والنصف من مساء أمس|TIME|2020-06-21T20:30'],
  ],
  ['عند الساعة الثانية عشرة ظهرا', ['الساعة الثانية عشرة ظهرا|TIME|2020-06-22T12:00']],
  ['حتى الساعة 15 بتوقيت غرينتش', ['الساعة 15|TIME|2020-06-22T15:00']],
  ['في الساعة الأخيرة', []],
  ['حل في المرتبة الثالثة', []],
  ['قال الثلاثاء الماضي', ['الثلاثاء الماضي|DATE|2020-06-16']],
  ['يجتمعون الخميس المقبل', ['الخميس المقبل|DATE|2020-06-25']],
  ['سيجتمع الطرفان الخميس', ['الخميس|DATE|2020-06-25']],
  ['صدر في 7 مايو الماضي', ['7 مايو الماضي|DATE|2020-05-07']],
  ['الأربعاء 22 يوليو/تموز 2015', ['الأربعاء 22 يوليو/تموز 2015|DATE|2015-07-22']],
  ['منذ أيلول (سبتمبر) 2014', ['أيلول (سبتمبر) 2014|DATE|2014-09']],
  ['في فبراير من العام الماضي', ['فبراير من العام الماضي|DATE|2019-02']],
  ['بتاريخ 24-01-2015', ['24-01-2015|DATE|2015-01-24']],
  ['بين عامي 2013 و2016', ['عامي 2013|DATE|2013', '2016|DATE|2016']],
  ['أيام 16 و17 و18 مارس', ['16|DATE|2020-03-16', '17|DATE|2020-03-17', '18 مارس|DATE|2020-03-18']],
  ['في 13 من الشهر الجاري', ['13 من الشهر الجاري|DATE|2020-06-13']],
  [
    'سافر في 16 مارس وعاد في 28 من الشهر ذاته',
    ['16 مارس|DATE|2020-03-16', '28 من الشهر ذاته|DATE|2020-03-28'],
  ],
  ['في 13 من الشهر', []],
  ['وصل الأحد وفي اليوم نفسه عاد', ['الأحد|DATE|2020-06-21', 'اليوم نفسه|DATE|2020-06-21']],
  ['بدأ في 2011 وانتهى في العام نفسه', ['2011|DATE|2011', 'العام نفسه|DATE|2011']],
  ['في اليوم نفسه', []],
  ['في الوقت نفسه', []],
  ['في 10 رمضان 1393', ['10 رمضان 1393|DATE|1973-10-06|APPROX']],
  ['في 15 شعبان 1439 هـ', ['15 شعبان 1439 هـ|DATE|2018-04-30|APPROX']],
  ['جاء رجب مع 3 من شعبان', []],
  ['قصفوا المدينة الليلة الماضية', ['الليلة الماضية|TIME|2020-06-21TNI']],
  ['يتظاهرون كل جمعة', ['كل جمعة|SET|P1W']],
  ['يبلغ من العمر 27 عاما', []],
  ['قتل طفل عمره 18 شهرا', []],
  ['منذ عام ونصف', ['عام ونصف|DURATION|P1Y6M']],
  ['قبل عام ونصف العام', ['عام ونصف العام|DATE|2018-12']],
  ['في الربع الأول من 2018', ['الربع الأول من 2018|DATE|2018-Q1']],
  ['في النصف الثاني من العام الماضي', ['النصف الثاني من العام الماضي|DATE|2019-H2']],
  ['في الربع الأول من المباراة', []],
  ['في منتصف يوليو الماضي', ['منتصف يوليو الماضي|DATE|2019-07|MID']],
  ['قبل نهاية العام الجاري', ['نهاية العام الجاري|DATE|2020|END']],
  ['الأسبوع الماضي', ['الأسبوع الماضي|DATE|2020-W25']],
  ['صيف 2014', ['صيف 2014|DATE|2014-SU']],
  ['منذ سنوات', ['سنوات|DURATION|PXY']],
  ['حاصرها لأكثر من عام', ['أكثر من عام|DURATION|P1Y|MORE_THAN']],
  ['في الأسابيع القليلة الماضية', ['الأسابيع القليلة الماضية|DURATION|PXW']],
  ['خلال اليومين الماضيين', ['اليومين الماضيين|DURATION|P2D']],
  ['استمر لثلاث ساعات', ['ثلاث ساعات|DURATION|PT3H']],
  ['قبل يومين', ['يومين|DATE|2020-06-20']],
  ['قبل خمسة أعوام', ['خمسة أعوام|DATE|2015']],
  ['قبل أيام', ['أيام|DATE|PAST_REF']],
  ['كما صرح به سابقا', ['سابقا|DATE|PAST_REF']],
  ['حتى الآن', ['الآن|DATE|PRESENT_REF']],
  ['كل يوم جمعة', ['كل يوم جمعة|SET|P1W']],
];

test.each(EXAMPLES)('findTimes() reads the times of %s', (text, expected) => {
  expect(timesOf(text)).toEqual(expected);
});

// What must find nothing.
const COUNTEREXAMPLES = [
  'رئيس حزب الغد موسى مصطفى',
  'فتح باب الترشيح',
  'إبراهيم (37 عاما) قائد الحرس',
  'مقتل 2014 جنديا',
  'عقد مؤتمر دولي للسلام',
  'الرئيس السابق للبلاد',
  'صحيفة عين اليوم – بنغازي',
];

test.each(COUNTEREXAMPLES)('findTimes() finds no time in %s', (text) => {
  expect(timesOf(text)).toEqual([]);
});

test("findTimes() without the article's date leaves unknown digits open", () => {
  expect(timesOf('وصل أمس في 3 مايو', null)).toEqual([
    'أمس|DATE|XXXX-XX-XX',
    '3 مايو|DATE|XXXX-05-03',
  ]);
});
