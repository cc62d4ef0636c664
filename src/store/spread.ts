import { inSteps } from './digests.ts';
import type { Reading } from './store.ts';

/** Tables of links: between articles, between tellings. */
type LinkTable = 'story_links' | 'telling_links';

/** All that links lead to from some, those included: whole connected components. */
export async function spread(
  reading: Reading,
  table: LinkTable,
  from: readonly string[],
): Promise<string[]> {
  const found = new Set(from);
  let front: readonly string[] = from;
  while (front.length > 0) {
    const next: string[] = [];
    for (const some of inSteps(front)) {
      for (const id of await neighbours(reading, table, some)) {
        if (found.has(id)) continue;
        found.add(id);
        next.push(id);
      }
    }
    front = next;
  }
  return [...found].sort();
}

async function neighbours(
  { db }: Reading,
  table: LinkTable,
  ids: readonly string[],
): Promise<string[]> {
  const right = await db.selectFrom(table).select('b as id').where('a', 'in', ids).execute();
  const left = await db.selectFrom(table).select('a as id').where('b', 'in', ids).execute();
  return [...right, ...left].map(({ id }) => id);
}
