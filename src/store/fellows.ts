import { CONTRADICTION_DAYS } from '../weave/contradict.ts';
import type { Digest } from '../weave/digest.ts';
import { PASSAGE_DAYS, PASSAGE_KEYS } from '../weave/passages.ts';
import { STORY_DAYS, STORY_KEYS } from '../weave/stories.ts';
import { dayOf, hashesOf } from './digests.ts';
import type { Reading } from './store.ts';
import { spansAround } from './weave-tables.ts';

/** Articles to compare one with, by what they may have in common. */
export interface Fellows {
  /** May tell of the same, or dispute a matter with it. */
  readonly alike: readonly string[];
  /** May have its words. */
  readonly copied: readonly string[];
}

/** Finds the articles that share keys with a digest within a few days. Itself is not among them. */
export async function findFellows(reading: Reading, digest: Digest): Promise<Fellows> {
  const alike = await byKeys(reading, digest, {
    kind: 't',
    keys: digest.keys,
    least: STORY_KEYS,
    days: STORY_DAYS,
  });
  const disputed = await byKeys(reading, digest, {
    kind: 'm',
    keys: digest.matters,
    least: 1,
    days: CONTRADICTION_DAYS,
  });
  return {
    alike: [...new Set([...alike, ...disputed])].sort(),
    copied: await byPrints(reading, digest),
  };
}

interface Wanted {
  readonly kind: string;
  readonly keys: readonly string[];
  readonly least: number;
  readonly days: number;
}

async function byKeys(
  { db, backend }: Reading,
  digest: Digest,
  { kind, keys, least, days }: Wanted,
): Promise<string[]> {
  if (keys.length === 0) return [];
  const day = dayOf(digest);
  const rows = await db
    .selectFrom('weave_keys')
    .innerJoin('digests', 'digests.version', 'weave_keys.version')
    .select('digests.article')
    .where(backend.isAmong('weave_keys.span', spansAround(day, days)))
    .where('weave_keys.kind', '=', kind)
    .where(backend.isAmong('weave_keys.key', keys))
    .where('weave_keys.day', '>=', day - days)
    .where('weave_keys.day', '<=', day + days)
    .where('digests.article', '!=', digest.article)
    .groupBy('digests.article')
    .having(({ fn }) => fn.countAll(), '>=', least)
    .execute();
  return rows.map(({ article }) => article);
}

async function byPrints({ db, backend }: Reading, digest: Digest): Promise<string[]> {
  const hashes = hashesOf(digest);
  if (hashes.length === 0) return [];
  const day = dayOf(digest);
  const counts = new Map<string, number>();
  const rows = await db
    .selectFrom('weave_prints')
    .innerJoin('digests', 'digests.version', 'weave_prints.version')
    .select(({ fn }) => ['digests.article', fn.countAll<number>().as('count')])
    .where(backend.isAmong('weave_prints.span', spansAround(day, PASSAGE_DAYS)))
    .where(backend.isAmong('weave_prints.hash', hashes))
    .where('weave_prints.day', '>=', day - PASSAGE_DAYS)
    .where('weave_prints.day', '<=', day + PASSAGE_DAYS)
    .where('digests.article', '!=', digest.article)
    .groupBy('digests.article')
    .execute();
  for (const { article, count } of rows) counts.set(article, Number(count));
  return [...counts].flatMap(([id, count]) => (count >= PASSAGE_KEYS ? [id] : [])).sort();
}
