import { z } from 'zod';
import { IsnadError } from '../../errors.ts';
import { PLACE_TYPES } from '../../model/entity.ts';
import type { EventFilter } from '../../store/read/filter.ts';
import { findClaims } from '../../store/read/find-claims.ts';
import {
  findNamed,
  readRelationsOf,
  readStatementsOf,
  readTitles,
} from '../../store/read/named.ts';
import type { Named } from '../../store/read/names.ts';
import type { Reading } from '../../store/store.ts';
import { defineRoute } from '../route.ts';
import { articleName, event, relation } from '../shapes/told.ts';
import { tellEvents } from '../told-claims.ts';

const named = z.object({
  known: z.string().nullable().describe('id in the lexicon'),
  type: z.string(),
  name: z.string(),
  name_en: z.string(),
  name_key: z.string(),
  country: z.string().nullable(),
  articles: z.number().int(),
  mentions: z.number().int(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
});

export const findNames = defineRoute({
  method: 'GET',
  path: '/names',
  needs: 'reader',
  summary: 'Who or what may be meant by a name, in Arabic or English, the most often named first.',
  query: z.object({ name: z.string().min(1).max(300) }),
  reply: z.object({ items: z.array(named) }),
  handle: async ({ store }, { query: { name } }) => ({ items: await everyNamed(store, name) }),
});

async function everyNamed(reading: Reading, name: string): Promise<Named[]> {
  const people = await findNamed(reading, name, { isPlace: false });
  const places = await findNamed(reading, name, { isPlace: true });
  return [...people, ...places].sort((a, b) => b.articles - a.articles);
}

/** Which of those with a name is meant. */
export const nameQuery = z.object({
  type: z.string().max(20),
  name: z.string().min(1).max(300),
  known: z.string().max(200).optional().describe('its id in the lexicon, where it has one'),
});

/** The one that is meant; throws `unknown-id` where no article names it. */
export async function findOwn(
  reading: Reading,
  { type, name, known }: z.output<typeof nameQuery>,
): Promise<Named> {
  const all = await everyNamed(reading, name);
  const own =
    all.find((one) => one.type === type && (known ? one.known === known : one.name === name)) ??
    all.find((one) => one.type === type && one.known === (known ?? null));
  if (!own) throw new IsnadError('unknown-id', `Cannot show ${name}: no article names it`);
  return own;
}

const answer = z.object({
  named,
  titles: z.array(
    z.object({
      words: z.string(),
      kind: z.string(),
      former: z.boolean(),
      articles: z.number().int(),
      first: z.string().nullable(),
      last: z.string().nullable(),
    }),
  ),
  relations: z.array(relation),
  statements: z.object({
    total: z.number().int(),
    statements: z.array(
      z.object({ cue: z.string(), force: z.string(), content: z.string(), article: articleName }),
    ),
  }),
  events: z.array(event).describe('what it takes part in, or what happens there; newest first'),
});
export type NameAnswer = z.output<typeof answer>;

const SHOWN = 40;

export const showName = defineRoute({
  method: 'GET',
  path: '/names/show',
  needs: 'reader',
  summary: 'Somebody or something that articles name: titles, relations, statements, events.',
  query: nameQuery,
  reply: answer,
  handle: async ({ store }, { query }) => {
    const own = await findOwn(store, query);
    const isPlace = PLACE_TYPES.has(own.type);
    const filter: EventFilter = isPlace ? { place: own } : { anyone: own };
    const refs = await findClaims(store, filter, { limit: SHOWN });
    return {
      named: own,
      titles: await readTitles(store, own),
      relations: await readRelationsOf(store, own, SHOWN),
      statements: await readStatementsOf(store, own, SHOWN),
      events: await tellEvents(store, refs),
    } as z.output<typeof answer>;
  },
});
