import { type Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Backend } from '../backend.ts';
import type { Database } from '../schema.ts';
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
    lock: async (trx) => {
      await sql`select pg_advisory_xact_lock(${sql.lit(WRITERS)})`.execute(trx);
    },
    search: postgresSearch,
  };
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
  // An idle connection that the server closes is opened again when needed.
  pool.on('error', () => {});
  return pool;
}

const BIGINT = 20;
/** Numbers of 64 bits as numbers: ours are far below 2^53. */
const getTypeParser = ((oid: number, format: 'text') =>
  oid === BIGINT ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser;
