import { z } from 'zod';
import { readOutletMonths, readOutlets, readSpeakers } from '../../store/read/ledger.ts';
import { readStats } from '../../store/read/stats.ts';
import { defineRoute } from '../route.ts';

const outlets = z.object({
  items: z.array(
    z.object({
      outlet: z.string().nullable(),
      articles: z.number().int(),
      first: z.string().nullable(),
      last: z.string().nullable(),
      claims: z.number().int(),
      attributed: z
        .number()
        .int()
        .describe('claims under a speaker, not on the article’s own word'),
      statements: z.number().int(),
      unnamed: z.number().int().describe('statements whose speaker is not named'),
      stories: z.number().int().describe('stories that it and others tell'),
      leads: z.number().int().describe('of those, told a day or more before every other'),
      contradicted: z.number().int().describe('contradictions in which it is a side'),
      months: z
        .array(z.tuple([z.string(), z.number().int()]))
        .describe('months `YYYY-MM` in order, with its articles'),
    }),
  ),
});
export type OutletsAnswer = z.output<typeof outlets>;

export const listOutlets = defineRoute({
  method: 'GET',
  path: '/outlets',
  needs: 'reader',
  summary: 'What each outlet has in the record: counts, and no score of truth.',
  reply: outlets,
  handle: async ({ store }) => {
    const months = await readOutletMonths(store);
    const items = await readOutlets(store);
    return {
      items: items.map((one) => ({ ...one, months: months.get(one.outlet ?? '') ?? [] })),
    };
  },
});

const speakers = z.object({
  items: z.array(
    z.object({
      known: z.string().nullable(),
      name: z.string(),
      name_en: z.string(),
      type: z.string(),
      statements: z.number().int(),
      articles: z.number().int(),
      outlets: z.number().int(),
      denials: z.number().int(),
      occurrences: z
        .number()
        .int()
        .describe('events of several articles told on its word, and by another voice too'),
      leads: z.number().int().describe('of those, told on its word a day or more before any other'),
      contradicted: z.number().int().describe('contradictions in which it is a side'),
    }),
  ),
});
export type SpeakersAnswer = z.output<typeof speakers>;

export const listSpeakers = defineRoute({
  method: 'GET',
  path: '/speakers',
  needs: 'reader',
  summary: 'Speakers that articles name, the most quoted first.',
  query: z.object({ limit: z.coerce.number().int().min(1).max(500).default(100) }),
  reply: speakers,
  handle: async ({ store }, { query: { limit } }) => ({ items: await readSpeakers(store, limit) }),
});

export const showStats = defineRoute({
  method: 'GET',
  path: '/stats',
  needs: 'reader',
  summary: 'How much the record holds, by which engines, and what was refused.',
  reply: z.object({
    rows: z.record(z.string(), z.number()),
    dates: z.object({ first: z.string().nullable(), last: z.string().nullable() }),
    engines: z.array(z.object({ engine: z.string(), articles: z.number() })),
    refused: z.array(z.object({ code: z.string(), inputs: z.number() })),
    runs: z.number(),
    unfinished: z.number(),
  }),
  handle: async ({ store }) => {
    const { rows, dates, engines, refused, runs, unfinished } = await readStats(store);
    return { rows, dates, engines: [...engines], refused: [...refused], runs, unfinished };
  },
});
