import { sql } from 'kysely';
import { tokenize } from '../../arabic/tokenize.ts';
import type { SearchQuery } from '../backend.ts';
import type { Reading } from '../store.ts';
import type { TermFinder } from '../terms.ts';
import { readEvents } from './claims.ts';
import { type EventFilter, prepareFilter } from './filter.ts';
import type { Page } from './in-order.ts';
import { loadContext, type Ref } from './load.ts';
import type { ToldArticle, ToldEvent } from './told.ts';

/** An article in which the words were found. */
export interface Hit {
  readonly article: ToldArticle;
  /** The piece of the text where most of the words stand, and where in the piece they do. */
  readonly snippet: string;
  readonly marks: readonly (readonly [start: number, stop: number])[];
  /** Its events that the filter asks for; empty without a filter. */
  readonly events: readonly ToldEvent[];
}

export interface Hits {
  /** How many articles there are in all; null for words that so many have that they are not counted. */
  readonly total: number | null;
  readonly hits: readonly Hit[];
}

const EVENTS_SHOWN = 5;

/** Articles with the words, and with an event that the filter asks for; newest first. */
export async function searchArticles(
  reading: Reading,
  {
    query,
    filter,
    terms,
  }: {
    readonly query: SearchQuery;
    readonly filter: EventFilter;
    readonly terms: TermFinder;
  },
  page: Page,
): Promise<Hits> {
  const isCommon = (await countMatches(reading, query)) > MANY;
  const found = await findVersions(reading, { query, isCommon }, filter);
  const rows = await found
    .orderBy(sql`coalesce(versions.date, '')`, 'desc')
    .orderBy('versions.id', 'desc')
    .limit(page.limit)
    .offset(page.skip ?? 0)
    .execute();
  const numbers = rows.map(({ n }) => n);
  const context = await loadContext(reading, numbers);
  const texts = await readTexts(reading, numbers);
  const events = await readHitEvents(reading, filter, numbers);
  return {
    total: isCommon ? null : await countAll(reading, found),
    hits: numbers.map((n) => ({
      article: context.article(n),
      ...cutSnippet(texts.get(n) ?? '', query, terms),
      events: events.get(n) ?? [],
    })),
  };
}

function hasFilter({ words: _, ...filter }: EventFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined);
}

/**
 * Matches above which articles are walked through from the newest on, until a page is full; below, all of them
 * are taken and sorted. Both give the same page.
 */
const MANY = 1000;

/** How many versions match, counted up to `MANY` and one. */
async function countMatches({ db, backend }: Reading, query: SearchQuery): Promise<number> {
  const some = db
    .selectFrom('versions')
    .select('n')
    .where(backend.search.matches(query))
    .limit(MANY + 1);
  const { count } = await db
    .selectFrom(some.as('some'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

async function countAll(
  { db }: Reading,
  found: Awaited<ReturnType<typeof findVersions>>,
): Promise<number> {
  const { total } = await db
    .selectFrom(found.as('found'))
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

async function findVersions(
  reading: Reading,
  { query, isCommon }: { readonly query: SearchQuery; readonly isCommon: boolean },
  filter: EventFilter,
) {
  const { since, until, outlet, ...ofEvents } = filter;
  const { conditions } = await prepareFilter(reading, ofEvents);
  const { search } = reading.backend;
  let found = reading.db
    .selectFrom('versions')
    .innerJoin('articles', 'articles.current', 'versions.n')
    .select('versions.n')
    .where(isCommon ? search.matchesOne(query) : search.matches(query));
  if (since) found = found.where('versions.date', '>=', since);
  if (until) found = found.where('versions.date', '<=', until);
  if (outlet) found = found.where('versions.outlet', '=', outlet);
  if (conditions.length === 0) return found;
  return found.where((eb) =>
    eb.exists(
      eb
        .selectFrom('events')
        .select('events.key')
        .whereRef('events.version', '=', 'versions.n')
        .where((inner) => inner.and(conditions.map((condition) => condition(inner as never)))),
    ),
  );
}

async function readTexts({ db }: Reading, versions: readonly number[]) {
  if (versions.length === 0) return new Map<number, string>();
  const rows = await db.selectFrom('texts').selectAll().where('version', 'in', versions).execute();
  return new Map(rows.map(({ version, text }) => [version, text]));
}

async function readHitEvents(
  reading: Reading,
  { since: _, until: __, outlet: ___, ...filter }: EventFilter,
  versions: readonly number[],
): Promise<Map<number, ToldEvent[]>> {
  if (!hasFilter(filter) || versions.length === 0) return new Map();
  const { conditions } = await prepareFilter(reading, filter);
  const rows: Ref[] = await reading.db
    .selectFrom('events')
    .innerJoin('versions', 'versions.n', 'events.version')
    .select(['events.version', 'events.key'])
    .where('events.version', 'in', versions)
    .where((eb) => eb.and(conditions.map((condition) => condition(eb as never))))
    .orderBy('events.start')
    .execute();
  const groups = Map.groupBy(rows, ({ version }) => version);
  const shown = [...groups.values()].flatMap((refs) => refs.slice(0, EVENTS_SHOWN));
  const told = new Map<number, ToldEvent[]>();
  for (const [i, event] of (await readEvents(reading, shown)).entries()) {
    const { version } = shown[i]!;
    told.set(version, [...(told.get(version) ?? []), event]);
  }
  return told;
}

const SNIPPET = 160;

/** The stretch of about 160 characters with the most words of the query, cut at spaces. */
function cutSnippet(
  text: string,
  query: SearchQuery,
  terms: TermFinder,
): Pick<Hit, 'snippet' | 'marks'> {
  const stems = new Set(query.flatMap((group) => [...group.stems, ...(group.phrase ?? [])]));
  const lemmas = new Set(query.flatMap((group) => group.lemmas));
  const found = tokenize(text).filter(({ raw }) => {
    const stem = terms.stemOf(raw);
    return stem !== null && (stems.has(stem) || terms.lemmasOf(raw).some((one) => lemmas.has(one)));
  });
  const [start, stop] = chooseWindow(text, found);
  const marks = found
    .filter((token) => token.start >= start && token.end <= stop)
    .map((token) => [token.start - start, token.end - start] as const);
  return { snippet: text.slice(start, stop), marks };
}

function chooseWindow(
  text: string,
  found: readonly { readonly start: number; readonly end: number }[],
): [start: number, stop: number] {
  let best = { start: 0, count: 0 };
  for (const [i, { start }] of found.entries()) {
    let count = 0;
    while (i + count < found.length && found[i + count]!.end <= start + SNIPPET) count++;
    if (count > best.count) best = { start, count };
  }
  const from = Math.max(0, best.start - SNIPPET / 4);
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1;
  const end = text.indexOf(' ', Math.max(start + SNIPPET, best.start));
  return [start > best.start ? best.start : start, end < 0 ? text.length : end];
}
