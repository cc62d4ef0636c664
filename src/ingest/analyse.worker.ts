/** What a worker thread does: the engine is made once, then each task is an article to its analysis. */
import { loadVocabulary } from '../arabic/vocabulary.ts';
import { loadTables } from '../lexicon/load.ts';
import type { Article } from '../model/article.ts';
import { createEngine } from '../pipeline.ts';
import { toRecord } from '../record/record.ts';
import { type Analysis, packAnalysis } from '../store/analysis.ts';
import { digestOf } from '../store/digest-of.ts';
import { createTermFinder } from '../store/terms.ts';
import { loadWeaveWords } from '../weave/statements.ts';

const tables = loadTables();
const engine = createEngine(tables);
const terms = createTermFinder(loadVocabulary(tables));
const weaveWords = loadWeaveWords(tables);

export interface Task {
  readonly article: Article;
  /** What rows name as their maker. */
  readonly engine: string;
}

export default function analyse(task: Task): Analysis {
  const { article } = task;
  const record = toRecord(engine(article));
  const digest = digestOf(article, record, weaveWords);
  return { ...packAnalysis(record, terms, task.engine), digest };
}
