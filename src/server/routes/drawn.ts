import { z } from 'zod';
import { readDrawnLanes, readDrawnPlaces } from '../../store/read/drawn.ts';
import { readDeeds, readQuotes } from '../../store/read/ties.ts';
import { filterOf, filterQuery } from '../filter-query.ts';
import { defineRoute } from '../route.ts';

const drawnName = z.object({
  known: z.string().nullable().describe('id in the lexicon'),
  type: z.string(),
  name: z.string(),
  name_en: z.string(),
});
export type DrawnNameAnswer = z.output<typeof drawnName>;

const day = z.string().nullable();

const places = z.object({
  places: z.array(
    drawnName.extend({
      ...{ lat: z.number(), lon: z.number() },
      precision: z.number().describe('1 the spot, 2 near it, 3 a region or country'),
      days: z.array(z.tuple([day, z.number().int()])).describe('events that begin on each day'),
    }),
  ),
});
export type PlacesAnswer = z.output<typeof places>;

export const drawPlaces = defineRoute({
  method: 'GET',
  path: '/claims/places',
  needs: 'reader',
  summary:
    'Where the events that the filter leaves happen, day by day. An event of two places is at both.',
  query: filterQuery,
  reply: places,
  handle: async (services, { query }) =>
    ({ places: await readDrawnPlaces(services.store, filterOf(services, query)) }) as z.output<
      typeof places
    >,
});

const lanes = z.object({
  unit: z.enum(['day', 'month']),
  lanes: z.array(
    z.object({ type: z.string(), values: z.array(z.tuple([z.string(), z.number().int()])) }),
  ),
});
export type LanesAnswer = z.output<typeof lanes>;

export const drawLanes = defineRoute({
  method: 'GET',
  path: '/claims/lanes',
  needs: 'reader',
  summary:
    'How the events that the filter leaves lie in time, by type; by month where they are of many days.',
  query: filterQuery,
  reply: lanes,
  handle: async (services, { query }) =>
    (await readDrawnLanes(services.store, filterOf(services, query))) as z.output<typeof lanes>,
});

const ties = z.object({
  ties: z.array(
    z.object({
      from: drawnName.describe('of type `outlet` where an outlet quotes'),
      to: drawnName,
      type: z.string().describe('type of the events; of quoting, the force of the words'),
      events: z.number().int(),
    }),
  ),
});
export type TiesAnswer = z.output<typeof ties>;

export const drawTies = defineRoute({
  method: 'GET',
  path: '/claims/ties',
  needs: 'reader',
  summary:
    'Who does what to whom in the events that the filter leaves, or who quotes whom for them; the most frequent first.',
  query: filterQuery.extend({
    of: z.enum(['deeds', 'quotes']).default('deeds'),
    limit: z.coerce.number().int().min(1).max(1000).default(150),
  }),
  reply: ties,
  handle: async (services, { query: { of, limit, ...query } }) => {
    const read = of === 'deeds' ? readDeeds : readQuotes;
    return { ties: await read(services.store, filterOf(services, query), limit) };
  },
});
