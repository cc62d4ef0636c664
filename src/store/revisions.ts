import type { RevisionTable } from './schema.ts';
import type { Writing } from './store.ts';

/** Writes down that something came, changed or went. Writers come one after another, so numbers have no gaps. */
export async function addRevision(
  writing: Writing,
  revision: Omit<RevisionTable, 'n'>,
): Promise<void> {
  const row = await writing.db
    .selectFrom('revisions')
    .select('n')
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst();
  await writing.db
    .insertInto('revisions')
    .values({ n: (row?.n ?? 0) + 1, ...revision })
    .execute();
}
