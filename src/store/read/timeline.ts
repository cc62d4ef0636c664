import type { Reading } from '../store.ts';
import { readEvents } from './claims.ts';
import { type EventFilter, prepareFilter } from './filter.ts';
import type { Ref } from './load.ts';
import type { ToldEvent } from './told.ts';

/** Which part of a list, and from which end. */
export interface Page {
  readonly limit: number;
  readonly skip?: number;
  readonly newestFirst?: boolean;
}

/** Events by date, those of one day in an order that does not depend on when they came in; those of which no date is known are left out. Of articles as they stand now. */
export async function readTimeline(
  reading: Reading,
  filter: EventFilter,
  page: Page,
): Promise<ToldEvent[]> {
  return readEvents(reading, await findEvents(reading, filter, page));
}

/** Refs of the events of a page of the timeline. */
async function findEvents(
  reading: Reading,
  filter: EventFilter,
  { limit, skip = 0, newestFirst = false }: Page,
): Promise<Ref[]> {
  const conditions = await prepareFilter(reading, filter);
  const direction = newestFirst ? 'desc' : 'asc';
  return reading.db
    .selectFrom('events')
    .innerJoin('versions', 'versions.n', 'events.version')
    .innerJoin('articles', 'articles.current', 'events.version')
    .select(['events.version', 'events.key'])
    .where('events.date_start', 'is not', null)
    .where((eb) => eb.and(conditions.map((condition) => condition(eb as never))))
    .orderBy('events.date_start', direction)
    .orderBy('versions.id', direction)
    .orderBy('events.start', direction)
    .orderBy('events.key')
    .limit(limit)
    .offset(skip)
    .execute();
}
