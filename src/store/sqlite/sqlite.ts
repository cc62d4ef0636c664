import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import {
  type Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  sql,
} from 'kysely';
import type { Backend } from '../backend.ts';
import type { Database } from '../schema.ts';
import { sqliteSearch } from './search.ts';

/** Milliseconds to wait for another process that writes. */
const PATIENCE = 120_000;
/** Prepared statements kept; the store's own are fewer. */
const MOST_KEPT = 500;

/** SQLite in one file, or in memory for `:memory:`. */
export function sqliteBackend(path: string): Backend {
  let open: Adapted | null = null;
  const database = async () => {
    open = adapt(openFile(path));
    return open;
  };
  return {
    name: 'sqlite',
    dialect: new Dialect({ database }),
    bytes: 'blob',
    clustered: 'without rowid',
    beginSnapshot: 'begin deferred',
    readAll: (db, table) => db.selectFrom(table).selectAll().stream(),
    tidy,
    // There is one connection, and it is in the transaction: a row a run is the fastest way in.
    insert: async (_, into, rows) => open!.insert(into, rows),
    insertAll: async (_, lists) => {
      for (const { table, rows } of lists) if (rows.length > 0) open!.insert({ table }, rows);
    },
    // One value however many there are: the statement is always the same, and a list of them in it made SQLite
    // walk through the whole index instead of looking each up.
    isAmong: (column, values) =>
      sql`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`,
    // Every transaction begins as a writer's: see `adapt`.
    lock: async () => {},
    search: sqliteSearch,
  };
}

/**
 * SQLite plans by what it last counted, and counts only when told to; without, a search with a filter is a
 * hundred times slower. What has not changed much is not counted again.
 */
async function tidy(db: Kysely<Database>): Promise<void> {
  await sql`pragma analysis_limit = 400`.execute(db);
  // It writes, so another writer may be in its way: then that one's turn will come.
  await sql`pragma optimize = 0x10002`.execute(db).catch(() => {});
}

class Dialect extends SqliteDialect {
  readonly #database: () => Promise<SqliteDatabase>;

  constructor({ database }: { readonly database: () => Promise<SqliteDatabase> }) {
    super({ database });
    this.#database = database;
  }

  override createAdapter() {
    return new Adapter();
  }

  override createDriver() {
    return new Driver({ database: this.#database });
  }
}

/** Milliseconds for which readers may follow each other before anything else has a turn. */
const TURN = 5;

/**
 * Queries of node:sqlite run at once, so readers that wait for each other would go on without a pause while a server
 * takes no new connection and sends nothing. Now and then everybody waits until what came in is taken.
 */
class Driver extends SqliteDriver {
  #since = performance.now();

  override async acquireConnection() {
    if (performance.now() - this.#since > TURN) {
      await setImmediate();
      this.#since = performance.now();
    }
    return super.acquireConnection();
  }
}

/** Migrations run in a transaction: SQLite can do that, and it holds other processes back. */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true;
  }
}

function openFile(path: string): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: PATIENCE });
  turnToWal(db);
  // FULL: what is committed survives a power cut, not only a killed process.
  db.exec('pragma synchronous = full');
  db.exec('pragma foreign_keys = on');
  db.exec('pragma cache_size = -65536');
  // In pages: an article changes some hundred; many articles change the same ones, which are then copied once.
  db.exec('pragma wal_autocheckpoint = 8000');
  db.exec('pragma temp_store = memory');
  return db;
}

// Turning a new file to WAL needs it alone for a moment, and SQLite does not wait for that by itself.
function turnToWal(db: DatabaseSync): void {
  for (let tries = 0; ; tries++) {
    try {
      db.exec('pragma journal_mode = wal');
      return;
    } catch (error) {
      if (tries >= 100 || !/locked|busy/i.test(String(error))) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

interface Adapted extends SqliteDatabase {
  readonly insert: (
    into: { readonly table: string; readonly orSkip?: boolean },
    rows: readonly object[],
  ) => void;
}

/**
 * node:sqlite in the shape that Kysely knows from better-sqlite3. Transactions begin `immediate`: one
 * that reads first and writes later could not wait for another writer, only fail.
 */
function adapt(db: DatabaseSync): Adapted {
  const kept = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    const known = kept.get(sql);
    if (known) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const made = db.prepare(sql === 'begin' ? 'begin immediate' : sql);
    kept.set(sql, made);
    return made;
  };
  return {
    close: () => db.close(),
    insert: ({ table, orSkip }, rows) => {
      const columns = Object.keys(rows[0] ?? {});
      const places = columns.map(() => '?').join(', ');
      const verb = orSkip ? 'insert or ignore' : 'insert';
      const statement = prepare(`${verb} into ${table} (${columns.join(', ')}) values (${places})`);
      for (const row of rows as Record<string, Value>[])
        statement.run(...columns.map((name) => row[name]!));
    },
    prepare: (sql) => {
      const statement = prepare(sql);
      return {
        reader: statement.columns().length > 0,
        all: (values) => statement.all(...(values as Value[])),
        run: (values) => statement.run(...(values as Value[])),
        iterate: (values) => statement.iterate(...(values as Value[])),
      };
    },
  };
}
type Value = null | number | bigint | string | NodeJS.ArrayBufferView;
