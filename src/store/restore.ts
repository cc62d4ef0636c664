import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { IsnadError } from '../errors.ts';
import { bodyOf, unpackRecord } from './analysis.ts';
import { BACKUP_FORMAT, type BackupHead, listMigrations } from './backup.ts';
import { insertRows } from './insert.ts';
import type { Database } from './schema.ts';
import type { Store, Writing } from './store.ts';
import type { TermFinder } from './terms.ts';

type Line = readonly [table: keyof Database, row: object] | { readonly end: number };

const AT_ONCE = 200;

/**
 * Fills an empty record from a backup, of whichever database, and makes full-text search anew; all of it or
 * nothing. Gives the number of rows. Throws `bad-backup`, `store-not-empty`, `store-too-new`, `missing-file`.
 */
export async function restoreBackup(
  store: Store,
  path: string,
  terms: TermFinder,
): Promise<number> {
  return store.write(async (writing) => {
    const some = await writing.db.selectFrom('articles').select('id').limit(1).executeTakeFirst();
    if (some) {
      throw new IsnadError('store-not-empty', `Cannot restore into ${store.name}: it has articles`);
    }
    const rows = await readRows(writing, path);
    await indexAll(writing, terms);
    return rows;
  });
}

async function readRows(writing: Writing, path: string): Promise<number> {
  const [lines, failed] = openLines(path);
  let [head, rows, end]: [BackupHead | null, number, number | null] = [null, 0, null];
  let batch: { table: keyof Database; rows: object[] } | null = null;
  const flush = async () => {
    if (batch) await insertRows(writing, batch.table, batch.rows as never[]);
    batch = null;
  };
  try {
    for await (const text of lines) {
      const line = parseLine(text, path);
      if (head === null) head = await checkHead(writing, line, path);
      else if (!Array.isArray(line)) end = (line as { end: number }).end;
      else {
        const [table, row] = line as [keyof Database, object];
        if (batch && (batch.table !== table || batch.rows.length === AT_ONCE)) await flush();
        batch ??= { table, rows: [] };
        batch.rows.push(unpackRow(row));
        rows++;
      }
    }
  } catch (error) {
    throw failed() ?? error;
  }
  await flush();
  if (failed()) throw failed();
  if (end !== rows) throw damaged(path, 'it is cut off');
  return rows;
}

/** The lines of a gzip file, and what went wrong with it: readline keeps that to itself. */
function openLines(path: string) {
  let error: unknown = null;
  const fail = (thrown: NodeJS.ErrnoException) => {
    error =
      thrown.code === 'ENOENT'
        ? new IsnadError('missing-file', `Cannot read the backup ${path}: there is no such file`)
        : damaged(path, thrown.message);
    unpacked.end();
  };
  const unpacked = createGunzip().on('error', fail);
  createReadStream(path).on('error', fail).pipe(unpacked);
  const lines = createInterface({ input: unpacked, crlfDelay: Number.POSITIVE_INFINITY });
  return [lines, () => error] as const;
}

function parseLine(text: string, path: string): Line | BackupHead {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged(path, 'a line of it is no JSON');
  }
}

async function checkHead({ db }: Writing, line: unknown, path: string): Promise<BackupHead> {
  const head = line as BackupHead;
  if (head?.format !== BACKUP_FORMAT) throw damaged(path, 'it does not begin as one');
  const known = await listMigrations(db);
  if (head.migrations.every((name) => known.includes(name))) return head;
  throw new IsnadError('store-too-new', `Cannot restore ${path}: a newer Isnad wrote it`);
}

function damaged(path: string, why: string): IsnadError {
  return new IsnadError('bad-backup', `Cannot restore ${path}: ${why}`);
}

function unpackRow(row: object): object {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      const packed = (value as { base64?: string } | null)?.base64;
      return [name, packed === undefined ? value : Buffer.from(packed, 'base64')];
    }),
  );
}

async function indexAll({ db, backend }: Writing, terms: TermFinder): Promise<void> {
  for (let after = 0; ; ) {
    const page = await db
      .selectFrom('analyses')
      .innerJoin('texts', 'texts.version', 'analyses.version')
      .select(['analyses.version', 'record', 'text'])
      .where('analyses.version', '>', after)
      .orderBy('analyses.version')
      .limit(AT_ONCE)
      .execute();
    if (page.length === 0) return;
    for (const { version, record, text } of page) {
      const whole = unpackRecord(record, text);
      await backend.search.put(db, version, terms.ofArticle(whole.doc.title, bodyOf(whole)));
      after = version;
    }
  }
}
