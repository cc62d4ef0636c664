import type { Article, DateBasis } from '../../model/article.ts';
import type { ArticleRecord } from '../../record/shape.ts';
import { splitFindId } from '../ids.ts';
import { reviseVersion } from '../revise-version.ts';
import type { Reading } from '../store.ts';

/** The whole record of a version by its id, as people decided it; null when there is none. */
export async function readVersionRecord(
  reading: Reading,
  id: string,
): Promise<ArticleRecord | null> {
  const row = await reading.db
    .selectFrom('versions')
    .innerJoin('analyses', 'analyses.version', 'versions.n')
    .select('n')
    .where('versions.id', '=', id)
    .executeTakeFirst();
  return row ? (await reviseVersion(reading, row.n)).revised.record : null;
}

const FIND_TABLES = {
  e: 'entities',
  m: 'mentions',
  t: 'times',
  a: 'attributions',
  v: 'events',
  r: 'relations',
} as const;

/** The id that a find (`ver_….KEY`) has in its record; null when there is no such find. */
export async function readLocalId({ db }: Reading, id: string): Promise<string | null> {
  const split = splitFindId(id);
  const table = split && FIND_TABLES[split.key[0] as keyof typeof FIND_TABLES];
  if (!table) return null;
  const row = await db
    .selectFrom(table as 'events')
    .innerJoin('versions', 'versions.n', `${table as 'events'}.version`)
    .select('local')
    .where('versions.id', '=', split.version)
    .where('key', '=', split.key)
    .executeTakeFirst();
  return row?.local ?? null;
}

/** Versions after number `after` as the articles that they were made from, at most `limit`. */
export async function readArticles(
  { db }: Reading,
  {
    after,
    limit,
    notBy,
  }: {
    readonly after: number;
    readonly limit: number;
    /** Only those that another engine than this analysed. */
    readonly notBy: string | null;
  },
): Promise<{ readonly n: number; readonly article: Article }[]> {
  let query = db
    .selectFrom('versions')
    .innerJoin('texts', 'texts.version', 'versions.n')
    .innerJoin('analyses', 'analyses.version', 'versions.n')
    .selectAll('versions')
    .select('texts.text')
    .where('n', '>', after);
  if (notBy !== null) query = query.where('analyses.engine', '!=', notBy);
  const rows = await query.orderBy('n').limit(limit).execute();
  return rows.map((row) => {
    const { n, external_id, date_basis, raw, links, text, file, title, url, outlet, date } = row;
    const known = { text, file, title, url, outlet, date, format: row.format };
    const article = {
      ...known,
      ...{ id: external_id, dateBasis: date_basis as DateBasis | null, encoding: row.encoding },
      ...{ bytesSha256: raw, links: JSON.parse(links) },
    };
    return { n, article };
  });
}
