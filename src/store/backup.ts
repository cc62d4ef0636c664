import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Kysely, sql } from 'kysely';
import { IsnadError } from '../errors.ts';
import { COUNT_TABLES } from './counted.ts';
import type { Database } from './schema.ts';
import type { Reading } from './store.ts';

/** First word of a backup. */
export const BACKUP_FORMAT = 'isnad-backup/1';

/** The first line of a backup: what made its tables. */
export interface BackupHead {
  readonly format: string;
  readonly migrations: readonly string[];
}

/**
 * Tables that others refer to, in the order in which they can be filled; the others come after them. Full-text
 * search and counts are made anew from the articles, and migrations are what the database says of itself.
 */
const FIRST = ['raws', 'articles', 'versions', 'runs'];
const LEFT_OUT = /^(search|migrations)/;

/**
 * Writes the whole record as it is at this moment into a file that either database can be restored from:
 * JSON lines in gzip, a row a line, bytes as base64. Others may read and write meanwhile. The file appears
 * whole or not at all. Gives the number of rows. Throws `unwritable-output`.
 */
export async function writeBackup(reading: Reading, path: string): Promise<number> {
  const draft = `${path}.${process.pid}.tmp`;
  const counter = { rows: 0 };
  try {
    await reading.db.connection().execute(async (db) => {
      await sql.raw(reading.backend.beginSnapshot).execute(db);
      try {
        const lines = Readable.from(writeLines({ ...reading, db }, counter), { objectMode: false });
        await pipeline(lines, createGzip(), createWriteStream(draft));
      } finally {
        await sql`rollback`.execute(db);
      }
    });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    if (typeof (error as { syscall?: unknown }).syscall !== 'string') throw error;
    const why = (error as Error).message;
    throw new IsnadError('unwritable-output', `Cannot write the backup ${path}: ${why}`);
  }
  return counter.rows;
}

async function* writeLines(reading: Reading, counter: { rows: number }): AsyncGenerator<string> {
  const { db, backend } = reading;
  const head: BackupHead = { format: BACKUP_FORMAT, migrations: await listMigrations(db) };
  yield `${JSON.stringify(head)}\n`;
  for (const table of await listTables(db)) {
    for await (const row of backend.readAll(db, table)) {
      counter.rows++;
      yield `${JSON.stringify([table, packRow(row)])}\n`;
    }
  }
  yield `${JSON.stringify({ end: counter.rows })}\n`;
}

/** Names of the migrations that made the database. */
export async function listMigrations(db: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from migrations order by name`.execute(
    db,
  );
  return rows.map(({ name }) => name);
}

async function listTables(db: Kysely<Database>): Promise<(keyof Database)[]> {
  const tables = await db.introspection.getTables();
  const names = tables
    .filter(({ name, isView }) => !isView && !LEFT_OUT.test(name))
    .map(({ name }) => name as keyof Database)
    .filter((name) => !(COUNT_TABLES as readonly string[]).includes(name));
  const rank = (name: string) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  return names.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function packRow(row: object): object {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value,
    ]),
  );
}
