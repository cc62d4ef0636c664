import type { Reading } from '../store.ts';
import { readEvents } from './claims.ts';
import type { EventFilter } from './filter.ts';
import { findInOrder, type Page } from './in-order.ts';
import type { ToldEvent } from './told.ts';

/** Events by date, those of one day in an order that does not depend on when they came in; those of which no date is known are left out. Of articles as they stand now. */
export async function readTimeline(
  reading: Reading,
  filter: EventFilter,
  page: Page,
): Promise<ToldEvent[]> {
  const direction = page.newestFirst ? 'desc' : 'asc';
  const within = [
    ['versions.id', direction],
    ['events.start', direction],
    ['events.key', 'asc'],
  ] as const;
  const refs = await findInOrder(reading, filter, { order: { within, withUndated: false }, page });
  return readEvents(reading, refs);
}
