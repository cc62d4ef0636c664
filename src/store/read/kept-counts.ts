import { type RawBuilder, sql } from 'kysely';
import { addMonths } from '../../times/calendar.ts';
import type { EventFilter } from './filter.ts';

const KEPT = new Set<string>(['since', 'until', 'type', 'modality', 'outlet']);

/** True for a filter whose events are counted as they come in: no words, nobody by name. */
export function isKept(filter: EventFilter): boolean {
  return Object.entries(filter).every(([field, value]) => value === undefined || KEPT.has(field));
}

/**
 * A query of rows `type, modality, outlet, day, events` that add up to the events of a filter. With `month`, `day` is
 * a month in rows of months that the filter has whole, so that there are fewer.
 */
export function countsOf(filter: EventFilter, unit: 'day' | 'month'): RawBuilder<unknown> {
  const { since, until } = filter;
  const days = (which: RawBuilder<unknown>) =>
    sql`select type, modality, outlet, day, events from day_counts where ${which} ${kindOf(filter)}`;
  const months = (which: RawBuilder<unknown>) =>
    sql`select type, modality, outlet, month as day, events from month_counts
      where ${which} ${kindOf(filter)}`;
  const parts: RawBuilder<unknown>[] = [];
  if (!since && !until) {
    parts.push(unit === 'day' ? days(sql`true`) : months(sql`true`));
  } else if (unit === 'day') {
    parts.push(days(between(since ?? '0', until)));
  } else {
    // Days up to the end of the first month and from the beginning of the last, months between them.
    const first = since ? addMonths(since.slice(0, 7), 1) : '0';
    const last = until ? until.slice(0, 7) : '9';
    if (first > last) parts.push(days(between(since ?? '0', until)));
    else {
      parts.push(months(sql`month >= ${first} and month < ${last}`));
      if (since) parts.push(days(sql`day >= ${since} and day < ${first}`));
      if (until) parts.push(days(sql`day >= ${last} and day <= ${until}`));
    }
  }
  if (since)
    parts.push(
      days(sql`day < ${since} and day <> '' and day_end >= ${since}
    and day_end > day ${until ? sql`and day <= ${until}` : sql``}`),
    );
  return sql.join(parts, sql` union all `);
}

function between(since: string, until: string | undefined): RawBuilder<unknown> {
  return until ? sql`day >= ${since} and day <= ${until}` : sql`day >= ${since}`;
}

function kindOf({ type, modality, outlet }: EventFilter): RawBuilder<unknown> {
  const [main, mode] = type?.split('/') ?? [];
  const conditions = [
    main ? sql`and type = ${main}` : sql``,
    mode ? sql`and mode = ${mode}` : sql``,
    modality ? sql`and modality = ${modality}` : sql``,
    outlet ? sql`and outlet = ${outlet}` : sql``,
  ];
  return sql.join(conditions, sql` `);
}
