import type { Article } from '../model/article.ts';
import type { FullDoc } from '../model/doc.ts';

/** The whole engine as one function: every layer of an article. */
export type Engine = (article: Article) => FullDoc;

/** Reads the lexicon and builds the engine. Takes a moment; do it once. */
export async function loadEngine(): Promise<Engine> {
  // Until src/pipeline.ts exists the import is spelt so that this compiles without it.
  const path = new URL('../pipeline.ts', import.meta.url).href;
  const { createEngine } = (await import(path)) as { createEngine: () => Engine };
  return createEngine();
}
