import { z } from 'zod';
import { MODALITIES } from '../../model/claim.ts';
import { EVENT_MODES } from '../../record/plover.ts';
import { DECISION_KINDS, decide, readLatestDecisions, withdraw } from '../../store/decisions.ts';
import { findUndecided } from '../../store/read/facets.ts';
import { pageOf, pageQuery, readCursor, writeCursor } from '../cursor.ts';
import { filterOf, filterQuery } from '../filter-query.ts';
import { BadRequest } from '../problem.ts';
import { defineRoute } from '../route.ts';
import { corrections, decision, event } from '../shapes/told.ts';
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

export const listDecisions = defineRoute({
  method: 'GET',
  path: '/decisions',
  needs: 'reader',
  summary: 'What people decided last, undone or not.',
  query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
  reply: z.object({ items: z.array(decision) }),
  handle: async ({ store }, { query: { limit } }) => {
    return { items: await readLatestDecisions(store, limit) };
  },
});

export const makeDecision = defineRoute({
  method: 'POST',
  path: '/decisions',
  needs: 'reviewer',
  summary:
    'Accept, correct or reject a claim. It holds everywhere at once and after every analysis.',
  body: z.object({
    about: z.string().max(40),
    kind: z.enum(DECISION_KINDS),
    set: corrections.optional(),
    note: z.string().max(2000).default(''),
  }),
  reply: decision,
  handle: async ({ store, now }, { body, person }) => {
    const set = body.kind === 'correct' ? checkSet(body.set ?? {}) : {};
    return store.write((writing) => decide(writing, { ...body, set, by: person.name }, now()));
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

/** Corrections whose values there are, in fields that fit each other. Throws `bad-request`. */
function checkSet(set: z.output<typeof corrections>): z.output<typeof corrections> {
  const { type, mode, modality } = set;
  const refuse = (field: string, message: string) => {
    throw new BadRequest([{ at: `body.set.${field}`, message }]);
  };
  if (Object.keys(set).length === 0) refuse('modality', 'a correction must say what is right');
  if (modality && !(MODALITIES as readonly string[]).includes(modality))
    refuse('modality', 'is none that there is');
  if (type && !(type in EVENT_MODES)) refuse('type', 'is none that there is');
  const modes = type ? (EVENT_MODES as Readonly<Record<string, readonly string[]>>)[type]! : null;
  if (mode && modes && !modes.includes(mode)) refuse('mode', `is none of ${type}`);
  // A mode belongs to a type: of a changed type that has none by this name, it goes.
  return type && mode === undefined ? { ...set, mode: null } : set;
}
