import { agencyOf } from '../weave/independent.ts';
import { findOrigins } from '../weave/origins.ts';
import type { PassageLink } from '../weave/passages.ts';
import type { Side } from '../weave/sides.ts';
import { inSteps, readDigests } from './digests.ts';
import { hashOf } from './ids.ts';
import { linksOf } from './independent.ts';
import type { Reading } from './store.ts';
import type { ContradictionTable, StoryTable } from './weave-tables.ts';

/** A part of a list: what comes after an id, in the order of ids, at most so many. */
export interface Page {
  readonly after?: string | null;
  readonly limit: number;
}

/** An article as lists of woven things name it. */
interface ArticleName {
  readonly article: string;
  /** The id it came with. */
  readonly externalId: string;
  /** `ver_…` of the version that holds now. */
  readonly version: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly date: string | null;
  readonly url: string | null;
}

/** Articles that tell of the same main occurrence. */
export interface StoryView {
  readonly id: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly articles: readonly ArticleName[];
}

/** Stories in the order of their ids; those of one article too. */
export async function listStories(reading: Reading, page: Page): Promise<StoryView[]> {
  const rows = await reading.db
    .selectFrom('stories')
    .selectAll()
    .where('id', '>', page.after ?? '')
    .orderBy('id')
    .limit(page.limit)
    .execute();
  return viewStories(reading, rows);
}

/** Stories by their ids, in the order of the ids given. */
export async function readStories(reading: Reading, ids: readonly string[]): Promise<StoryView[]> {
  if (ids.length === 0) return [];
  const rows = await reading.db.selectFrom('stories').selectAll().where('id', 'in', ids).execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return viewStories(
    reading,
    ids.flatMap((id) => byId.get(id) ?? []),
  );
}

async function viewStories(reading: Reading, rows: readonly StoryTable[]): Promise<StoryView[]> {
  const members = await reading.db
    .selectFrom('story_articles')
    .selectAll()
    .where('story', 'in', ['', ...rows.map(({ id }) => id)])
    .orderBy('article')
    .execute();
  const names = await readNames(
    reading,
    members.map(({ article }) => article),
  );
  const inside = Map.groupBy(members, ({ story }) => story);
  return rows.map(({ id, date_start, date_end }) => ({
    ...{ id, start: date_start, end: date_end },
    articles: (inside.get(id) ?? []).map(({ article }) => names.get(article)!),
  }));
}

/** A story by its id, or the one that an article (`art_…`) is in; null when there is none. */
export async function readStory(reading: Reading, id: string): Promise<StoryView | null> {
  const of = await reading.db
    .selectFrom('story_articles')
    .select('story')
    .where(({ or, eb }) => or([eb('story', '=', id), eb('article', '=', id)]))
    .limit(1)
    .executeTakeFirst();
  if (!of) return null;
  return (await readStories(reading, [of.story]))[0] ?? null;
}

/** One text behind several articles, with where each has words of it. */
export interface OriginView {
  readonly id: string;
  readonly articles: readonly ArticleName[];
  /** Agency that most of them credit, by the id of its outlet; null when none. */
  readonly agency: string | null;
  readonly passages: readonly (readonly {
    readonly article: string;
    readonly start: number;
    readonly end: number;
  }[])[];
}

/** Origins of some articles, or of all. Made when asked for, from the links between articles. */
export async function listOrigins(
  reading: Reading,
  articles: readonly string[] | null = null,
): Promise<OriginView[]> {
  const links = articles ? await linksOf(reading, articles) : await allLinks(reading);
  const origins = findOrigins(links);
  const names = await readNames(reading, [...new Set(origins.flatMap((one) => one.articles))]);
  const digests = await readDigests(reading, [...names.keys()]);
  const views = origins.map((origin) => ({
    id: `ori_${hashOf(['origin', origin.id])}`,
    articles: origin.articles.map((article) => names.get(article)!),
    agency: agencyOf(origin.articles.map((article) => digests.get(article)?.credits ?? [])),
    passages: origin.passages.map(({ places }) =>
      places.map(({ article, span }) => ({ article, start: span.start, end: span.end })),
    ),
  }));
  return views.sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function allLinks({ db }: Reading): Promise<PassageLink[]> {
  const rows = await db.selectFrom('passage_links').select('link').execute();
  return rows.map(({ link }) => JSON.parse(link) as PassageLink);
}

/** A side of a contradiction with the article it is from. */
interface SideView extends Omit<Side, 'article'>, ArticleName {}

export interface ContradictionView {
  readonly id: string;
  readonly type: string;
  readonly rule: string;
  readonly proposition: string;
  readonly a: SideView;
  readonly b: SideView;
}

/** Contradictions in the order of their ids; of some articles alone, or those of some ids, when named. */
export async function listContradictions(
  reading: Reading,
  {
    articles,
    ids,
    ...page
  }: Page & { readonly articles?: readonly string[]; readonly ids?: readonly string[] },
): Promise<ContradictionView[]> {
  let query = reading.db
    .selectFrom('contradictions')
    .selectAll()
    .where('id', '>', page.after ?? '')
    .orderBy('id')
    .limit(page.limit);
  if (articles) {
    const some = ['', ...articles];
    query = query.where(({ or, eb }) => or([eb('a', 'in', some), eb('b', 'in', some)]));
  }
  if (ids) query = query.where('id', 'in', ['', ...ids]);
  return viewContradictions(reading, await query.execute());
}

/** A contradiction by its id; null when there is none. */
export async function readContradiction(
  reading: Reading,
  id: string,
): Promise<ContradictionView | null> {
  return (await listContradictions(reading, { ids: [id], limit: 1 }))[0] ?? null;
}

async function viewContradictions(
  reading: Reading,
  rows: readonly ContradictionTable[],
): Promise<ContradictionView[]> {
  const names = await readNames(reading, [...new Set(rows.flatMap(({ a, b }) => [a, b]))]);
  return rows.map(({ id, type, rule, proposition, a, b, a_side, b_side }) => ({
    ...{ id, type, rule, proposition },
    a: { ...(JSON.parse(a_side) as Side), ...names.get(a)! },
    b: { ...(JSON.parse(b_side) as Side), ...names.get(b)! },
  }));
}

async function readNames(
  { db }: Reading,
  articles: readonly string[],
): Promise<Map<string, ArticleName>> {
  const names = new Map<string, ArticleName>();
  for (const some of inSteps(articles)) {
    const rows = await db
      .selectFrom('articles')
      .innerJoin('versions', 'versions.n', 'articles.current')
      .select(['articles.id as article', 'external_id as externalId', 'versions.id as version'])
      .select(['title', 'outlet', 'date', 'url'])
      .where('articles.id', 'in', some)
      .execute();
    for (const row of rows) names.set(row.article, row);
  }
  return names;
}
