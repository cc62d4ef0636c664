import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { IsnadError } from '../../errors.ts';
import type { Backend } from '../backend.ts';
import type { Database } from '../schema.ts';
import { articlesAndFinds } from './0001-articles-and-finds.ts';
import { weaving } from './0002-weaving.ts';
import { occurrences } from './0003-occurrences.ts';
import { versionsByDay } from './0004-versions-by-day.ts';
import { people } from './0005-people.ts';
import { joins } from './0006-joins.ts';
import { review } from './0007-review.ts';
import { weaveSpans } from './0008-weave-spans.ts';
import { appearances } from './0009-appearances.ts';

/**
 * Every migration by its name, in the order of the names. One that has been released is never changed:
 * what comes later is a new one. Each gives the statements for a database; both run the same, but for
 * what `Backend` names.
 */
const MIGRATIONS: Readonly<Record<string, (backend: Backend) => readonly string[]>> = {
  '0001-articles-and-finds': articlesAndFinds,
  '0002-weaving': weaving,
  '0003-occurrences': occurrences,
  '0004-versions-by-day': versionsByDay,
  '0005-people': people,
  '0006-joins': joins,
  '0007-review': review,
  '0008-weave-spans': weaveSpans,
  '0009-appearances': appearances,
};

/** Brings a database to the newest schema. Processes that do so at once wait for each other. Throws `store-too-new`. */
export async function migrate(db: Kysely<Database>, backend: Backend): Promise<void> {
  const made = Object.entries(MIGRATIONS).map(([name, statements]) => {
    const up = async (trx: Kysely<unknown>) => {
      for (const statement of statements(backend)) await sql.raw(statement).execute(trx);
    };
    return [name, { up }] satisfies [string, Migration];
  });
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => Object.fromEntries(made) },
    migrationTableName: 'migrations',
    migrationLockTableName: 'migrations_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  if (/corrupted migrations/.test(String(error))) {
    throw new IsnadError('store-too-new', 'Cannot open the database: a newer Isnad made it');
  }
  throw error;
}
