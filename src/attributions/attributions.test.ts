import { describe, expect, test } from 'vitest';
import { articleOf } from '../model/article.ts';
import { createReader } from '../pipeline.ts';

const reader = createReader();

function read(text: string) {
  const article = articleOf(text, { outlet: 'test', date: '2020-06-22' });
  return reader.run(article).attributions.map((found) => ({
    cue: text.slice(found.cue.start, found.cue.end),
    source: found.source && text.slice(found.source.start, found.source.end),
    content: found.content.map((span) => text.slice(span.start, span.end)).join(' | '),
    kind: found.sourceKind,
    anonymity: found.anonymity,
    quote: found.quote,
    parent: found.parent,
    entity: found.sourceEntity,
  }));
}

type Row = readonly [text: string, cue: string, source: string | null, content: string];

const EXAMPLES: readonly Row[] = [
  ['وأكد مصدر عسكري أن الاجتماع عقد أمس.', 'أكد', 'مصدر عسكري', 'أن الاجتماع عقد أمس'],
  [
    'وأعلنت القوات الحكومية صباح الأربعاء سيطرتها على الميناء.',
    'أعلنت',
    'القوات الحكومية',
    'سيطرتها على الميناء',
  ],
  ['وذكرت مصادر عسكرية وسكان أن الطريق أغلق.', 'ذكرت', 'مصادر عسكرية', 'أن الطريق أغلق'],
  ['قال مصدر عسكري إنه يحقق في الواقعة.', 'قال', 'مصدر عسكري', 'إنه يحقق في الواقعة'],
  ['وقال شاهد يدعى علي سالم إن الطريق أغلق.', 'قال', 'شاهد يدعى علي سالم', 'إن الطريق أغلق'],
  ['قال شاهد عيان إن الطريق أغلق.', 'قال', 'شاهد عيان', 'إن الطريق أغلق'],
  ['وقالت وزارة الخارجية في بيان نشر أمس إن الوفد وصل.', 'قالت', 'وزارة الخارجية', 'إن الوفد وصل'],
  [
    'وقال المسؤول الذي طلب عدم الكشف عن هويته إن الهدنة انهارت.',
    'قال',
    'المسؤول',
    'إن الهدنة انهارت',
  ],
  ['وجاء في بيان للجيش أن الهجوم وقع فجرا.', 'جاء', 'بيان للجيش', 'أن الهجوم وقع فجرا'],
  ['وأضاف البيان أن القوات انسحبت.', 'أضاف', 'البيان', 'أن القوات انسحبت'],
  ['واشنطن دعت طهران إلى وقف التخصيب.', 'دعت', 'واشنطن', 'وقف التخصيب'],
  ['وكانت الحكومة قد أعلنت أن الانتخابات مؤجلة.', 'أعلنت', 'الحكومة', 'أن الانتخابات مؤجلة'],
  ['أعلنت وزارة الصحة عن وفاة عشرة أشخاص.', 'أعلنت', 'وزارة الصحة', 'وفاة عشرة أشخاص'],
  ['ورفضت الحكومة تسليم المدينة.', 'رفضت', 'الحكومة', 'تسليم المدينة'],
  ['وأدانت الأمم المتحدة إحراق المستشفى.', 'أدانت', 'الأمم المتحدة', 'إحراق المستشفى'],
  ['اتهمت الحكومة المعارضة بخرق الهدنة.', 'اتهمت', 'الحكومة', 'خرق الهدنة'],
  ['وحذرت الأمم المتحدة من كارثة إنسانية.', 'حذرت', 'الأمم المتحدة', 'كارثة إنسانية'],
  ['قتل ثلاثة جنود، بحسب مصدر عسكري.', 'بحسب', 'مصدر عسكري', 'قتل ثلاثة جنود'],
  ['وفقا لوزارة الصحة، ارتفع عدد المصابين.', 'وفقا', 'وزارة الصحة', 'ارتفع عدد المصابين'],
  ['أدين الرجل بتهمة التجسس.', 'تهمة', null, 'التجسس'],
  ['وانتشرت شائعات عن انقلاب وشيك.', 'شائعات', null, 'انقلاب وشيك'],
  ['ويعتقد أن المسلحين فروا.', 'يعتقد', null, 'أن المسلحين فروا'],
  [
    'قال مصدر عسكري: "لن نتراجع عن مواقعنا أبدا".',
    'قال',
    'مصدر عسكري',
    'لن نتراجع عن مواقعنا أبدا',
  ],
  [
    'قال الناطق باسم "الكتيبة 116" التابعة للجيش، علي عبد الجليل، إن الطريق أغلق.',
    'قال',
    'الناطق باسم "الكتيبة 116" التابعة للجيش، علي عبد الجليل',
    'إن الطريق أغلق',
  ],
  [
    'قال مسعفون ومسؤولون عسكريون إن الطريق أغلق.',
    'قال',
    'مسعفون ومسؤولون عسكريون',
    'إن الطريق أغلق',
  ],
  [
    'وقال مراسل رويترز في الخرطوم محمد عثمان إن الطريق أغلق.',
    'قال',
    'مراسل رويترز في الخرطوم محمد عثمان',
    'إن الطريق أغلق',
  ],
  [
    'أعلن الجيش المصري، صباح الخميس، القضاء على 13 مسلحا.',
    'أعلن',
    'الجيش المصري',
    'القضاء على 13 مسلحا',
  ],
  ['وذكرت الوكالة نقلا عن مصادر عسكرية أن معارك تدور.', 'نقلا عن', 'مصادر عسكرية', 'أن معارك تدور'],
  ['"نقول نعم للسلام" هذا ما أعلنه رئيس الاتحاد.', 'أعلنه', 'رئيس الاتحاد', 'نقول نعم للسلام'],
  ['انسحبت القوات من المدينة، وهو ما نفته طهران.', 'نفته', 'طهران', 'انسحبت القوات من المدينة'],
  ['واضاف الوزير قائلا إن الهدنة صامدة.', 'اضاف', 'الوزير', 'إن الهدنة صامدة'],
  ['تقول موسكو إن الهدنة صامدة بينما تقول طهران إنها انهارت.', 'تقول', 'موسكو', 'إن الهدنة صامدة'],
  [
    'ونفذت وحدات أمنية عملية بناء على معلومات دقيقة تفيد بأن الهدنة انهارت.',
    'تفيد',
    'معلومات دقيقة',
    'أن الهدنة انهارت',
  ],
  ['وأكد كل من فرنسا وألمانيا ضرورة الحوار.', 'أكد', 'كل من فرنسا وألمانيا', 'ضرورة الحوار'],
  ['قال مسؤولون في دمشق وخبراء إن الطريق أغلق.', 'قال', 'مسؤولون في دمشق وخبراء', 'إن الطريق أغلق'],
  [
    'وأعلن تنظيم الدولة الإسلامية مسؤوليته عن الهجوم.',
    'أعلن',
    'تنظيم الدولة الإسلامية',
    'مسؤوليته عن الهجوم',
  ],
  ['وتبنى تنظيم داعش الهجوم.', 'تبنى', 'تنظيم داعش', 'الهجوم'],
  [
    'أعلنت الحكومة الليبية حالة الطوارئ في طرابلس.',
    'أعلنت',
    'الحكومة الليبية',
    'حالة الطوارئ في طرابلس',
  ],
  [
    'وزير خارجية الأردن: الحكومة ستحترم مطالب الشعب',
    ':',
    'وزير خارجية الأردن',
    'الحكومة ستحترم مطالب الشعب',
  ],
  ['وأفادت وزارة الداخلية بأن الحريق أخمد.', 'أفادت', 'وزارة الداخلية', 'أن الحريق أخمد'],
];

