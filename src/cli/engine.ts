import { keepArticlesYoung } from '../collector.ts';
import type { Tables } from '../lexicon/load.ts';
import type { Article } from '../model/article.ts';
import type { FullDoc } from '../model/doc.ts';

/** The whole engine as one function: every layer of an article. */
export type Engine = (article: Article) => FullDoc;

/**
 * Builds the engine; takes a moment, do it once. Imported when first needed, so that `--help` and bad
 * arguments answer at once.
 */
export async function loadEngine(tables?: Tables): Promise<Engine> {
  keepArticlesYoung();
  const { createEngine } = await import('../pipeline.ts');
  return createEngine(tables);
}
