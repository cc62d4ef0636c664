import { Readable } from 'node:stream';
import { z } from 'zod';
import { IsnadError } from '../../errors.ts';
import { CLAIM_COLUMNS } from '../../store/export/claims.ts';
import { type Columns, writeCsv } from '../../store/export/csv.ts';
import { splitFindId } from '../../store/ids.ts';
import { readDecisions } from '../../store/read/decided.ts';
import { readFacets } from '../../store/read/facets.ts';
import type { EventFilter } from '../../store/read/filter.ts';
import { findClaims, walkClaims } from '../../store/read/find-claims.ts';
import { readOccurrenceOf } from '../../store/read/same-occurrence.ts';
import { pageOf, pageQuery, readCursor, writeCursor } from '../cursor.ts';
import { filterOf, filterQuery } from '../filter-query.ts';
import { defineRoute, Written } from '../route.ts';
import type { Services } from '../services.ts';
import { decision, type EventAnswer, event } from '../shapes/told.ts';
import { tellEvents } from '../told-claims.ts';

export const listClaims = defineRoute({
  method: 'GET',
  path: '/claims',
  needs: 'reader',
  summary: 'Events that the filter leaves, the newest first, each with who says so.',
  query: filterQuery.extend(pageQuery.shape),
  reply: pageOf(event),
  handle: async (services, { query: { cursor, limit, ...query } }) => {
    const skip = cursor ? Number(readCursor(cursor, 1)[0]) : 0;
    const filter = filterOf(services, query);
    const refs = await findClaims(services.store, filter, { limit: limit + 1, skip });
    const items = await tellEvents(services.store, refs.slice(0, limit));
    return { items, next: refs.length > limit ? writeCursor([skip + limit]) : null };
  },
});

const facet = z.array(z.object({ value: z.string(), count: z.number().int() }));
const facets = z.object({
  total: z.number().int(),
  isWhole: z
    .boolean()
    .describe('false where so many have the words or take part that only the latest were counted'),
  type: facet,
  modality: facet,
  outlet: facet,
  time: z.object({ unit: z.enum(['day', 'month']), values: facet }),
});
export type FacetsAnswer = z.output<typeof facets>;

export const countClaims = defineRoute({
  method: 'GET',
  path: '/claims/facets',
  needs: 'reader',
  summary:
    'How many of the events that the filter leaves are of each type, modality, outlet and day.',
  query: filterQuery,
  reply: facets,
  handle: async (services, { query }) =>
    (await readFacets(services.store, filterOf(services, query))) as z.output<typeof facets>,
});

const answer = z.object({
  event: event.nullable().describe('null when a person rejected it'),
  article: z.string().describe('`ver_…` of its article'),
  isWithdrawn: z.boolean().describe('its article is out of the record: no question finds it'),
  decisions: z.array(decision),
});
export type ClaimAnswer = z.output<typeof answer>;

export const showClaim = defineRoute({
  method: 'GET',
  path: '/claims/:id',
  needs: 'reader',
  summary: 'One event, and everything that people decided about it, undone or not.',
  params: z.object({ id: z.string().max(40) }),
  reply: answer,
  handle: async ({ store }, { params: { id } }) => {
    const split = splitFindId(id);
    const row = await store.db
      .selectFrom('events')
      .innerJoin('versions', 'versions.n', 'events.version')
      .innerJoin('articles', 'articles.id', 'versions.article')
      .select(['version', 'key', 'articles.current'])
      .where('versions.id', '=', split?.version ?? '')
      .where('key', '=', split?.key ?? '')
      .executeTakeFirst();
    const all = split ? await readDecisions(store, [split.version]) : [];
    const decisions = all.filter(({ about, other }) => about === id || other === id);
    if (!row && decisions.length === 0)
      throw new IsnadError('unknown-id', `Cannot show ${id}: there is no such event`);
    const [told] = row ? await tellEvents(store, [row]) : [];
    const isWithdrawn = row !== undefined && row.current < 0;
    return { event: told ?? null, article: split!.version, isWithdrawn, decisions } as ClaimAnswer;
  },
});

const occurrence = z.object({
  id: z.string().nullable().describe('`occ_…`; null where no other article tells it'),
  events: z.array(event).describe('the other tellings of it'),
});
export type OccurrenceAnswer = z.output<typeof occurrence>;

export const showOccurrence = defineRoute({
  method: 'GET',
  path: '/claims/:id/occurrence',
  needs: 'reader',
  summary: 'What other articles tell of the same event, as weaving and people have it.',
  params: z.object({ id: z.string().max(40) }),
  reply: occurrence,
  handle: async ({ store }, { params: { id } }) => {
    const split = splitFindId(id);
    const row = await store.db
      .selectFrom('versions')
      .select('n')
      .where('id', '=', split?.version ?? '')
      .executeTakeFirst();
    const found =
      row && split ? await readOccurrenceOf(store, { version: row.n, key: split.key }) : null;
    const events = found?.claims.filter((one) => one.id !== id) ?? [];
    return { id: found?.id ?? null, events } as unknown as OccurrenceAnswer;
  },
});

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/x-ndjson; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
} as const;

export const exportClaims = defineRoute({
  method: 'GET',
  path: '/claims/export',
  needs: 'reader',
  summary:
    'All events that the filter leaves, as a file: CSV (safe from formulas), JSON lines or GeoJSON.',
  query: filterQuery.extend({ format: z.enum(['csv', 'jsonl', 'geojson']).default('csv') }),
  reply: null,
  handle: async (services, { query: { format, ...query } }) => {
    const events = walk(services, filterOf(services, query));
    const chosen = new URLSearchParams(
      Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1])),
    );
    const citation = `Isnad, events (${chosen.toString() || 'all'}), taken on ${services.now().slice(0, 10)}`;
    return new Written(TYPES[format], Readable.from(WRITERS[format](events, citation)), {
      'content-disposition': `attachment; filename="isnad-events.${format}"`,
    });
  },
});

async function* walk({ store }: Services, filter: EventFilter): AsyncGenerator<EventAnswer> {
  for await (const refs of walkClaims(store, filter)) yield* await tellEvents(store, refs);
}

type Writer = (events: AsyncIterable<EventAnswer>, citation: string) => AsyncGenerator<string>;

const WRITERS: Readonly<Record<keyof typeof TYPES, Writer>> = {
  csv: (events) => writeCsv(CLAIM_COLUMNS as Columns<EventAnswer>, events),
  jsonl: async function* (events) {
    for await (const one of events) yield `${JSON.stringify(one)}\n`;
  },
  geojson: async function* (events, citation) {
    yield `{"type":"FeatureCollection","citation":${JSON.stringify(citation)},"features":[`;
    let before = '';
    for await (const one of events) {
      for (const { place, name } of one.places) {
        if (!place) continue;
        const geometry = { type: 'Point', coordinates: [place.lon, place.lat] };
        const properties = { ...one, placeName: name, precision: place.precision };
        yield `${before}\n${JSON.stringify({ type: 'Feature', geometry, properties })}`;
        before = ',';
      }
    }
    yield '\n]}\n';
  },
};
