import { sql } from 'kysely';
import {
  ADD_APPEARANCES,
  ADD_COUNTED,
  ADD_DAY_COUNTS,
  ADD_MONTH_COUNTS,
  ADD_VERSION,
  DROP_VERSION,
} from './counted-sql.ts';
import type { Writing } from './store.ts';

/** Tables that are made of others and can be made again: no backup has them. */
export const COUNT_TABLES = ['appearances', 'day_counts', 'month_counts', 'counted'] as const;

/**
 * Counts the events of version `n` in, where it is what its article says now; once, however often it is asked. True
 * when they are new there.
 */
export async function countIn(writing: Writing, n: number): Promise<boolean> {
  // Numbers below zero are of articles that are withdrawn.
  const { rows } = await sql`insert into counted (version)
    select current from articles where current = ${Math.max(n, 0)}
    on conflict do nothing returning version`.execute(writing.db);
  if (rows.length > 0) await runAll(writing, ADD_VERSION, n);
  return rows.length > 0;
}

/** Counts the events of version `n` out; before any of its finds change. True when they were counted. */
export async function countOut(writing: Writing, n: number): Promise<boolean> {
  const gone = await writing.db
    .deleteFrom('counted')
    .where('version', '=', n)
    .returning('version')
    .executeTakeFirst();
  if (gone) await runAll(writing, DROP_VERSION, n);
  return gone !== undefined;
}

/** Counts every article of a record whose counts are empty. */
export async function countAll({ db }: Writing): Promise<void> {
  for (const statement of [ADD_COUNTED, ADD_APPEARANCES, ADD_DAY_COUNTS, ADD_MONTH_COUNTS])
    await sql.raw(statement).execute(db);
}

async function runAll(
  { db }: Writing,
  statements: readonly string[],
  version: number,
): Promise<void> {
  for (const statement of statements) {
    const parts = statement.split('?').flatMap((part) => [sql.val(version), sql.raw(part)]);
    await sql.join(parts.slice(1), sql.raw('')).execute(db);
  }
}
