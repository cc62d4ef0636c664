import { type ExpressionBuilder, sql } from 'kysely';
import type { Database } from '../schema.ts';
import type { Reading } from '../store.ts';
import { type EventFilter, prepareFilter } from './filter.ts';
import type { Ref } from './load.ts';
import type { Page } from './timeline.ts';

/** How many of the events that a filter leaves have each value, the commonest first. */
export interface Facets {
  readonly total: number;
  readonly type: readonly FacetValue[];
  readonly modality: readonly FacetValue[];
  readonly outlet: readonly FacetValue[];
  /** By day, or by month where there are too many days; in order. */
  readonly time: { readonly unit: 'day' | 'month'; readonly values: readonly FacetValue[] };
}
interface FacetValue {
  readonly value: string;
  readonly count: number;
}

/** Events also of articles without a date, the newest first; those come last. */
export async function findClaims(
  reading: Reading,
  filter: EventFilter,
  { limit, skip = 0 }: Page,
): Promise<Ref[]> {
  return (await filtered(reading, filter))
    .select(['events.version', 'events.key'])
    .orderBy('events.date_start', (order) => order.desc().nullsLast())
    .orderBy('events.version', 'desc')
    .orderBy('events.start')
    .orderBy('events.key')
    .limit(limit)
    .offset(skip)
    .execute();
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
  let last: Spot | null = null;
  for (;;) {
    let query = (await filtered(reading, filter))
      .select(['events.version', 'events.key', 'events.date_start', 'events.start'])
      .orderBy('events.date_start', (order) => order.desc().nullsLast())
      .orderBy('events.version', 'desc')
      .orderBy('events.start')
      .orderBy('events.key')
      .limit(WALKED);
    if (last) query = query.where(isBehind(last));
    const rows: Spot[] = await query.execute();
    if (rows.length > 0) yield rows;
    if (rows.length < WALKED) return;
    last = rows.at(-1)!;
  }
}

interface Spot extends Ref {
  readonly date_start: string | null;
  readonly start: number;
}

function isBehind({ date_start: day, version, start, key }: Spot) {
  const within = sql<boolean>`(events.version < ${version} or (events.version = ${version} and
    (events.start > ${start} or (events.start = ${start} and events.key > ${key}))))`;
  if (day === null) return sql<boolean>`events.date_start is null and ${within}`;
  return sql<boolean>`(events.date_start < ${day} or events.date_start is null
    or (events.date_start = ${day} and ${within}))`;
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

const MOST_VALUES = 60;
/** Bars that a histogram by day may have. */
const MOST_DAYS = 120;

/** Counts of what a filter leaves, by type, modality, outlet and time. */
export async function readFacets(reading: Reading, filter: EventFilter): Promise<Facets> {
  const found = await filtered(reading, filter);
  const countBy = async (column: 'events.type' | 'events.modality' | 'versions.outlet') => {
    const rows = await found
      .select((eb) => [eb.ref(column).as('value'), eb.fn.countAll<number>().as('count')])
      .where(column, 'is not', null)
      .groupBy(column)
      .orderBy('count', 'desc')
      .orderBy(column)
      .limit(MOST_VALUES)
      .execute();
    return rows as FacetValue[];
  };
  const { total, days } = await found
    .select((eb) => [
      eb.fn.countAll<number>().as('total'),
      eb.fn.count<number>('events.date_start').distinct().as('days'),
    ])
    .executeTakeFirstOrThrow();
  const unit = days > MOST_DAYS ? 'month' : 'day';
  const part = sql<string>`substr(events.date_start, 1, ${sql.lit(unit === 'day' ? 10 : 7)})`;
  const values = await found
    .select((eb) => [part.as('value'), eb.fn.countAll<number>().as('count')])
    .where('events.date_start', 'is not', null)
    .groupBy(part)
    .orderBy(part)
    .execute();
  return {
    total,
    type: await countBy('events.type'),
    modality: await countBy('events.modality'),
    outlet: await countBy('versions.outlet'),
    time: { unit, values },
  };
}

/** Events that a filter leaves, of articles as they stand now, to count or to choose from. */
export async function filtered(reading: Reading, filter: EventFilter) {
  const conditions = await prepareFilter(reading, filter);
  return reading.db
    .selectFrom('events')
    .innerJoin('versions', 'versions.n', 'events.version')
    .innerJoin('articles', 'articles.current', 'events.version')
    .where((eb) => eb.and(conditions.map((condition) => condition(eb as never))));
}
