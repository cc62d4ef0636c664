import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleFromGold } from '../evaluation/gold-doc.ts';
import { sharedDir } from '../evaluation/shared.ts';
import { loadTables } from '../lexicon/load.ts';
import type { Article } from '../model/article.ts';
import { readDebrisWords } from './debris-words.ts';
import { describeLine } from './line-facts.ts';
import { readLines } from './lines.ts';

const tables = loadTables();
const stage = readLines(tables);

function kindsOf(text: string, outlet: string | null = null): (string | null)[] {
  return stage.run({ article: { text, outlet, url: null } as Article }).map(({ debris }) => debris);
}

describe('phrases of debris.tsv', () => {
  const find = readDebrisWords(tables);
  const kindOf = (text: string) =>
    find(describeLine(text, { i: 9, start: 0, after: 0 }))?.kind ?? null;
  for (const { kind, example = '', counterexample = '' } of tables.rows('reading/debris.tsv')) {
    test(`${kind}: ${example}`, () => {
      expect(kindOf(example)).toBe(kind);
      expect(kindOf(counterexample), counterexample).toBeNull();
    });
  }
});

test('the lines are the text, joined by line feeds, for any string', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('\n', '\r', 'أ', ' ', ':', '.') }),
  );
  fc.assert(
    fc.property(text, (given) => {
      const lines = stage.run({ article: { text: given, outlet: 'BBC', url: null } as Article });
      expect(lines.map(({ start, end }) => given.slice(start, end)).join('\n')).toBe(given);
      expect(lines.map(({ i }) => i)).toEqual([...lines.keys()]);
    }),
  );
});

test('page furniture around an article is told apart, the headline kept', () => {
  const text = [
    'هذا الموقع يستخدم ملف تعريف الارتباط',
    'بالفيديو: افتتاح الجسر الجديد في البلدة',
    'شارك فيسبوك تويتر واتساب',
    'نشر في: الاثنين 22 حزيران/يونيو 2020 - 10:30',
    'سمير الحداد – صحيفة الرياض',
    'افتتح المحافظ الجسر الجديد أمس.',
    '',
    'اقرأ أيضا: إغلاق الجسر القديم',
    'وقال المحافظ: "الجسر يخدم الناس".',
    'الرئيسية / أخبار / محليات',
    'إعلان',
    '(رويترز)',
    '------',
    'جميع الحقوق محفوظة 2020',
  ].join('\n');
  expect(kindsOf(text)).toEqual([
    'cookie_notice',
    null,
    'share_bar',
    'other',
    'other',
    null,
    'empty',
    'related_link',
    null,
    'navigation',
    'advert',
    'other',
    'other',
    'copyright',
  ]);
});

test('a dateline is the article, a byline is not', () => {
  const body = 'قال المدير إن المدرسة فتحت أبوابها أمس.';
  expect(kindsOf(`عنوان الخبر هنا\nالقاهرة – رويترز\n${body}`)[1]).toBeNull();
  expect(kindsOf(`عنوان الخبر هنا\nبيت لحم – وفا\n${body}`)[1]).toBeNull();
  expect(kindsOf(`عنوان الخبر هنا\nسمير الحداد – عكاظ\n${body}`)[1]).toBe('other');
});

describe('headlines of other stories between paragraphs', () => {
  const before = ['مدارس الجنوب تفتح أبوابها', 'فتحت المدارس في بلدات الجنوب أبوابها صباح اليوم.'];
  const paragraph = 'وقال مدير التعليم إن عدد التلاميذ زاد عن عددهم في العام الماضي.';
  const link = 'نقص المعلمين يقلق الأهالي في الشمال';
  const page = (...between: string[]) =>
    [...before, paragraph, ...between, paragraph, paragraph].join('\n');

  test('one is enough where the outlet is known for it', () => {
    expect(kindsOf(page(link), 'BBC').indexOf('related_link')).toBe(3);
    expect(kindsOf(page(link), 'سكاي نيوز عربية')).not.toContain('related_link');
  });

  test('elsewhere it takes two in a row', () => {
    const another = 'افتتاح ثلاث مدارس جديدة في بلدات الشمال';
    expect(kindsOf(page(link, another)).slice(3, 5)).toEqual(['related_link', 'related_link']);
  });

  test('a sub-headline, a sentence without full stop and a list stay', () => {
    for (const kept of ['ردود فعل', `وقال ${link}`, `• ${link}`, `${link}:`]) {
      expect(kindsOf(page(kept), 'BBC'), kept).not.toContain('related_link');
    }
  });

  test('an article without full stops is left alone', () => {
    const text = page(link).replaceAll('.', '');
    expect(kindsOf(text, 'BBC')).not.toContain('related_link');
  });
});

test('links listed under an announcement are taken with it', () => {
  const text = [
    'مدارس الجنوب تفتح أبوابها',
    'فتحت المدارس أبوابها.',
    'مواضيع ذات صلة',
    'نقص المعلمين يقلق الأهالي',
    'أسعار الكتب ترتفع',
    'وقال المدير إن التسجيل بدأ.',
  ].join('\n');
  const links = kindsOf(text).map((kind) => kind === 'related_link');
  expect(links).toEqual([false, false, true, true, true, false]);
});

const shared = sharedDir();
test.skipIf(!shared || !existsSync(join(shared, 'gold/train')))(
  'train: no line of a body is lost',
  () => {
    const folder = join(shared!, 'gold/train');
    let [found, missed] = [0, 0];
    for (const name of readdirSync(join(folder, 'gold'))) {
      const gold = JSON.parse(readFileSync(join(folder, 'gold', name), 'utf8'));
      const text = readFileSync(join(folder, 'text', gold.doc.file), 'utf8');
      stage.run({ article: articleFromGold(gold, text) }).forEach(({ debris }, i) => {
        const isDebris = gold.lines[i].kind === 'debris';
        if (debris) expect(isDebris, `${name} line ${i}`).toBe(true);
        if (isDebris) debris ? found++ : missed++;
      });
    }
    expect(found / (found + missed)).toBeGreaterThan(0.94);
  },
);
