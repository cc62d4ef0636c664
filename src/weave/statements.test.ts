import { describe, expect, test } from 'vitest';
import { loadTables } from '../lexicon/load.ts';
import { contradictBetween } from './contradict.ts';
import { contradictInSentence } from './contradict-inside.ts';
import { loadFigureWords } from './figure-words.ts';
import { findFigures } from './figures.ts';
import { digestOf } from './fixtures.test-help.ts';
import { findDenials, isAccusing, isSetAgainst, loadStanceWords } from './stances.ts';
import type { FigureStatement } from './statements.ts';
import { splitWords } from './words.ts';
import { findWounds, loadWoundWords } from './wounds.ts';

const tables = loadTables();

const figure = (value: number, speaker: string): FigureStatement => ({
  ...{ article: 'a', span: { start: value, end: value + 2 }, quote: String(value), speaker },
  ...{ kind: 'institution', isNamed: true, chain: [], terms: [], places: [], days: [] },
  ...{ what: 'dead', value, bound: null, isPersons: false },
});

describe('figures', () => {
  const lexicon = loadFigureWords(tables);
  const find = (text: string, times: Parameters<typeof findFigures>[1] = []) =>
    findFigures({ words: splitWords(text) }, times, lexicon).map(({ kind, value, bound }) =>
      [kind, value, bound].filter((part) => part !== null).join(' '),
    );

  test.each([
    [
      'أسفر عن مقتل ما لا يقل عن 60 شخصا وإصابة أكثر من ألف آخرين',
      ['dead 60 least', 'injured 1000 more'],
    ],
    ['سقط 12 قتيلا وثلاثون جريحا', ['dead 12', 'injured 30']],
    ['لقي سبعة وعشرون شخصا مصرعهم', ['dead 27']],
    ['كان على متنها نحو مئة عسكري', ['aboard 100 about']],
    ['قتل في انفجار وقع في وقت متأخر من مساء السبت 60 شخصا على الأقل', ['dead 60 least']],
    ['أرسلت السلطات 14 سيارة إسعاف', ['سيار 14']],
    ['قتل الرجل (52 عاما) أمام بيته', []],
    ['قتل في الـ8 من الشهر', []],
    ['قتل 8 من الجنود', ['dead 8']],
    ['المتهم مواليد 1986 وقد انضم إليهم', []],
  ])('%s', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });

  test('a part of a number given before is not a second number', () => {
    expect(find('مقتل 14 شخصا بينهم 7 جنود')).toEqual(['dead 14']);
  });

  test('the ends of a range are no figures', () => {
    expect(find('يتراوح عدد القتلى من 42 إلى 60 شخصا')).toEqual([]);
  });

  test('what gives no figure, and what is a date, count nothing', () => {
    expect(find('مقتل العشرات وجرح آلاف')).toEqual([]);
    const text = 'قتل في 7 مايو';
    expect(find(text, [{ start: 7, end: text.length, value: '2021-05-07' }])).toEqual([]);
  });

  test('a verb with a stretch of time says how long, a stretch alone does not', () => {
    const lasting = 'زيارة استمرت ثلاثة أيام';
    const at = { start: lasting.indexOf('ثلاثة'), end: lasting.length, value: 'P3D' };
    expect(find(lasting, [at])).toEqual(['lasting 3']);
    const ago = 'وصل قبل ثلاثة أيام';
    expect(find(ago, [{ start: 9, end: ago.length, value: 'P3D' }])).toEqual([]);
  });
});

describe('stances', () => {
  const lexicon = loadStanceWords(tables);
  const deny = (text: string) => findDenials(splitWords(text), [], lexicon);

  test('whether and who', () => {
    expect(deny('نفت الوزارة وقوع أي اشتباك')).toMatchObject([{ isOfPart: false }]);
    expect(deny('لكن الجماعة نفت ضلوعها في الحادث')).toMatchObject([{ word: 2, isOfPart: true }]);
  });

  test('an account called invented', () => {
    expect(deny('اعتبرت الحكومة الاتهامات "فبركات"')).toHaveLength(1);
  });

  test('what points back', () => {
    expect(deny('يتهمه خصومه بالفساد، وهو ما ينفيه')).toMatchObject([{ isRelative: true }]);
    expect(deny('ونفت الشركة تلك الاتهامات')).toMatchObject([{ isBack: true }]);
    expect(deny('نفت الشركة إفلاسها')).toMatchObject([{ isRelative: false, isBack: false }]);
  });

  test('the clause ends where the sentence turns', () => {
    const [denial] = deny('تنفي البلدية انهيار الجسر لكن شهودا أكدوا سقوطه');
    expect(denial).toMatchObject({ contrast: 4 });
    expect(denial!.span.end).toBe('تنفي البلدية انهيار الجسر'.length);
  });

  test.each(['أخشى ألا نفي بوعدنا', 'المسرح والموسيقى', 'عثر عليها وسط النفايات'])(
    'no denial: %s',
    (text) => {
      expect(deny(text)).toEqual([]);
    },
  );

  test('what sets numbers against each other', () => {
    expect(isSetAgainst(splitWords('450 شخصا، بينما تحدث آخر'), lexicon)).toBe(true);
    expect(isSetAgainst(splitWords('450 شخصا وأصيب آخرون'), lexicon)).toBe(false);
  });

  test('an official is no accusation, responsibility is one', () => {
    expect(isAccusing(splitWords('قال مسؤول رفيع'), lexicon)).toBe(false);
    expect(isAccusing(splitWords('حمل الوزير المتمردين المسؤولية'), lexicon)).toBe(true);
  });
});