describe('what is said, and by whom', () => {
  test.each(EXAMPLES)('%s', (text, cue, source, content) => {
    const found = read(text).find((one) => one.cue === cue);
    expect(found).toMatchObject({ source, content });
  });
});

test('a verb without a subject goes on with the last speaker that agrees', () => {
  const found = read('قالت وزارة الخارجية إن الوفد وصل.\nوأضافت أن اللقاء مثمر.');
  expect(found.map(({ cue }) => cue)).toEqual(['قالت', 'أضافت']);
  expect(found[1]!.entity).toBe(found[0]!.entity);
  expect(found[1]!.source).toBeNull();
});

test('participles share the words of the speaker of their line', () => {
  const found = read(
    'قال وزير الدفاع إن الجيش تقدم، مؤكدا أن المدينة آمنة، ومشيرا إلى عودة السكان.',
  );
  expect(found.map(({ cue }) => cue)).toEqual(['قال', 'مؤكدا', 'مشيرا']);
  expect(new Set(found.map(({ entity }) => entity)).size).toBe(1);
  expect(found[0]!.content).toBe('إن الجيش تقدم');
});

test('a relayed saying stands under its carrier', () => {
  const found = read('ونقلت وكالة رويترز عن مصدر عسكري قوله إن الهجوم فشل.');
  expect(found.map(({ cue, kind }) => [cue, kind])).toEqual([
    ['نقلت', 'media'],
    ['قوله', 'military'],
  ]);
  expect(found[1]!.parent).toBe(0);
  expect(found[0]!.content).toBe('قوله إن الهجوم فشل');
});

