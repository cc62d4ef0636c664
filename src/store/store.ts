import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, type Transaction } from 'kysely';
import { IsnadError } from '../errors.ts';
import type { Backend } from './backend.ts';
import { migrate } from './migrations/migrations.ts';
import type { Database } from './schema.ts';

/** What reading a record takes. */
export interface Reading {
  readonly db: Kysely<Database>;
  readonly backend: Backend;
}

/** A transaction of the only writer. */
export interface Writing extends Reading {
  readonly db: Transaction<Database>;
}

/** A record of many articles: a database that is open and has the newest schema. */
export interface Store extends Reading {
  /** Where it is, without a password. */
  readonly name: string;
  /**
   * Runs `work` as the only writer, in one transaction: all of it is kept, or, when it throws, nothing.
   * Inside, use what `work` is given and not the store.
   */
  readonly write: <T>(work: (writing: Writing) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** File of the record when none is named. */
export const DEFAULT_STORE = 'isnad.db';

/**
 * Opens a record, making it when there is none: `postgres://…`, else a file of SQLite (`:memory:` for none).
 * With `mustExist` a missing file is refused. Throws `no-store`, `unopenable-store`, `store-too-new`.
 */
export async function openStore(
  where: string,
  { mustExist = false }: { readonly mustExist?: boolean } = {},
): Promise<Store> {
  const isServer = /^postgres(ql)?:\/\//i.test(where);
  if (!isServer) prepareFile(where, mustExist);
  const backend = isServer
    ? (await import('./postgres/postgres.ts')).postgresBackend(where)
    : (await import('./sqlite/sqlite.ts')).sqliteBackend(where);
  const db = new Kysely<Database>({ dialect: backend.dialect });
  const name = isServer ? hidePassword(where) : where;
  try {
    await migrate(db, backend);
    await backend.tidy(db);
  } catch (error) {
    await db.destroy().catch(() => {});
    if (error instanceof IsnadError) throw error;
    const why = (error as Error).message || String((error as { code?: string }).code);
    throw new IsnadError('unopenable-store', `Cannot open the database ${name}: ${why}`);
  }
  return {
    db,
    backend,
    name,
    write: (work) =>
      db.transaction().execute(async (trx) => {
        await backend.lock(trx);
        return work({ db: trx, backend });
      }),
    close: async () => {
      await backend.tidy(db);
      await db.destroy();
    },
  };
}

function prepareFile(path: string, mustExist: boolean): void {
  if (path === ':memory:') return;
  if (mustExist && !existsSync(path)) {
    throw new IsnadError('no-store', `Cannot open the database ${path}: there is no such file`);
  }
  mkdirSync(dirname(path), { recursive: true });
}

function hidePassword(url: string): string {
  return url.replace(/(:\/\/[^:/@]*):[^@]*@/, '$1:…@');
}
