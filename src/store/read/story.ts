import { readIndependent } from '../independent.ts';
import type { Reading } from '../store.ts';
import {
  type ContradictionView,
  listContradictions,
  listOrigins,
  type OriginView,
  readStory,
  type StoryView,
} from '../woven.ts';

/** A story with what can be said of its articles together. */
export interface WholeStory extends StoryView {
  /** How many independent tellings the articles are: those that share their words count once. */
  readonly independent: number;
  /** Texts that stand behind more than one of its articles. */
  readonly origins: readonly OriginView[];
  /** Contradictions between its articles or inside one of them. */
  readonly contradictions: readonly ContradictionView[];
}

const MOST = 10_000;

/** A story by its id (`sto_…`), an article's id (`art_…`) or the id an article came with; null when none. */
export async function readWholeStory(reading: Reading, id: string): Promise<WholeStory | null> {
  const story = (await readStory(reading, id)) ?? (await readStoryOf(reading, id));
  if (!story) return null;
  const articles = story.articles.map(({ article }) => article);
  const inside = new Set(articles);
  const all = await listContradictions(reading, { articles, limit: MOST });
  const origins = await listOrigins(reading, articles);
  const [independent = []] = await readIndependent(reading, [articles]);
  return {
    ...story,
    independent: independent.length,
    origins: origins.filter(
      (one) => one.articles.filter(({ article }) => inside.has(article)).length > 1,
    ),
    contradictions: all.filter(({ a, b }) => inside.has(a.article) && inside.has(b.article)),
  };
}

async function readStoryOf(reading: Reading, externalId: string): Promise<StoryView | null> {
  const row = await reading.db
    .selectFrom('versions')
    .select('article')
    .where('external_id', '=', externalId)
    .limit(1)
    .executeTakeFirst();
  return row ? readStory(reading, row.article) : null;
}
