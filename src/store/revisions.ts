import { sql } from 'kysely';
import type { RevisionTable } from './schema.ts';
import type { Writing } from './store.ts';

/** Writes down that something came, changed or went. Writers come one after another, so numbers have no gaps. */
export async function addRevision(
  { db }: Writing,
  { at, change, kind, about }: Omit<RevisionTable, 'n'>,
): Promise<void> {
  await sql`insert into revisions (n, at, change, kind, about)
    select coalesce(max(n), 0) + 1, ${at}, ${change}, ${kind}, ${about} from revisions`.execute(db);
}
