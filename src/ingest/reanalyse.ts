import { putAnalysis } from '../store/put-analysis.ts';
import { readArticles } from '../store/read/version.ts';
import { addRevision } from '../store/revisions.ts';
import type { Store } from '../store/store.ts';
import type { Analysts } from './analysts.ts';

const PAGE = 50;

/**
 * Analyses anew every version that another engine analysed (with `all`: every version), each in a
 * transaction of its own; gives how many. What people decided stays. Stopped, it goes on when run again.
 */
export async function reanalyse(
  store: Store,
  {
    analysts,
    now,
    tell,
    all,
  }: {
    readonly analysts: Analysts;
    readonly now: () => string;
    readonly tell: (error: unknown) => void;
    readonly all: boolean;
  },
): Promise<number> {
  const notBy = all ? null : analysts.engine;
  let [done, after] = [0, 0];
  for (;;) {
    const page = await readArticles(store, { after, limit: PAGE, notBy });
    if (page.length === 0) return done;
    const analyses = page.map(({ article }) => analysts.analyse(article));
    for (const analysis of analyses) analysis.catch(() => {});
    for (const [i, { n }] of page.entries()) {
      after = n;
      const analysis = await analyses[i]!.catch((error: unknown) => {
        tell(error);
        return null;
      });
      if (analysis === null) continue;
      await store.write(async (writing) => {
        await putAnalysis(writing, n, analysis, now());
        await noteChange(writing, n, now());
      });
      done++;
      tell(null);
    }
  }
}

async function noteChange(writing: Parameters<typeof putAnalysis>[0], n: number, at: string) {
  const article = await writing.db
    .selectFrom('articles')
    .select('id')
    .where('current', '=', n)
    .executeTakeFirst();
  if (article)
    await addRevision(writing, { at, change: 'changed', kind: 'article', about: article.id });
}
