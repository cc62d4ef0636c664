import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fold } from '../arabic/fold.ts';
import { loadTables } from '../lexicon/load.ts';
import { takePrints } from './prints.ts';
import { lightStem } from './stem.ts';
import { loadWordWeights } from './weights.ts';
import { splitWords } from './words.ts';

const stem = (word: string) => lightStem(fold(word));

describe('light stems', () => {
  test.each([
    ['والهجوم', 'الهجوم', 'بالهجوم', 'للهجوم', 'هجومها', 'وهجومهم'],
    ['سيضربون', 'يضربون', 'ضربها'],
    ['المدينة', 'والمدينة'],
    ['المعتقلين', 'معتقلون', 'المعتقلات'],
  ])('join the forms of a word: %s', (...forms) => {
    expect(new Set(forms.map(stem)).size).toBe(1);
  });

  test.each(['قال', 'ولد', 'كان', 'بلد', 'ينبع', 'تونس'])(
    'leave a short word alone: %s',
    (word) => {
      expect(stem(word)).toBe(fold(word));
    },
  );
});

test('words keep their place in the text, without marks and punctuation', () => {
  const text = 'قُتل "257" شخصًا، في Reuters.';
  const words = splitWords(text);
  expect(words.map(({ form }) => form)).toEqual(['قتل', '257', 'شخصا', 'في', 'reuters']);
  for (const { start, end } of words) expect(text.slice(start, end)).not.toMatch(/[\s"،.]/);
  expect(splitWords(text, { start: 4, end: 10 }).map(({ form }) => form)).toEqual(['257']);
});

describe('word weights', () => {
  const weight = loadWordWeights(loadTables());
  const of = (word: string) => weight(stem(word));

  test('grammar and furniture weigh nothing, what is rare weighs most', () => {
    expect(of('في')).toBe(0);
    expect(of('شاهد')).toBe(0);
    expect(of('الرئيس')).toBeGreaterThan(0);
    expect(of('المروحية')).toBeGreaterThan(of('الرئيس'));
  });

  test('a slip weighs no more than a rare name, a number less', () => {
    expect(of('قضقضقض')).toBeCloseTo(Math.log(1e5 / 30));
    expect(of('12')).toBeLessThan(of('257'));
    expect(of('257')).toBeLessThan(of('قضقضقض'));
  });
});

describe('prints', () => {
  const tables = readFileSync(new URL('../../lexicon/words/verbs.tsv', import.meta.url), 'utf8');
  const some = splitWords(tables).slice(0, 400);

  test('a passage of ten words is found wherever it stands', () => {
    const passage = some.slice(100, 110);
    const before = new Set(takePrints(some).map(({ hash }) => hash));
    const moved = takePrints([...some.slice(300, 350), ...passage, ...some.slice(350, 400)]);
    expect(moved.some(({ hash, word }) => before.has(hash) && word >= 50 && word < 60)).toBe(true);
  });

  test('seven words in common are none', () => {
    const before = new Set(takePrints(some.slice(0, 200)).map(({ hash }) => hash));
    const moved = takePrints([
      ...some.slice(200, 250),
      ...some.slice(100, 107),
      ...some.slice(250, 300),
    ]);
    expect(moved.some(({ hash }) => before.has(hash))).toBe(false);
  });

  test('at most two of three are kept, and short texts have none', () => {
    expect(takePrints(some).length).toBeLessThan(some.length * 0.67);
    expect(takePrints(some.slice(0, 7))).toEqual([]);
    expect(takePrints(some.slice(0, 8))).toHaveLength(1);
  });
});
