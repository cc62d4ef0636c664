import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isGzip, unpackGzip } from '../archives/gzip.ts';
import { isXz, unpackXz } from '../archives/xz.ts';
import { IsnadError } from '../errors.ts';
import type { Article } from '../model/article.ts';
import { readIsoDay } from '../reading/dates.ts';
import type { Bytes, Format, Hint, Item } from './format.ts';
import { checkHead } from './inspect.ts';
import { LIMITS } from './limits.ts';

/** What the user knows of the articles; it wins over what the bytes say. */
export interface Told {
  readonly date?: string | null;
  readonly outlet?: string | null;
  readonly url?: string | null;
}

/**
 * One article with its bytes as they came, or why one could not be read; `origin` is its path, with the
 * line where there are many.
 */
export type Opened =
  | {
      readonly article: Article;
      readonly bytes: Uint8Array;
      readonly origin: string;
      /** What a server said with it, where it was fetched. */
      readonly facts?: object;
    }
  | { readonly error: unknown; readonly origin: string };

// Endings that are read when a folder is given; a file named by itself may have any.
const ENDINGS = /\.(txt|text|html?|xhtml|shtml|jsonl|ndjson)(\.(gz|xz))?$/i;

/** True when the text is `YYYY-MM-DD` and there is such a day. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && readIsoDay(text) !== null;
}

/**
 * Opens files, folders (with their sub-folders, in name order) and `-` for standard input, and yields
 * their articles one at a time. What goes wrong with one input is yielded as its error and the others
 * go on; only a bad date from the user is thrown, before anything is read.
 */
export async function* openAll(
  formats: readonly Format[],
  paths: readonly string[],
  told: Told = {},
): AsyncGenerator<Opened> {
  if (told.date && !isDate(told.date)) {
    throw new IsnadError('bad-date', `Cannot use the date "${told.date}": there is no such day`);
  }
  for (const path of paths) {
    for await (const file of findFiles(path)) {
      if (typeof file === 'string') yield* openFile(formats, file, told);
      else yield { error: file, origin: path };
    }
  }
}

/** Reads articles from bytes in memory, or from any stream of bytes. `name` decides as a file name would. */
export async function* openBytes(
  formats: readonly Format[],
  bytes: Uint8Array | Bytes,
  { name, path = name, ...told }: Told & { readonly name: string; readonly path?: string },
): AsyncGenerator<Item> {
  const stream = bytes instanceof Uint8Array ? once(bytes) : bytes;
  const plain = await peek(stream);
  const unpack = isGzip(plain.head) ? unpackGzip : isXz(plain.head) ? unpackXz : null;
  const { head, all } = unpack ? await peek(unpack(plain.all, path)) : plain;
  const hint: Hint = {
    ...{ path, name: unpack ? name.replace(/\.(gz|xz)$/i, '') : name },
    ...{ date: told.date ?? null, outlet: told.outlet ?? null, url: told.url ?? null },
  };
  checkHead(head, { file: path });
  const format = formats.find(({ accepts }) => accepts(head, hint))!;
  yield* format.read(all, hint);
}

async function* openFile(
  formats: readonly Format[],
  path: string,
  told: Told,
): AsyncGenerator<Opened> {
  const bytes: Bytes = path === '-' ? process.stdin : createReadStream(path);
  const name = path === '-' ? 'stdin' : basename(path);
  try {
    for await (const item of openBytes(formats, bytes, { ...told, name, path })) {
      const origin = item.line === undefined ? path : `${path}:${item.line}`;
      yield 'article' in item
        ? { article: item.article, bytes: item.bytes, origin }
        : { error: item.error, origin };
    }
  } catch (error) {
    yield { error: nameSystemError(error, path), origin: path };
  }
}

/** The files that a path stands for, or an error in its place. */
async function* findFiles(path: string): AsyncGenerator<string | IsnadError> {
  if (path === '-') return yield path;
  try {
    if (!(await stat(path)).isDirectory()) return yield path;
  } catch (error) {
    return yield nameSystemError(error, path) as IsnadError;
  }
  let found = false;
  for await (const file of listFolder(path)) {
    found = true;
    yield file;
  }
  if (!found) {
    yield new IsnadError('empty-folder', 'Cannot read the folder: it has no articles', {
      at: { file: path },
    });
  }
}

async function* listFolder(folder: string): AsyncGenerator<string | IsnadError> {
  let entries: Awaited<ReturnType<typeof listEntries>>;
  try {
    entries = await listEntries(folder);
  } catch {
    yield new IsnadError('unreadable-folder', 'Cannot read the folder: access is refused', {
      at: { file: folder },
    });
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    // Links to folders are not followed: they may lead in circles.
    if (entry.isDirectory()) yield* listFolder(path);
    else if (ENDINGS.test(entry.name)) yield path;
  }
}

async function listEntries(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true });
  const shown = entries.filter(({ name }) => !name.startsWith('.'));
  return shown.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What the operating system said, as an error of ours; other errors as they are. */
function nameSystemError(error: unknown, path: string): unknown {
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  if (error instanceof IsnadError || typeof syscall !== 'string') return error;
  const at = { file: path };
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new IsnadError('missing-file', 'Cannot read the file: there is no such file', { at });
  }
  return new IsnadError('unreadable-file', `Cannot read the file: the system says ${code}`, { at });
}

async function* once(bytes: Uint8Array): Bytes {
  yield bytes;
}

/** The first bytes of a stream (up to `LIMITS.head`) and, from the start again, all of them. */
async function peek(bytes: Bytes): Promise<{ head: Uint8Array; all: Bytes }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length < LIMITS.head) {
    const next = await iterator.next();
    if (next.done) break;
    chunks.push(next.value);
    length += next.value.length;
  }
  const joined = Buffer.concat(chunks);
  const all = async function* () {
    try {
      if (joined.length > 0) yield joined;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
        yield next.value;
      }
    } finally {
      // Closes the file when a format stops early.
      await iterator.return?.();
    }
  };
  return { head: joined.subarray(0, LIMITS.head), all: all() };
}