test('parts of the body that somebody was hit in, not places named after them', () => {
  const lexicon = loadWoundWords(tables);
  const parts = (text: string) => findWounds(splitWords(text), lexicon).map(({ part }) => part);
  expect(parts('أصيب بجروح في ساقه')).toEqual(['ساق']);
  expect(parts('أصيب في رأس العين')).toEqual([]);
  expect(parts('رفع رأسه عاليا')).toEqual([]);
});

describe('contradictions', () => {
  const story = 'انفجار مستودع الوقود في الميناء القديم صباحا';
  const told = (article: string, text: string, title = story) =>
    digestOf({ article, outlet: article, title, text });
  const types = (a: string, b: string) =>
    contradictBetween(told('a', a), told('b', b)).map(({ type, a: left, b: right }) => [
      type,
      left.quote,
      right.quote,
    ]);

  test('two numbers of the dead of one story', () => {
    expect(
      types('انفجار الميناء خلف مقتل 180 شخصا', 'انفجار الميناء أدى إلى مقتل 257 شخصا'),
    ).toEqual([['number', 'مقتل 180 شخصا', 'مقتل 257 شخصا']]);
  });

  test('the same number, near numbers, and numbers both articles give, contradict nothing', () => {
    expect(types('انفجار الميناء خلف مقتل 180 شخصا', 'في انفجار الميناء مقتل 180 شخصا')).toEqual(
      [],
    );
    expect(types('في الانفجار إصابة نحو 500 شخص', 'في الانفجار إصابة أكثر من 490 شخصا')).toEqual(
      [],
    );
    const both = 'انفجار الميناء خلف مقتل 9 أشخاص وفي حادث آخر مقتل 40 شخصا';
    expect(types(both, 'انفجار الميناء خلف مقتل 9 أشخاص')).toEqual([]);
  });

  test('numbers of different stories are of different things', () => {
    const far = 'لقي 40 بحارا حتفهم بعد غرق عبارة قبالة الساحل الشرقي للجزيرة';
    const other = told('b', far, 'غرق عبارة قبالة الساحل الشرقي للجزيرة');
    expect(contradictBetween(told('a', 'انفجار الميناء خلف مقتل 180 شخصا'), other)).toEqual([]);
  });

  test('an account and its denial inside one article', () => {
    const { own } = told(
      'a',
      'واتهم المعارضون الحكومة بتدبير الانفجار، لكن الحكومة تنفي ضلوعها فيه.',
    );
    expect(own).toMatchObject([{ type: 'who', rule: 'weave/denied-in-sentence' }]);
    expect(own[0]!.a.quote).toContain('اتهم المعارضون');
    expect(own[0]!.b.quote).toBe('تنفي ضلوعها فيه');
  });

  test('two numbers in one sentence, each on its own word', () => {
    const [a, b] = [figure(18, 'الوزارة'), figure(25, 'المعارضة')];
    const found = contradictInSentence([a, b], () => true);
    expect(found).toMatchObject([{ type: 'number', rule: 'weave/set-against' }]);
    expect(contradictInSentence([a, b], () => false)).toEqual([]);
    expect(contradictInSentence([a, figure(25, 'الوزارة')], () => true)).toEqual([]);
    expect(contradictInSentence([a, { ...b, what: 'injured' }], () => true)).toEqual([]);
  });

  test('a denial of what nobody told is no contradiction', () => {
    expect(told('a', 'تحدث الوزير عن الطقس. ونفت الشركة إفلاس فرعها في الخارج.').own).toEqual([]);
  });

  test('sides and ids do not depend on which article is asked first', () => {
    const [a, b] = [
      told('a', 'انفجار الميناء خلف مقتل 18 شخصا'),
      told('b', 'انفجار الميناء خلف مقتل 25 شخصا'),
    ];
    expect(contradictBetween(a, b)).toHaveLength(1);
    expect(contradictBetween(b, a)).toEqual(contradictBetween(a, b));
  });
});
