import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { DIGEST_FORMAT, type Digest } from '../weave/digest.ts';
import type { Backend } from './backend.ts';
import { insertRows } from './insert.ts';
import type { Bytes } from './schema.ts';
import type { Reading, Writing } from './store.ts';
import { spanOf, UNDATED } from './weave-tables.ts';

/** Digests kept in memory, most lately used last; some 150 KB each. News of two weeks, as they come in order. */
const MOST_KEPT = 1200;
const kept = new WeakMap<Backend, Map<string, Digest>>();

/** Keeps a digest with the keys under which fellows find it. */
export async function putDigest(writing: Writing, version: number, digest: Digest): Promise<void> {
  const json = JSON.stringify(digest);
  const stamp = createHash('sha256').update(json).digest('hex').slice(0, 16);
  const day = dayOf(digest);
  await writing.db
    .insertInto('digests')
    .values({ version, article: digest.article, day, stamp, digest: gzipSync(json) })
    .execute();
  const spot = { span: spanOf(day), day, version };
  await insertRows(
    writing,
    'weave_prints',
    hashesOf(digest).map((hash) => ({ ...spot, hash })),
  );
  const keys = [
    ...digest.keys.map((key) => ({ ...spot, kind: 't', key })),
    ...digest.matters.map((key) => ({ ...spot, kind: 'm', key })),
  ];
  await insertRows(writing, 'weave_keys', keys);
  keep(writing.backend, stamp, digest);
}

/** Each print of a digest, once. */
export function hashesOf({ prints }: Digest): number[] {
  return [...new Set(prints.map(({ hash }) => hash))];
}

/** Takes away the digest of an article, of whichever version. True when it had one. */
export async function dropDigest({ db }: Writing, article: string): Promise<boolean> {
  const rows = await db
    .deleteFrom('digests')
    .where('article', '=', article)
    .returning(['version', 'day', 'digest'])
    .execute();
  for (const { version, day, digest } of rows) {
    const old = unpack(digest);
    for (const hashes of inSteps(hashesOf(old)))
      await db
        .deleteFrom('weave_prints')
        .where('span', '=', spanOf(day))
        .where('hash', 'in', hashes)
        .where('version', '=', version)
        .execute();
    for (const [kind, keys] of [
      ['t', old.keys],
      ['m', old.matters],
    ] as const)
      await db
        .deleteFrom('weave_keys')
        .where('span', '=', spanOf(day))
        .where('kind', '=', kind)
        .where('key', 'in', ['', ...keys])
        .where('version', '=', version)
        .execute();
  }
  return rows.length > 0;
}

function unpack(digest: Bytes): Digest {
  return JSON.parse(gunzipSync(digest).toString('utf8')) as Digest;
}

/** The digests of articles by their ids; those that are not woven are left out. */
export async function readDigests(
  { db, backend }: Reading,
  articles: readonly string[],
): Promise<Map<string, Digest>> {
  const found = new Map<string, Digest>();
  for (const some of inSteps(articles)) {
    const rows = await db
      .selectFrom('digests')
      .select(['article', 'stamp', 'version'])
      .where('article', 'in', some)
      .execute();
    for (const { article, stamp, version } of rows) {
      const known = kept.get(backend)?.get(stamp);
      const digest = known ?? (await readOne({ db, backend }, version));
      keep(backend, stamp, digest);
      if (digest.format === DIGEST_FORMAT) found.set(article, digest);
    }
  }
  return found;
}

async function readOne({ db }: Reading, version: number): Promise<Digest> {
  const row = await db
    .selectFrom('digests')
    .select('digest')
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return unpack(row.digest);
}

function keep(backend: Backend, stamp: string, digest: Digest): void {
  let digests = kept.get(backend);
  if (!digests) {
    digests = new Map();
    kept.set(backend, digests);
  }
  digests.delete(stamp);
  digests.set(stamp, digest);
  if (digests.size > MOST_KEPT) digests.delete(digests.keys().next().value!);
}

/** Day of a digest as tables have it. */
export function dayOf({ day }: Pick<Digest, 'day'>): number {
  return day ?? UNDATED;
}

/** Lists short enough for one statement. */
export function* inSteps<T>(all: readonly T[], step = 5000): Generator<T[]> {
  for (let at = 0; at < all.length; at += step) yield all.slice(at, at + step);
}
