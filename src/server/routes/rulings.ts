import { Readable } from 'node:stream';
import { z } from 'zod';
import { writeCsv } from '../../store/export/csv.ts';
import { DECISION_COLUMNS, exportDecisions } from '../../store/export/decisions.ts';
import { decideRuling, RULING_KINDS, readRulings } from '../../store/rulings.ts';
import { BadRequest } from '../problem.ts';
import { defineRoute, Written } from '../route.ts';

const ruling = z.object({
  id: z.string(),
  kind: z
    .enum(RULING_KINDS)
    .describe('`dismiss`: it is no contradiction; `withdraw`: the article is out of the record'),
  about: z.string().describe('`con_…` or `art_…`'),
  names: z.array(z.string()).describe('both quotes of a contradiction, the title of an article'),
  note: z.string(),
  by: z.string(),
  at: z.string(),
  confirmedBy: z.string().nullable(),
  withdrawnAt: z.string().nullable().describe('when it was undone'),
  isWaiting: z.boolean().describe('for a second person'),
});
export type RulingAnswer = z.output<typeof ruling>;
const rulings = z.object({ items: z.array(ruling) });

export const listRulings = defineRoute({
  method: 'GET',
  path: '/rulings',
  needs: 'reader',
  summary:
    'Contradictions that people said are none, articles that they withdrew; undone or not, the latest first.',
  query: z.object({
    limit: z.coerce.number().int().min(1).max(200).default(50),
    kind: z.enum(RULING_KINDS).optional(),
    about: z.string().max(40).optional(),
  }),
  reply: rulings,
  handle: async ({ store }, { query }) =>
    ({ items: await readRulings(store, query) }) as unknown as z.output<typeof rulings>,
});

export const makeRuling = defineRoute({
  method: 'POST',
  path: '/rulings',
  needs: 'reviewer',
  summary:
    'Say that what is taken for a contradiction is none, or withdraw an article. It holds after every analysis, and is undone like any decision.',
  body: z.object({
    kind: z.enum(RULING_KINDS),
    about: z.string().max(40).describe('`con_…`; `art_…`, or `ver_…` of any version'),
    note: z.string().max(2000).default('').describe('why; an article is not withdrawn without'),
  }),
  reply: ruling,
  handle: async ({ store, now }, { body, person }) => {
    if (body.kind === 'withdraw' && !body.note.trim())
      throw new BadRequest([{ at: 'body.note', message: 'must say why the article is withdrawn' }]);
    const made = await store.write((writing) =>
      decideRuling(writing, { ...body, by: person.name }, now()),
    );
    return made as unknown as RulingAnswer;
  },
});

export const saveDecisions = defineRoute({
  method: 'GET',
  path: '/decisions/export',
  needs: 'reader',
  summary: 'Everything that people decided, with who, when and why, as a CSV file.',
  reply: null,
  handle: async ({ store }) => {
    const table = writeCsv(DECISION_COLUMNS, exportDecisions(store));
    return new Written('text/csv; charset=utf-8', Readable.from(table), {
      'content-disposition': 'attachment; filename="isnad-decisions.csv"',
    });
  },
});
