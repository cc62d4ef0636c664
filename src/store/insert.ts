import type { Insertable } from 'kysely';
import type { FindRows } from './find-rows.ts';
import type { Database } from './schema.ts';
import type { Writing } from './store.ts';

/** Tables of finds, in an order in which they can be filled. */
export const FIND_TABLES = [
  'entities',
  'members',
  'mentions',
  'roles',
  'times',
  'attributions',
  'events',
  'participants',
  'counts',
  'relations',
] as const satisfies readonly (keyof FindRows & keyof Database)[];

/** Puts rows, all of the same columns, into a table. */
export async function insertRows<Table extends keyof Database>(
  writing: Writing,
  table: Table,
  rows: readonly Insertable<Database[Table]>[],
): Promise<void> {
  if (rows.length > 0) await writing.backend.insert(writing.db, { table }, rows);
}

/** Puts the finds of version `n`. */
export async function insertFinds(
  writing: Writing,
  version: number,
  finds: FindRows,
): Promise<void> {
  const { db, backend } = writing;
  const lists = FIND_TABLES.map((table) => ({
    table,
    rows: (finds[table] as readonly object[]).map((row) => ({ version, ...row })),
  }));
  await backend.insertAll(db, lists);
}

/** Takes the finds of version `n` away. */
export async function deleteFinds(writing: Writing, version: number): Promise<void> {
  for (const table of FIND_TABLES.toReversed()) {
    await writing.db.deleteFrom(table).where('version', '=', version).execute();
  }
}
