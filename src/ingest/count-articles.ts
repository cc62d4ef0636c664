import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { unpackGzip } from '../archives/gzip.ts';
import type { Bytes } from '../formats/format.ts';

const LINES = /\.(jsonl|ndjson)(\.gz)?$/i;
const LINE_FEED = 0x0a;

/**
 * About how many articles these paths hold, to tell how much is left: a line each of JSONL files, one for any
 * other file. Null when that cannot be known beforehand: standard input, packed with xz. Reads a GB in
 * some seconds.
 */
export async function countArticles(paths: readonly string[]): Promise<number | null> {
  let sum = 0;
  for (const path of paths) {
    if (path === '-' || /\.xz$/i.test(path)) return null;
    const count = await countIn(path).catch(() => 0);
    if (count === null) return null;
    sum += count;
  }
  return sum;
}

async function countIn(path: string): Promise<number | null> {
  if ((await stat(path)).isDirectory()) {
    const names = (await readdir(path)).filter((name) => !name.startsWith('.'));
    return countArticles(names.map((name) => join(path, name)));
  }
  return LINES.test(path) ? countLines(path) : 1;
}

async function countLines(path: string): Promise<number> {
  const plain: Bytes = createReadStream(path);
  let [lines, isOpen, bytes]: [number, boolean, Bytes] = [0, false, plain];
  if (/\.gz$/i.test(path)) bytes = unpackGzip(plain, path);
  for await (const chunk of bytes) {
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) lines++;
    isOpen = chunk.at(-1) !== LINE_FEED;
  }
  return lines + (isOpen ? 1 : 0);
}
