import { sql } from 'kysely';
import type { Reading } from '../store.ts';
import {
  dayConditions,
  type EventCondition,
  type EventFilter,
  FEW,
  prepareUndated,
} from './filter.ts';
import type { Ref } from './load.ts';

/** Which part of a list, and from which end. */
export interface Page {
  readonly limit: number;
  readonly skip?: number;
  readonly newestFirst?: boolean;
}

type Column = 'versions.id' | 'events.version' | 'events.start' | 'events.key';

/** How events of one day follow each other, and whether those without a day come too, last. */
export interface Order {
  readonly within: readonly (readonly [column: Column, direction: 'asc' | 'desc'])[];
  readonly withUndated: boolean;
}

/** Events for which conditions hold, of articles as they stand now. */
export function eventsWhere({ db }: Reading, conditions: readonly EventCondition[]) {
  return db
    .selectFrom('events')
    .innerJoin('versions', 'versions.n', 'events.version')
    .innerJoin('articles', 'articles.current', 'events.version')
    .where((eb) => eb.and(conditions.map((condition) => condition(eb as never))));
}

/** The same, for a walk along an index of events: a cross join keeps SQLite from beginning with another table. */
function walkWhere({ db }: Reading, conditions: readonly EventCondition[]) {
  return db
    .selectFrom('events')
    .crossJoin('versions')
    .crossJoin('articles')
    .whereRef('versions.n', '=', 'events.version')
    .whereRef('articles.current', '=', 'events.version')
    .where((eb) => eb.and(conditions.map((condition) => condition(eb as never))));
}

/**
 * A page of the events that a filter leaves, by day. Few are looked up and sorted; many are walked through from
 * the first on until the page is full, so that it takes no longer where there are more.
 */
export async function findInOrder(
  reading: Reading,
  filter: EventFilter,
  { order, page }: { readonly order: Order; readonly page: Page },
  few = FEW,
): Promise<Ref[]> {
  const { limit, skip = 0, newestFirst = false } = page;
  const { conditions, isNarrow } = await prepareUndated(reading, filter, few);
  const direction = newestFirst ? 'desc' : 'asc';
  if (isNarrow) {
    const all = [...dayConditions(filter), ...conditions];
    return sorted(eventsWhere(reading, order.withUndated ? all : [...all, isDated]), order, {
      // No index is in this order: SQLite would walk along it instead of looking the few up.
      day: sql`coalesce(events.date_start, '')`,
      direction,
    })
      .limit(limit)
      .offset(skip)
      .execute();
  }
  const refs: Ref[] = [];
  for (const isPart of partsOf(filter, order, newestFirst)) {
    const missing = skip + limit - refs.length;
    if (missing <= 0) break;
    const part = walkWhere(reading, [isPart, ...conditions]);
    const day = sql`events.date_start`;
    refs.push(...(await sorted(part, order, { day, direction }).limit(missing).execute()));
  }
  return refs.slice(skip);
}

function sorted(
  query: ReturnType<typeof eventsWhere>,
  { within }: Order,
  { day, direction }: { readonly day: ReturnType<typeof sql>; readonly direction: 'asc' | 'desc' },
) {
  let found = query.select(['events.version', 'events.key']).orderBy(day, direction);
  for (const [column, way] of within) found = found.orderBy(column, way);
  return found;
}

/** Written as a stretch of the index: SQLite takes `is not null` for a reason to begin elsewhere. */
const isDated: EventCondition = (eb) => eb('events.date_start', '>', '');

/**
 * Parts of all events, each of which an index can walk through, in the order in which they follow each other: what
 * begins inside the days of a filter, what began before them and lasts into them, what has no day.
 */
function partsOf({ since, until }: EventFilter, order: Order, newestFirst: boolean) {
  const begins: EventCondition = (eb) =>
    eb.and([
      since ? eb('events.date_start', '>=', since) : isDated(eb),
      ...(until ? [eb('events.date_start', '<=', until)] : []),
    ]);
  const parts = [begins];
  if (since) {
    parts.push(
      () => sql`events.date_start < ${since} and events.date_end >= ${since}
        and events.date_end > events.date_start
        ${until ? sql`and events.date_start <= ${until}` : sql``}`,
    );
  }
  if (!newestFirst) parts.reverse();
  const isOpen = !since && !until && order.withUndated;
  return isOpen
    ? [...parts, ((eb) => eb('events.date_start', 'is', null)) as EventCondition]
    : parts;
}
