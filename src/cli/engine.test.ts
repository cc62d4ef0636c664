import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkRecord } from '../evaluation/checker.ts';
import { articleFromGold } from '../evaluation/gold-doc.ts';
import { readSet, SETS } from '../evaluation/sets.ts';
import { sharedDir } from '../evaluation/shared.ts';
import type { Article } from '../model/article.ts';
import { docWith } from '../record/fixtures.test-help.ts';
import { toRecord } from '../record/record.ts';
import { type Engine, loadEngine } from './engine.ts';
import { runFake } from './fake-io.test-help.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await loadEngine();
});

const articleOf = (text: string): Article => docWith(text, []).article;
const pieces = [
  ...['قال', 'وزير الخارجية', 'إن', 'الجيش', 'قصف', 'بحسب', '"', '«', '»', ':', '،', '.', '\n'],
  ...[
    'طرابلس',
    'أمس',
    '12 قتيلا',
    'لـ"رويترز"',
    'مصدر',
    'ـ',
    '\u064b',
    '\ud83d\ude00',
    '\u202e',
    '\r',
    'X',
  ],
];

describe('the whole engine', () => {
  test('gives a sound record of any string, the same every time', () => {
    const words = fc.array(fc.constantFrom(...pieces), { maxLength: 60 });
    const text = fc.oneof(
      words.map((list) => list.join(' ')),
      fc.string({ unit: 'binary', maxLength: 200 }),
    );
    fc.assert(
      fc.property(text, (made) => {
        const record = toRecord(engine(articleOf(made)));
        expect(checkRecord(record, made)).toEqual([]);
        expect(toRecord(engine(articleOf(made)))).toEqual(record);
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  test('reads our example article: who says what, on whose word', async () => {
    const { code, out } = await runFake(['read', 'examples/article.txt', '--json'], null, engine);
    expect(code).toBe(0);
    const record = JSON.parse(out) as ReturnType<typeof toRecord>;
    const cues = record.attributions.map(({ cue }) => cue.text);
    expect(cues).toEqual(expect.arrayContaining(['أعلن', 'قال', 'نفى']));
    expect(record.events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['COERCE', 'REQUEST']),
    );
    const debris = record.lines.filter((line) => line.debris && line.debris !== 'empty');
    expect(debris.map(({ i }) => i)).toEqual([1, 6]);
  });
});

describe.skipIf(sharedDir() === null)('the whole engine on gold texts', () => {
  test.each(SETS)('every record of %s passes the gold checker', (name) => {
    for (const { gold, text } of readSet(name)!.files) {
      const record = toRecord(engine(articleFromGold(gold, text)));
      expect(checkRecord(record, text), gold.doc.id).toEqual([]);
    }
  });
});
