import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { IsnadError } from '../errors.ts';
import { splitLines } from '../formats/split-lines.ts';
import { bodyOf, unpackRecord } from './analysis.ts';
import { BACKUP_FORMAT, type BackupHead, listMigrations } from './backup.ts';
import { countAll } from './counted.ts';
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
    await countAll(writing);
    return rows;
  });
}

async function readRows(writing: Writing, path: string): Promise<number> {
  let [head, rows, end]: [BackupHead | null, number, number | null] = [null, 0, null];
  let batch: { table: keyof Database; rows: object[] } | null = null;
  const flush = async () => {
    if (batch) await insertRows(writing, batch.table, batch.rows as never[]);
    batch = null;
  };
  for await (const text of readLines(path)) {
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
  await flush();
  if (end !== rows) throw damaged(path, 'it is cut off');
  return rows;
}

/** No row is longer: an article has 20 MiB at most, and its record some times that, packed. */
const LONGEST_LINE = 512 * 1024 * 1024;

/** Lines as bytes end them: what readline takes for line ends may stand in the words of an article. */
async function* readLines(path: string): AsyncGenerator<string> {
  const unpacked = createReadStream(path).on('error', (error) => gunzip.destroy(error));
  const gunzip = createGunzip();
  try {
    for await (const { bytes } of splitLines(unpacked.pipe(gunzip), LONGEST_LINE)) {
      if (bytes === null) throw damaged(path, 'a line of it is too long');
      if (bytes.length > 0) yield Buffer.from(bytes).toString('utf8');
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') {
      throw new IsnadError('missing-file', `Cannot read ${path}: there is no such file`);
    }
    throw /^Z_|^ERR_/.test(code ?? '') ? damaged(path, message) : error;
  }
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
