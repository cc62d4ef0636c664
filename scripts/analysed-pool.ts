/** Articles of the news pool, analysed, for measurements of the store. */
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { loadVocabulary } from '../src/arabic/vocabulary.ts';
import { sharedDir } from '../src/evaluation/shared.ts';
import { loadTables } from '../src/lexicon/load.ts';
import { articleOf } from '../src/model/article.ts';
import { createEngine } from '../src/pipeline.ts';
import { toRecord } from '../src/record/record.ts';
import { type Analysis, packAnalysis } from '../src/store/analysis.ts';
import type { Incoming } from '../src/store/arrivals.ts';
import { createTermFinder } from '../src/store/terms.ts';

export interface Analysed {
  readonly incoming: Incoming;
  readonly analysis: Analysis;
}

/** What finds words in a store; made once. */
export const terms = createTermFinder(loadVocabulary(loadTables()));

/** The first `count` articles of the pool. Throws when it is not beside the project. */
export async function analysePool(count: number): Promise<Analysed[]> {
  const pool = join(sharedDir() ?? '', 'corpora/news/pool.jsonl.gz');
  if (!existsSync(pool)) throw new Error('Cannot measure: the news pool is not beside the project');
  const engine = createEngine(loadTables());
  const out: Analysed[] = [];
  const lines = createInterface({ input: createReadStream(pool).pipe(createGunzip()) });
  for await (const line of lines) {
    const { id, url, title, date, text } = JSON.parse(line);
    const known = { id, url, title, date, dateBasis: 'metadata', format: 'jsonl' } as const;
    const article = articleOf(text, known);
    const incoming = {
      ...{ article, bytes: Buffer.from(line), origin: `pool:${out.length}`, facts: null },
    };
    out.push({ incoming, analysis: packAnalysis(toRecord(engine(article)), terms, 'bench') });
    if (out.length === count) break;
  }
  return out;
}
