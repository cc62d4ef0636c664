import { z } from 'zod';
import { DECIDED_LAYERS, DECISION_KINDS } from '../../review/decision.ts';
import { confirm, decide, withdraw } from '../../store/decisions.ts';
import { DECISION_STATES, readLatestDecisions } from '../../store/read/decided.ts';
import { findUndecided } from '../../store/read/find-claims.ts';
import { needsTwoPeople, setTwoPeople } from '../../store/settings.ts';
import { checkDecision } from '../check-decision.ts';
import { pageOf, pageQuery, readCursor, writeCursor } from '../cursor.ts';
import { filterOf, filterQuery } from '../filter-query.ts';
import { defineRoute } from '../route.ts';
import { type DecisionAnswer, decision, event, values } from '../shapes/told.ts';
import { tellEvents } from '../told-claims.ts';

export const listQueue = defineRoute({
  method: 'GET',
  path: '/review',
  needs: 'reviewer',
  summary: 'Events that nobody has decided about, those of the newest articles first.',
  query: filterQuery.extend(pageQuery.shape),
  reply: pageOf(event),
  handle: async (services, { query: { cursor, limit, ...query } }) => {
    const skip = cursor ? Number(readCursor(cursor, 1)[0]) : 0;
    const filter = filterOf(services, query);
    const refs = await findUndecided(services.store, filter, { limit: limit + 1, skip });
    const items = await tellEvents(services.store, refs.slice(0, limit));
    return { items, next: refs.length > limit ? writeCursor([skip + limit]) : null };
  },
});

const decisions = z.object({ items: z.array(decision) });

export const listDecisions = defineRoute({
  method: 'GET',
  path: '/decisions',
  needs: 'reader',
  summary:
    'What people decided last, undone or not; of one state, such as `open`: the words have changed since.',
  query: z.object({
    limit: z.coerce.number().int().min(1).max(200).default(50),
    state: z.enum(DECISION_STATES).optional(),
  }),
  reply: decisions,
  handle: async ({ store }, { query }) =>
    ({ items: await readLatestDecisions(store, query) }) as unknown as z.output<typeof decisions>,
});

export const makeDecision = defineRoute({
  method: 'POST',
  path: '/decisions',
  needs: 'reviewer',
  summary:
    'Accept, correct or reject a find, add what was missed, unite two entities of an article. It holds everywhere at once, and after every analysis.',
  body: z.object({
    about: z.string().max(40).describe('`ver_….key`; of what is added, its version `ver_…`'),
    kind: z.enum(DECISION_KINDS),
    set: values.optional(),
    layer: z.enum(DECIDED_LAYERS).optional().describe('of what is added'),
    other: z.string().max(40).optional().describe('of two that are united, the other'),
    note: z.string().max(2000).default(''),
  }),
  reply: decision,
  handle: async ({ store, now }, { body, person }) => {
    const set = checkDecision(body);
    const made = await store.write((writing) =>
      decide(writing, { ...body, set, by: person.name }, now()),
    );
    return made as unknown as DecisionAnswer;
  },
});

export const confirmDecision = defineRoute({
  method: 'POST',
  path: '/decisions/:id/confirm',
  needs: 'reviewer',
  summary: 'Say the same as a second person, so that a decision that waits for one counts.',
  params: z.object({ id: z.string().max(60) }),
  reply: null,
  handle: async ({ store, now }, { params: { id }, person }) => {
    await store.write((writing) => confirm(writing, { id, by: person.name }, now()));
    return undefined;
  },
});

export const undoDecision = defineRoute({
  method: 'DELETE',
  path: '/decisions/:id',
  needs: 'reviewer',
  summary: 'Undo a decision; it stays in the history.',
  params: z.object({ id: z.string().max(60) }),
  reply: null,
  handle: async ({ store, now }, { params: { id } }) => {
    await store.write((writing) => withdraw(writing, id, now()));
    return undefined;
  },
});

const settings = z.object({
  twoPeople: z
    .boolean()
    .describe('whether a decision counts only when a second person confirms it'),
});

export const showSettings = defineRoute({
  method: 'GET',
  path: '/settings',
  needs: 'reader',
  summary: 'What this record is set to.',
  reply: settings,
  handle: async ({ store }) => ({ twoPeople: await needsTwoPeople(store) }),
});

export const changeSettings = defineRoute({
  method: 'PUT',
  path: '/settings',
  needs: 'admin',
  summary: 'Ask for a second person from now on, or no longer.',
  body: settings,
  reply: settings,
  handle: async ({ store }, { body: { twoPeople } }) => {
    await store.write((writing) => setTwoPeople(writing, twoPeople));
    return { twoPeople };
  },
});
