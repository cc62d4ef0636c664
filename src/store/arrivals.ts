import { gunzipSync, gzipSync } from 'node:zlib';
import { sha256Of } from '../formats/bytes.ts';
import type { Article } from '../model/article.ts';
import type { Bytes } from './schema.ts';
import type { Reading, Writing } from './store.ts';

/** An article on its way in, with the bytes it came as and where from. */
export interface Incoming {
  readonly article: Article;
  readonly bytes: Bytes;
  /** Path (with line) or address. */
  readonly origin: string;
  /** What the server said, where it was fetched. */
  readonly facts: object | null;
}

/** True when the version is known to have come from there with these bytes. */
export async function hasArrived(
  { db }: Reading,
  version: number,
  { bytes, origin }: Incoming,
): Promise<boolean> {
  const row = await db
    .selectFrom('arrivals')
    .select('version')
    .where('version', '=', version)
    .where('origin', '=', origin)
    .where('raw', '=', sha256Of(bytes))
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes where a version came from once more; the same place and bytes are noted once. */
export async function keepArrival(
  writing: Writing,
  { version, raw }: { readonly version: number; readonly raw: string },
  { origin, facts }: Incoming,
  at: string,
): Promise<void> {
  await writing.db
    .insertInto('arrivals')
    .values({ version, origin, raw, arrived_at: at, facts: facts && JSON.stringify(facts) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Keeps bytes as they came, once; gives their SHA-256. */
export async function keepRaw(writing: Writing, bytes: Bytes): Promise<string> {
  const sha256 = sha256Of(bytes);
  await writing.db
    .insertInto('raws')
    .values({ sha256, size: bytes.length, packed: gzipSync(bytes) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return sha256;
}

/** Bytes as they came, by their SHA-256; null when no such bytes are kept. */
export async function readRaw({ db }: Reading, sha256: string): Promise<Bytes | null> {
  const row = await db
    .selectFrom('raws')
    .select('packed')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row ? gunzipSync(row.packed) : null;
}
