import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { sha256Of } from '../formats/bytes.ts';
import { bodyOf, unpackRecord } from './analysis.ts';
import type { SearchQuery } from './backend.ts';
import { findMiscounts } from './miscounts.test-help.ts';
import type { Reading } from './store.ts';

type QueryOf = (word: string) => SearchQuery;

/**
 * What is not whole in a record, a sentence each; empty when every version has all of its parts and no part
 * is without its version. Looks at every row: for tests. `queryOf` makes the query by which a word is found.
 */
export async function findHoles(
  reading: Reading,
  queryOf: QueryOf = (word) => [{ stems: [word], lemmas: [] }],
): Promise<string[]> {
  return [
    ...(await findHalfVersions(reading, queryOf)),
    ...(await findWrongCurrents(reading)),
    ...(await findGaps(reading)),
    ...(await findMiscounts(reading)),
    ...(reading.backend.name === 'sqlite' ? await askSqlite(reading) : []),
  ];
}

const COUNTED = ['entities', 'mentions', 'attributions', 'events', 'relations', 'times'] as const;

async function findHalfVersions(reading: Reading, queryOf: QueryOf): Promise<string[]> {
  const holes: string[] = [];
  const versions = await reading.db
    .selectFrom('versions')
    .leftJoin('texts', 'texts.version', 'versions.n')
    .leftJoin('analyses', 'analyses.version', 'versions.n')
    .leftJoin('arrivals', 'arrivals.version', 'versions.n')
    .leftJoin('raws', 'raws.sha256', 'versions.raw')
    .select(['n', 'sha256', 'packed', 'text', 'record', 'origin'])
    .execute();
  const counts = new Map<string, number>();
  for (const table of COUNTED) await countFinds(reading, table, counts);
  const firsts = new Map<string, number[]>();
  for (const { n, sha256, packed, text, record, origin } of versions) {
    if (text === null || record === null || origin === null || packed === null) {
      holes.push(`version ${n} lacks a part`);
      continue;
    }
    if (sha256Of(gunzipSync(packed)) !== sha256) holes.push(`version ${n} lacks its bytes`);
    const whole = unpackRecord(record, text);
    // Up to the next space: marks stand between the letters of a word.
    const word = /\S*\p{L}\S*/u.exec(bodyOf(whole))?.[0];
    if (word) firsts.set(word, [...(firsts.get(word) ?? []), n]);
    for (const table of COUNTED) {
      const count = counts.get(`${table} ${n}`) ?? 0;
      if (count !== whole[table].length) holes.push(`version ${n} has ${count} ${table}`);
    }
  }
  for (const [word, own] of firsts) {
    const found = new Set(await searchFor(reading, queryOf(word)));
    for (const n of own) if (!found.has(n)) holes.push(`version ${n} is not found by search`);
  }
  return holes;
}

async function countFinds(
  { db }: Reading,
  table: (typeof COUNTED)[number],
  counts: Map<string, number>,
): Promise<void> {
  const rows = await db
    .selectFrom(table as 'events')
    .select((eb) => ['version', eb.fn.countAll<number>().as('count')])
    .groupBy('version')
    .execute();
  for (const { version, count } of rows) counts.set(`${table} ${version}`, count);
}

async function searchFor({ db, backend }: Reading, query: SearchQuery): Promise<number[]> {
  const rows = await db
    .selectFrom('versions')
    .select('n')
    .where(backend.search.matches(query))
    .execute();
  return rows.map(({ n }) => n);
}

async function findWrongCurrents({ db }: Reading): Promise<string[]> {
  const articles = await db
    .selectFrom('articles')
    .leftJoin('versions', 'versions.article', 'articles.id')
    .select((eb) => ['articles.id', 'current', eb.fn.max('n').as('last')])
    .groupBy(['articles.id', 'current'])
    .execute();
  return articles
    .filter(({ current, last }) => Math.abs(current) !== last)
    .map(({ id }) => `article ${id} does not stand at its last version`);
}

/** Versions and revisions are numbered without gaps: each version made one revision. */
async function findGaps({ db }: Reading): Promise<string[]> {
  const holes: string[] = [];
  for (const table of ['versions', 'revisions'] as const) {
    const rows = await db
      .selectFrom(table as 'versions')
      .select('n')
      .orderBy('n')
      .execute();
    if (rows.some(({ n }, i) => n !== i + 1)) holes.push(`${table} are not numbered in order`);
  }
  return holes;
}

async function askSqlite({ db }: Reading): Promise<string[]> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  const { rows: orphans } = await sql`pragma foreign_key_check`.execute(db);
  const said = rows.map(({ integrity_check }) => integrity_check).filter((line) => line !== 'ok');
  return orphans.length > 0 ? [...said, `${orphans.length} rows refer to nothing`] : said;
}
