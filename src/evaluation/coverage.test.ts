import { describe, expect, test } from 'vitest';
import { loadCueWords } from '../attributions/cue-words.ts';
import { loadTables } from '../lexicon/load.ts';
import { articleOf } from '../model/article.ts';
import { createEngine } from '../pipeline.ts';
import { countBy, readCoverage } from './coverage.ts';

const engine = createEngine();
const cues = loadCueWords(loadTables());
const read = (text: string) => readCoverage(engine(articleOf(text)), cues);

describe('what nobody is found to say', () => {
  test('a quotation that is said counts as covered', () => {
    const { quotes } = read('قال الوزير: "لن نتراجع عن مواقعنا أبدا".');
    expect(quotes.map(({ isCovered }) => isCovered)).toEqual([true]);
  });

  test('one that nobody says is listed with the words before it', () => {
    const { quotes } = read('رفع المحتجون لافتة كبيرة "لن نتراجع عن مواقعنا أبدا".');
    expect(quotes).toMatchObject([
      { isCovered: false, isPhrase: true, before: 'المحتجون لافته كبيره' },
    ]);
  });

  test('names, words without a verb and open marks are no quotations of a clause', () => {
    expect(read('زار الوفد قوات "فاغنر" أمس.').quotes).toEqual([]);
    expect(read('قال الوزير: "مدينة كبيرة جدا".').quotes).toEqual([]);
    expect(read('قال الوزير: "لن نتراجع عن مواقعنا أبدا').quotes).toEqual([]);
    expect(read('حضر فيلما بعنوان "لن نتراجع عن مواقعنا أبدا".').quotes).toEqual([]);
  });

  test('a known verb before أن that carries no saying is listed', () => {
    const { silentVerbs } = read('يبدو أن الهدنة صامدة.');
    expect(silentVerbs).toMatchObject([{ verb: 'يبدو' }]);
    expect(read('قال الوزير إن الهدنة صامدة.').silentVerbs).toEqual([]);
  });
});

test('counts are sorted, with the first example of each', () => {
  const found = ['ا', 'ب', 'ب'].map((key, i) => ({ key, example: `${i}` }));
  expect(countBy(found, ({ key }) => key)).toEqual([
    { key: 'ب', count: 2, example: '1' },
    { key: 'ا', count: 1, example: '0' },
  ]);
});
