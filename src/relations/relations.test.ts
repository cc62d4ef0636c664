import { describe, expect, test } from 'vitest';
import { findEvents } from '../events/events.ts';
import { loadTables } from '../lexicon/load.ts';
import { articleOf } from '../model/article.ts';
import { createEngine, createReader } from '../pipeline.ts';
import { loadRelationWords } from './relation-words.ts';
import { proposeRelations } from './relations.ts';
import { layView } from './view.ts';

const tables = loadTables();
const reader = createReader(tables).use(findEvents(tables));
const words = loadRelationWords(tables);

/** What a rule proposes in a sentence: `type(from, to)`, by the words of the mentions. */
function proposed(rule: string, text: string): string[] {
  const view = layView(reader.run(articleOf(text, { date: '2024-03-12' })), words);
  const said = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return proposeRelations(view)
    .filter((one) => one.rule === `relations/${rule}`)
    .map(({ found: { type, from, to } }) => `${type}(${said(from)}, ${said(to)})`);
}

const EXAMPLES: readonly (readonly [rule: string, text: string, found: string])[] = [
  ['describing-word', 'وصلت قوات موالية لحفتر إلى المدينة', 'supports(قوات, حفتر)'],
  [
    'describing-word',
    'رفضت الحكومة المدعومة من الأمم المتحدة الخطة',
    'supports(الأمم المتحدة, الحكومة)',
  ],
  ['led-by', 'رحب التحالف العربي بقيادة السعودية بالخطة', 'commands(السعودية, التحالف العربي)'],
  ['inside-phrase', 'عبر مقاتلو حزب الله الحدود', 'member_of(مقاتلو حزب الله, حزب الله)'],
  ['owned-noun', 'اعترف حزب الله بسفر اثنين من عناصره', 'member_of(اثنين من عناصره, حزب الله)'],
  ['owned-noun', 'عاد المدرس وزوجته إلى بغداد', 'family_of(زوجته, المدرس)'],
  ['own-document', 'قال المجلس الوطني في بيان له إن القتال انتهى', 'issued(المجلس الوطني, بيان)'],
  [
    'holding-noun',
    'توجهت الحافلات إلى إدلب الواقعة تحت سيطرة المعارضة',
    'controls(المعارضة, إدلب)',
  ],
  ['apposed-noun', 'حضر اللقاء جهاد مغنية نجل عماد مغنية', 'family_of(جهاد مغنية, عماد مغنية)'],
  ['member', 'وصل خمسة جنود من الجيش الليبي', 'member_of(خمسة جنود, الجيش الليبي)'],
  ['between', 'تحدث الوزير عن الشراكة بين ليبيا وتركيا', 'cooperates_with(ليبيا, تركيا)'],
  ['place-in-place', 'عاد الهدوء إلى زوارة، شمال غرب ليبيا', 'part_of(زوارة, ليبيا)'],
  ['place-in-place', 'عاد الهدوء إلى دوما شرقي دمشق', 'located_at(دوما, دمشق)'],
  ['at-place', 'نفت حكومة الوفاق في طرابلس ذلك', 'located_at(حكومة الوفاق, طرابلس)'],
  ['at-place', 'تقع رام الله في الضفة الغربية', 'part_of(رام الله, الضفة الغربية)'],
  ['at-place', 'هاجم مسلحون بلدة لودر في محافظة أبين', 'part_of(لودر, أبين)'],
  [
    'at-place',
    'قتل جنديان قرب القنصلية الأميركية في اسطنبول',
    'located_at(القنصلية الأميركية, اسطنبول)',
  ],
  [
    'describing-word',
    'قال الناطق باسم "الكتيبة 116" التابعة للجيش إن القتال انتهى',
    'part_of(الكتيبة 116, لجيش)',
  ],
  ['inside-phrase', 'هرب 185 من مقاتلي الحزب', 'member_of(185 من مقاتلي الحزب, الحزب)'],
  ['standing-verb', 'يسيطر الحوثيون على صنعاء', 'controls(الحوثيون, صنعاء)'],
  ['standing-verb', 'انسحب الحوثيون الذين تدعمهم إيران', 'supports(إيران, الحوثيون)'],
];

const COUNTEREXAMPLES: readonly (readonly [rule: string, text: string])[] = [
  ['describing-word', 'وصل الوفد إلى بلدة تابعة'],
  ['led-by', 'أشاد الوزير بقيادة البلاد'],
  ['inside-phrase', 'زار الوفد مدينة زوارة'],
  ['owned-noun', 'قيل إن شقيقه عاد'],
  ['own-document', 'قال المجلس الوطني في بيان إن القتال انتهى'],
  ['holding-noun', 'تمت السيطرة على الحريق'],
  ['apposed-noun', 'قال الرئيس الروسي فلاديمير بوتين إن القمة انتهت'],
  ['member', 'انسحب جنود من المدينة'],
  ['member', 'وصلت حكومة الوفاق المدعومة من الأمم المتحدة إلى طرابلس'],
  ['member', 'قال خبراء لصحيفة الحياة إن القتال انتهى'],
  ['member', 'دارت اشتباكات بين القوات الحكومية وجيش الإسلام'],
  ['between', 'قال الوزير إن التعاون مطلوب'],
  ['place-in-place', 'سافر الوفد من سرت إلى طرابلس'],
  ['place-in-place', 'اعترف ترامب بالقدس عاصمة لإسرائيل'],
  ['holding-noun', 'اقتحم الجيش آخر معاقل تنظيم القاعدة في مدينة درنة'],
  ['at-place', 'قُتل ثلاثة جنود في سيناء'],
  ['at-place', 'أعلنت الحكومة الليبية في ليبيا الخطة'],
  ['at-place', 'وصل محمود عباس في رام الله إلى مكتبه'],
  ['standing-verb', 'سيطر الجيش الليبي أمس على درنة'],
  ['stands-at', 'نحن على أبواب الشتاء'],
];

describe('relation rules', () => {
  test.each(EXAMPLES)('%s reads: %s', (rule, text, found) => {
    expect(proposed(rule, text)).toContain(found);
  });

  test.each(COUNTEREXAMPLES)('%s reads nothing in: %s', (rule, text) => {
    expect(proposed(rule, text)).toEqual([]);
  });
});

test('findRelations() gives what the judge believes, with its words, polarity and claim', () => {
  const text = 'قال الوزير إن إيران لا تدعم الحوثيين الذين يسيطرون على صنعاء';
  const doc = createEngine(tables)(articleOf(text, { date: '2024-03-12' }));
  const relation = doc.relations.find(({ type }) => type === 'controls');
  expect(relation).toMatchObject({ polarity: 'pos', modality: 'asserted', attribution: 0 });
  expect(text.slice(relation!.start, relation!.end)).toBe('يسيطرون');
  expect(doc.relations.find(({ type }) => type === 'supports')?.polarity).toBe('neg');
});
