import type { RevisionTable } from '../schema.ts';
import type { Reading } from '../store.ts';

/**
 * What happened after revision `since` (0: ever), in order, at most `limit`. Whoever applies them one after
 * another and asks again from the last has what the record has.
 */
export async function readRevisions(
  { db }: Reading,
  since: number,
  limit: number,
): Promise<RevisionTable[]> {
  return db
    .selectFrom('revisions')
    .selectAll()
    .where('n', '>', since)
    .orderBy('n')
    .limit(limit)
    .execute();
}