test('a saying inside a saying stands under it', () => {
  const found = read('قال مصدر عسكري إن الحكومة أعلنت أن الهدنة انتهت.');
  expect(found[1]).toMatchObject({ cue: 'أعلنت', source: 'الحكومة', parent: 0 });
});

const KINDS: readonly (readonly [text: string, kind: string, anonymity: string])[] = [
  ['قال مصدر أمني إن الطريق مغلق.', 'military', 'unnamed'],
  ['قالت مصادر مطلعة إن الطريق مغلق.', 'unspecified', 'unnamed'],
  ['قال شهود عيان إن الطريق مغلق.', 'witness', 'unnamed'],
  ['قالت وكالة رويترز إن الطريق مغلق.', 'media', 'named'],
  ['قالت وزارة الداخلية إن الطريق مغلق.', 'institution', 'named'],
  ['ذكر التقرير أن الطريق مغلق.', 'document', 'named'],
  ['ويعتقد أن الطريق مغلق.', 'implicit', 'unnamed'],
];

test.each(KINDS)('%s is of its kind', (text, kind, anonymity) => {
  expect(read(text)[0]).toMatchObject({ kind, anonymity });
});

test('a quotation of its own goes on with the one before', () => {
  const found = read('وقال الوزير: "نحن نريد السلام". "ولن نقبل الحرب أبدا".');
  expect(found.map(({ content }) => content)).toEqual(['نحن نريد السلام | لن نقبل الحرب أبدا']);
});

test('quotations listed with و go on', () => {
  const found = read('قال الوزير: "نحن نريد السلام"، و"لن نقبل الحرب أبدا".');
  expect(found.map(({ content }) => content)).toEqual(['نحن نريد السلام | لن نقبل الحرب أبدا']);
});

test('who is accused, alone after the verb, is no speaker', () => {
  expect(read('اتهم سالم بالتجسس لحساب دولة أجنبية.')[0]).toMatchObject({ source: null });
  const found = read('انتقد الوزير الخطة، ووصف الخطة بأنها "خطوة إلى الوراء".');
  expect(found[1]!.entity).toBe(found[0]!.entity);
});

test('a title alone is the one who speaks by name under it', () => {
  const found = read(
    'قال الناطق باسم الجيش علي سالم إن المدينة آمنة.\nوأكد المتحدث العسكري أن القتال انتهى.',
  );
  expect(found[1]).toMatchObject({
    source: 'المتحدث العسكري',
    entity: found[0]!.entity,
    anonymity: 'named',
  });
});

