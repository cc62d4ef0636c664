import { type ExpressionBuilder, sql } from 'kysely';
import type { Database } from '../schema.ts';
import type { Reading } from '../store.ts';
import { type EventCondition, type EventFilter, prepareFilter } from './filter.ts';
import { eventsWhere, findInOrder, type Page } from './in-order.ts';
import type { Ref } from './load.ts';

const BY_VERSION = [
  ['events.version', 'desc'],
  ['events.start', 'asc'],
  ['events.key', 'asc'],
] as const;

/** Events also of articles without a date, the newest first; those come last. */
export async function findClaims(
  reading: Reading,
  filter: EventFilter,
  page: Page,
): Promise<Ref[]> {
  const order = { within: BY_VERSION, withUndated: true };
  return findInOrder(reading, filter, { order, page: { ...page, newestFirst: true } });
}

const WALKED = 200;

/**
 * Every event that a filter leaves, in the order of `findClaims`, some hundred at a time; each step begins where the
 * one before ended, so that the last ones are as soon found as the first.
 */
export async function* walkClaims(
  reading: Reading,
  filter: EventFilter,
): AsyncGenerator<readonly Ref[]> {
  const { conditions } = await prepareFilter(reading, filter);
  for (const isDated of [true, false]) {
    let last: Spot | null = null;
    for (;;) {
      const rows: Spot[] = await stepOf(reading, [...conditions, isBehind(last, isDated)]);
      if (rows.length > 0) yield rows;
      if (rows.length < WALKED) break;
      last = rows.at(-1)!;
    }
  }
}

function stepOf(reading: Reading, conditions: readonly EventCondition[]): Promise<Spot[]> {
  return eventsWhere(reading, conditions)
    .select(['events.version', 'events.key', 'events.date_start', 'events.start'])
    .orderBy('events.date_start', 'desc')
    .orderBy('events.version', 'desc')
    .orderBy('events.start')
    .orderBy('events.key')
    .limit(WALKED)
    .execute();
}

interface Spot extends Ref {
  readonly date_start: string | null;
  readonly start: number;
}

function isBehind(last: Spot | null, isDated: boolean): EventCondition {
  const known = sql<boolean>`events.date_start ${isDated ? sql`> ''` : sql`is null`}`;
  if (last === null) return () => known;
  const { date_start: day, version, start, key } = last;
  const within = sql<boolean>`(events.version < ${version} or (events.version = ${version} and
    (events.start > ${start} or (events.start = ${start} and events.key > ${key}))))`;
  if (day === null) return () => sql<boolean>`${known} and ${within}`;
  return () =>
    sql<boolean>`events.date_start <= ${day} and (events.date_start < ${day} or ${within})`;
}

/** Events that nobody has decided about or proposed to, those of the newest articles first. */
export async function findUndecided(
  reading: Reading,
  filter: EventFilter,
  { limit, skip = 0 }: Page,
): Promise<Ref[]> {
  const isDecided = (eb: ExpressionBuilder<Database, 'events' | 'versions'>) =>
    eb.exists(
      eb
        .selectFrom('decision_effects')
        .innerJoin('decisions', 'decisions.id', 'decision_effects.decision')
        .select('decisions.id')
        .where('withdrawn_at', 'is', null)
        .whereRef('decision_effects.version', '=', 'events.version')
        .whereRef('decision_effects.key', '=', 'events.key'),
    );
  return (await filtered(reading, filter))
    .select(['events.version', 'events.key'])
    .where((eb) => eb.not(isDecided(eb as never)))
    .orderBy('events.version', 'desc')
    .orderBy('events.start')
    .orderBy('events.key')
    .limit(limit)
    .offset(skip)
    .execute();
}

/** Events that a filter leaves, of articles as they stand now, to count or to choose from. */
export async function filtered(reading: Reading, filter: EventFilter) {
  return eventsWhere(reading, (await prepareFilter(reading, filter)).conditions);
}
