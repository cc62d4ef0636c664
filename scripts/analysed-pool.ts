/** Articles of the news pool, analysed, for measurements of the store. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { gunzipSync } from 'node:zlib';
import { loadVocabulary } from '../src/arabic/vocabulary.ts';
import { sharedDir } from '../src/evaluation/shared.ts';
import { nameEngine } from '../src/ingest/engine-name.ts';
import { loadTables } from '../src/lexicon/load.ts';
import { type Article, articleOf } from '../src/model/article.ts';
import { createEngine } from '../src/pipeline.ts';
import { toRecord } from '../src/record/record.ts';
import type { ArticleRecord } from '../src/record/shape.ts';
import { type Analysis, packAnalysis } from '../src/store/analysis.ts';
import type { Incoming } from '../src/store/arrivals.ts';
import { digestOf } from '../src/store/digest-of.ts';
import { createTermFinder } from '../src/store/terms.ts';
import { loadWeaveWords } from '../src/weave/statements.ts';

export interface Analysed {
  readonly incoming: Incoming;
  readonly analysis: Analysis;
}

/** An article of the pool with its record. */
export interface Recorded {
  readonly article: Article;
  readonly record: ArticleRecord;
}

const CACHE = fileURLToPath(new URL('../.cache/', import.meta.url));
const tables = loadTables();
/** What finds words in a store; made once. */
export const terms = createTermFinder(loadVocabulary(tables));
const weaveWords = loadWeaveWords(tables);

/** The first `count` articles of the pool. Throws when it is not beside the project. */
export function readPool(count: number): Article[] {
  const pool = join(sharedDir() ?? '', 'corpora/news/pool.jsonl.gz');
  if (!existsSync(pool)) throw new Error('Cannot measure: the news pool is not beside the project');
  // Not readline: it takes U+2028 in an article for the end of a line.
  const lines = gunzipSync(readFileSync(pool)).toString('utf8').split('\n').filter(Boolean);
  return lines.slice(0, count).map((line) => {
    const { id, src, url, title, date, text } = JSON.parse(line);
    const known = { id, url, title, outlet: src, date: date.slice(0, 10) };
    return articleOf(text, { ...known, dateBasis: 'metadata', format: 'jsonl' });
  });
}

/**
 * The first `count` articles of the pool, read by the engine; some ten seconds a thousand. Kept in .cache/ by
 * the engine's name, which follows from its words and models: after a change of code alone, remove it.
 */
export function recordPool(count: number): Recorded[] {
  const path = join(CACHE, `pool-${count}-${nameEngine()}.v8`);
  if (existsSync(path)) return deserialize(readFileSync(path)) as Recorded[];
  const engine = createEngine(tables);
  const all = readPool(count).map((article) => ({ article, record: toRecord(engine(article)) }));
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(`${path}.tmp`, serialize(all));
  renameSync(`${path}.tmp`, path);
  return all;
}

/** An article as it comes into a store, with its analysis; with its digest, so that it is woven, unless told not to. */
export function toAnalysed(
  { article, record }: Recorded,
  { origin, isWoven = true }: { readonly origin: string; readonly isWoven?: boolean },
): Analysed {
  const digest = isWoven ? { digest: digestOf(article, record, weaveWords) } : {};
  return {
    incoming: { article, bytes: Buffer.from(article.text), origin, facts: null },
    analysis: { ...packAnalysis(record, terms, 'bench'), ...digest },
  };
}
