import { groupByOrigin } from '../weave/independent.ts';
import { findOrigins } from '../weave/origins.ts';
import type { PassageLink } from '../weave/passages.ts';
import { inSteps } from './digests.ts';
import type { Reading } from './store.ts';

/**
 * The independent accounts of each of several sets of articles: groups of ids, see `groupByOrigin`. Links of all
 * sets are read at once.
 */
export async function readIndependent(
  reading: Reading,
  sets: readonly (readonly string[])[],
): Promise<string[][][]> {
  const several = sets.filter(({ length }) => length > 1).flat();
  const links = await linksOf(reading, [...new Set(several)]);
  const byArticle = new Map<string, PassageLink[]>();
  for (const link of links)
    for (const id of [link.a, link.b]) byArticle.set(id, [...(byArticle.get(id) ?? []), link]);
  return sets.map((articles) => {
    const own = new Set(articles.flatMap((id) => byArticle.get(id) ?? []));
    return groupByOrigin(articles, findOrigins([...own]));
  });
}

/** Links of shared words that some articles have, among themselves and with others. */
export async function linksOf(
  { db }: Reading,
  articles: readonly string[],
): Promise<PassageLink[]> {
  const links = new Map<string, PassageLink>();
  for (const some of inSteps(articles)) {
    const rows = await db
      .selectFrom('passage_links')
      .selectAll()
      .where(({ or, eb }) => or([eb('a', 'in', some), eb('b', 'in', some)]))
      .execute();
    for (const { a, b, link } of rows) links.set(`${a} ${b}`, JSON.parse(link) as PassageLink);
  }
  return [...links.values()];
}
