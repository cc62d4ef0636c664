import { type Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Backend, RowsOf } from '../backend.ts';
import type { Database } from '../schema.ts';
import { prepareOften } from './prepare-often.ts';
import { postgresSearch } from './search.ts';

/** Number of the lock that writers of a record take; any that nobody else uses. */
const WRITERS = 4_762_003;
const CONNECTIONS = 4;
const CONNECT_MS = 15_000;

/** PostgreSQL at `postgres://user:password@host/database`. */
export function postgresBackend(url: string): Backend {
  return {
    name: 'postgres',
    dialect: new PostgresDialect({ pool: async () => openPool(url) }),
    bytes: 'bytea',
    clustered: '',
    beginSnapshot: 'begin isolation level repeatable read read only',
    readAll: fetchAll,
    // PostgreSQL looks by itself.
    tidy: async () => {},
    insert: insertRows,
    insertAll,
    isAmong: (column, values) => sql`${sql.ref(column)} = any(${values})`,
    lock: async (trx) => {
      await sql`select pg_advisory_xact_lock(${sql.lit(WRITERS)})`.execute(trx);
    },
    search: postgresSearch,
  };
}

/** Rows as one value: a statement with a place for each value would be read anew for every number of rows. */
async function insertRows(
  trx: Kysely<Database>,
  { table, orSkip = false }: { readonly table: keyof Database; readonly orSkip?: boolean },
  rows: readonly object[],
): Promise<void> {
  const values = Object.values(rows[0] ?? {});
  if (values.some((value) => value instanceof Uint8Array)) {
    await trx
      .insertInto(table)
      .values(rows as never)
      .execute();
    return;
  }
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((name) => sql.ref(name)));
  await sql`insert into ${sql.table(table)} (${columns}) select ${columns}
    from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)
    ${orSkip ? sql`on conflict do nothing` : sql``}`.execute(trx);
}

/** One statement for all, which is always the same: on the way to a server and back, each would take its time. */
async function insertAll(trx: Kysely<Database>, lists: readonly RowsOf[]): Promise<void> {
  const inserts = lists.map(
    ({ table, rows }) => sql`${sql.ref(`new_${table}`)} as (insert into ${sql.table(table)}
      select * from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json))`,
  );
  await sql`with ${sql.join(inserts)} select 1`.execute(trx);
}

const FETCHED = 500;

async function* fetchAll(db: Kysely<Database>, table: keyof Database): AsyncGenerator<object> {
  await sql`declare every_row cursor for select * from ${sql.table(table)}`.execute(db);
  for (;;) {
    const { rows } = await sql<object>`fetch ${sql.lit(FETCHED)} from every_row`.execute(db);
    if (rows.length === 0) break;
    yield* rows;
  }
  await sql`close every_row`.execute(db);
}

function openPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: 'isnad',
    types: { getTypeParser },
  });
  pool.on('connect', prepareOften);
  // An idle connection that the server closes is opened again when needed.
  pool.on('error', () => {});
  return pool;
}

const BIGINT = 20;
/** Numbers of 64 bits as numbers: ours are far below 2^53. */
const getTypeParser = ((oid: number, format: 'text') =>
  oid === BIGINT ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser;
