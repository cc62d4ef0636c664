import { z } from 'zod';
import { decideJoin, readJoins } from '../../store/joins.ts';
import { defineRoute } from '../route.ts';

const join = z.object({
  id: z.string(),
  kind: z.enum(['merge', 'split']),
  of: z.enum(['thing', 'occurrence']),
  about: z.string(),
  others: z.array(z.string()),
  names: z.array(z.string()).describe('names of things, words of events; `about` first'),
  note: z.string(),
  by: z.string(),
  at: z.string(),
  withdrawnAt: z.string().nullable(),
  isWaiting: z.boolean().describe('for a second person'),
});
export type JoinAnswer = z.output<typeof join>;
const joins = z.object({ items: z.array(join) });

export const listJoins = defineRoute({
  method: 'GET',
  path: '/joins',
  needs: 'reader',
  summary: 'What people said is one across articles, or is not; undone or not, the latest first.',
  query: z.object({
    limit: z.coerce.number().int().min(1).max(200).default(50),
    of: z.enum(['thing', 'occurrence']).optional(),
  }),
  reply: joins,
  handle: async ({ store }, { query: { limit, of } }) =>
    ({ items: await readJoins(store, { limit, ...(of ? { of } : {}) }) }) as z.output<typeof joins>,
});

export const joinFinds = defineRoute({
  method: 'POST',
  path: '/joins',
  needs: 'reviewer',
  summary:
    'Say that people, bodies, places or events of several articles are one, or are not. Undone like any decision.',
  body: z.object({
    kind: z.enum(['merge', 'split']),
    about: z
      .string()
      .max(400)
      .describe('`ver_….e…`, `ver_….v…`, `occ_…`, `known TYPE ID` or `name TYPE NAME`'),
    others: z.array(z.string().max(400)).min(1).max(50),
    note: z.string().max(2000).default(''),
  }),
  reply: join,
  handle: async ({ store, now }, { body, person }) => {
    const made = await store.write((writing) =>
      decideJoin(writing, { ...body, by: person.name }, now()),
    );
    return made as z.output<typeof join>;
  },
});
