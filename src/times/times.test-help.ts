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
export function timesOf(text: string, date: string | null = '2020-06-22'): string[] {
  const { times } = pipeline.run({ text, date } as Article);
  return times.map(({ start, end, type, value, mod }) =>
    [text.slice(start, end), type, value, ...(mod ? [mod] : [])].join('|'),
  );
}
