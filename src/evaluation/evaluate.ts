import type { Article } from '../model/article.ts';
import type { ArticleRecord } from '../record/shape.ts';
import { type Counts, sumCounts } from './counts.ts';
import { articleFromGold } from './gold-doc.ts';
import { type DocumentScore, scoreDocument } from './score.ts';
import type { GoldFile, GoldSet } from './sets.ts';

/** One gold document, what the engine made of it, and the score. */
export interface ScoredDocument extends DocumentScore {
  readonly file: GoldFile;
  readonly record: ArticleRecord;
}

export interface Evaluation {
  readonly set: GoldSet['name'];
  readonly sha256: string;
  readonly documents: readonly ScoredDocument[];
  /** Counts of all documents together. */
  readonly counts: Counts;
}

/** Runs `read` over every document of a gold set and scores what comes out. */
export function evaluate(set: GoldSet, read: (article: Article) => ArticleRecord): Evaluation {
  const documents = set.files.map((file): ScoredDocument => {
    const article = { ...articleFromGold(file.gold, file.text), url: file.url };
    const record = read(article);
    return { file, record, ...scoreDocument(file.gold, record) };
  });
  const counts = sumCounts(documents.map((document) => document.counts));
  return { set: set.name, sha256: set.sha256, documents, counts };
}