test('speakers joined by و are one group with its parts as members', () => {
  const text = 'أكد السودان والسعودية ضرورة الحوار.';
  const { attributions, entities } = reader.run(articleOf(text));
  const group = entities[attributions[0]!.sourceEntity!]!;
  expect(group).toMatchObject({ type: 'GRP', number: 'many' });
  expect(group.members.map((i) => entities[i]!.nameAr)).toEqual(['السودان', 'السعودية']);
  expect(attributions[0]).toMatchObject({ sourceKind: 'institution', anonymity: 'named' });
});

test.each([
  ['قالت منظمات حقوقية إن الوضع خطير.', 'institution', 'named'],
  ['طالبت الدول الأعضاء بوقف القتال.', 'institution', 'named'],
  ['قال ناشطون إن الوضع خطير.', 'person', 'unnamed'],
  ['قال مراقبون إن الوضع خطير.', 'unspecified', 'unnamed'],
  ['قال مسؤولون إن الوضع خطير.', 'official', 'unnamed'],
  ['قالت مجموعات مسلحة إنها انسحبت.', 'nonstate', 'unnamed'],
  ['وأظهرت وثائق أن الشحنة وصلت.', 'document', 'named'],
])('%s: %s, %s', (text, kind, anonymity) => {
  expect(read(text)[0]).toMatchObject({ kind, anonymity });
});

test('who is called a spokesman at first is one when he speaks again', () => {
  const text = 'قال علي سالم، المتحدث باسم الجيش، إن الوضع هادئ. وأضاف سالم أن الطريق مفتوح.';
  expect(read(text).map(({ kind }) => kind)).toEqual(['spokesperson', 'spokesperson']);
});

const NOTHING: readonly (readonly [text: string, why: string])[] = [
  ['أصدرت الوزارة بيانا أمس.', 'a statement without content'],
  ['عقد الوزير مؤتمرا صحفيا في العاصمة.', 'a press conference without content'],
  ['يذكر أن المدينة تقع على الساحل.', 'the formula of the author'],
  ['والجدير بالذكر أن المدينة قديمة.', 'the formula of the author'],
  ['يجب أن ينتهي القتال.', 'an obligation, no answer'],
  ['نقلت الطائرات الجرحى إلى العاصمة.', 'carried, not told'],
  ['جاء الوفد إلى العاصمة أمس.', 'came'],
  ['زار الوزير مدينة درنة.', 'a town'],
  ['دخل الجيش مدينة ساحلية كبيرة.', 'a town after a verb'],
  ['ليبيا: اتفاق على الانتخابات', 'a topic before a colon'],
  ['هشام عشماوي: ضابط سابق في الجيش', 'a person whom the headline describes'],
  ['اعترض الدفاع الجوي صاروخا أطلق على المدينة.', 'intercepted, not objected'],
  ['تبنى المجلس قرارا جديدا.', 'adopted a text'],
  ['أعلن الوزير بيانا أمس.', 'gave out a text'],
  ['نشرت وكالة الأنباء الرسمية الصور.', 'part of a name'],
  ['وجه القاضي تهمة إلى الرجل.', 'a charge without content'],
  ['أغلقت القوات الطريق بين المدينتين.', 'between'],
  ['وأثارت تصريحاتها للصحيفة غضب الرئيس.', 'the object of another verb'],
  ['وهي ربة منزل تبلغ من العمر 34 عاما.', 'an age'],
  ['ناقشت الحكومة مع الوفد مقترحا لضم الميناء.', 'a proposal, no participle'],
  ['تبدو الحكومة، بحسب التوقعات، مصرة على الانسحاب.', 'what it is, not what it says'],
];

test.each(NOTHING)('%s says nothing: %s', (text) => {
  expect(read(text)).toEqual([]);
});

test.each([
  ['قال مصدر عسكري إن "لن نتراجع عن مواقعنا أبدا".', 'direct'],
  ['قال مصدر عسكري إن الجيش "لن يتراجع عن مواقعه أبدا".', 'mixed'],
  ['قال مصدر عسكري إن قوات "فاغنر" انسحبت.', 'indirect'],
])('%s is %s', (text, quote) => {
  expect(read(text)[0]).toMatchObject({ quote });
});
