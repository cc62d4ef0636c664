import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Reading } from '../store.ts';
import { type EventFilter, FEW, type Few, prepareFilter } from './filter.ts';
import { eventsWhere } from './in-order.ts';
import { countsOf, isKept } from './kept-counts.ts';
import type { Meant } from './meant.ts';

/** How many of the events that a filter leaves have each value, the commonest first. */
export interface Facets {
  readonly total: number;
  /** False where there are so many that some thousand of them were counted: then there are at least `total`. */
  readonly isWhole: boolean;
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

/**
 * Counts of what a filter leaves, by type, modality, outlet and time. Without words and names they are kept; with
 * words that many articles have, the articles that came in last are counted; with somebody who is in many events,
 * the newest of those.
 */
export async function readFacets(
  reading: Reading,
  filter: EventFilter,
  few = FEW,
): Promise<Facets> {
  if (isKept(filter)) {
    return count(reading, { isWhole: true, rows: (unit) => countsOf(filter, unit) });
  }
  const { conditions, isNarrow, meant } = await prepareFilter(reading, filter, few);
  const bound = isNarrow ? null : boundOf(reading, filter, { few, meant });
  const found = eventsWhere(reading, bound ? [...conditions, () => bound] : conditions);
  const rows = found.select((eb) => [
    ...(['events.type', 'events.modality', 'versions.outlet', 'events.date_start as day'] as const),
    eb.lit(1).as('events'),
  ]);
  return count(reading, {
    isWhole: bound === null,
    rows: () => sql`select * from ${rows} as chosen`,
  });
}

/** Which events are counted where there are more than few; null for all. */
function boundOf(
  { backend: { search } }: Reading,
  { words }: EventFilter,
  { few, meant: [first] }: { readonly few: Few; readonly meant: readonly Meant[] },
): RawBuilder<SqlBool> | null {
  if (first)
    return sql`(events.version, events.key) in (select version, event ${first.appearances}
      order by day desc, version desc, event limit ${sql.lit(few.events)})`;
  return words ? sql`${search.isAmongLast(words, few.articles)}` : null;
}

const MOST_VALUES = 60;
/** Bars that a histogram by day may have. */
const MOST_DAYS = 120;

interface Counted {
  readonly isWhole: boolean;
  /** A query of rows `type, modality, outlet, day, events`; `day` may be a month when that is asked for. */
  readonly rows: (unit: 'day' | 'month') => RawBuilder<unknown>;
}

async function count({ db }: Reading, { isWhole, rows }: Counted): Promise<Facets> {
  const { rows: days } = await sql`with found as (${rows('day')})
    select distinct day from found where day is not null and day <> '' and events > 0
    limit ${sql.lit(MOST_DAYS + 1)}`.execute(db);
  const unit = days.length > MOST_DAYS ? 'month' : 'day';
  const by = (facet: string, value: RawBuilder<unknown>) => sql`
    select ${sql.lit(facet)} as facet, ${value} as value, sum(events) as count
    from found group by ${value}`;
  const { rows: values } = await sql<Row>`with found as materialized (${rows(unit)})
    ${by('type', sql`type`)} union all ${by('modality', sql`modality`)}
    union all ${by('outlet', sql`outlet`)}
    union all ${by('time', sql`substr(day, 1, ${sql.lit(unit === 'day' ? 10 : 7)})`)}`.execute(db);
  const of = (facet: string) =>
    values
      .filter((row) => row.facet === facet && row.value && Number(row.count) > 0)
      .map((row): FacetValue => ({ value: row.value!, count: Number(row.count) }));
  const total = values
    .filter(({ facet }) => facet === 'type')
    .reduce((sum, row) => sum + Number(row.count), 0);
  return {
    ...{ total, isWhole },
    type: commonest(of('type')),
    modality: commonest(of('modality')),
    outlet: commonest(of('outlet')),
    time: { unit, values: of('time').sort((a, b) => compare(a.value, b.value)) },
  };
}

interface Row {
  readonly facet: string;
  readonly value: string | null;
  readonly count: number | string;
}

function commonest(values: readonly FacetValue[]): FacetValue[] {
  const order = (a: FacetValue, b: FacetValue) => b.count - a.count || compare(a.value, b.value);
  return [...values].sort(order).slice(0, MOST_VALUES);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
