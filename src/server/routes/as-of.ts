import { z } from 'zod';
import { isDate } from '../../formats/open.ts';
import { readOfficesAsOf, readStandingsAsOf } from '../../store/read/as-of.ts';
import { readVoices } from '../../store/read/voices.ts';
import { defineRoute } from '../route.ts';
import { articleName, relation } from '../shapes/told.ts';
import { findOwn, nameQuery } from './names.ts';

const asOf = z.object({
  offices: z.array(
    z.object({
      words: z.string(),
      held: z.number().int().describe('articles that give it as held'),
      former: z.number().int(),
      last: articleName,
      isFormer: z.boolean().describe('what the last of them says'),
    }),
  ),
  standings: z.array(
    z.object({
      type: z.string(),
      ...{ from: z.string(), to: z.string() },
      claimsFor: z.array(relation).describe('the newest first'),
      against: z.array(relation),
    }),
  ),
});
export type AsOfAnswer = z.output<typeof asOf>;

export const showAsOf = defineRoute({
  method: 'GET',
  path: '/names/as-of',
  needs: 'reader',
  summary:
    'Offices and relations of somebody or something as articles up to a day tell them; nobody decides between them.',
  query: nameQuery.extend({ day: z.string().refine(isDate, 'is no day written YYYY-MM-DD') }),
  reply: asOf,
  handle: async ({ store }, { query: { day, ...name } }) => {
    const own = await findOwn(store, name);
    return {
      offices: await readOfficesAsOf(store, own, day),
      standings: await readStandingsAsOf(store, own, day),
    } as z.output<typeof asOf>;
  },
});

const voices = z.object({
  items: z.array(
    z.object({
      known: z.string().nullable(),
      ...{ type: z.string(), name: z.string(), name_en: z.string() },
      titles: z.array(z.string()).describe('by which articles tie the speaker to the body'),
      ...{ statements: z.number().int(), articles: z.number().int() },
    }),
  ),
});
export type VoicesAnswer = z.output<typeof voices>;

const MOST_VOICES = 30;

export const listVoices = defineRoute({
  method: 'GET',
  path: '/names/voices',
  needs: 'reader',
  summary: 'Who is quoted with a title of this body, the most quoted first.',
  query: nameQuery,
  reply: voices,
  handle: async ({ store }, { query }) => {
    const found = await readVoices(store, await findOwn(store, query), MOST_VOICES);
    return { items: found as z.output<typeof voices>['items'] };
  },
});
