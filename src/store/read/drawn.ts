import { sql } from 'kysely';
import type { Reading } from '../store.ts';
import type { EventFilter } from './filter.ts';
import { filtered } from './find-claims.ts';

/** Somebody or something as pictures name it. */
export interface DrawnName {
  readonly known: string | null;
  readonly type: string;
  readonly name: string;
  readonly name_en: string;
}

/** A place with how many events happen there on each day. An event of two places counts at both. */
export interface DrawnPlace extends DrawnName {
  readonly lat: number;
  readonly lon: number;
  /** 1 the spot, 2 near it, 3 a region or country. */
  readonly precision: number;
  /** Days as `YYYY-MM-DD`, null where none is known, with their events; in order. */
  readonly days: readonly (readonly [day: string | null, events: number])[];
}

/** Those that one id of the lexicon makes one; without an id, those of one type and name. */
const nameOf = (table: string) =>
  sql`case when ${sql.ref(`${table}.known`)} is null then ${sql.ref(`${table}.name_key`)} end`;

/** Where the events of a filter happen; the place with most events first. */
export async function readDrawnPlaces(
  reading: Reading,
  filter: EventFilter,
): Promise<DrawnPlace[]> {
  const rows = await (await filtered(reading, filter))
    .innerJoin('participants', (join) =>
      join
        .onRef('participants.version', '=', 'events.version')
        .onRef('participants.event', '=', 'events.key')
        .on('participants.role', '=', 'place'),
    )
    .innerJoin('entities', (join) =>
      join
        .onRef('entities.version', '=', 'participants.version')
        .onRef('entities.key', '=', 'participants.entity'),
    )
    .where('entities.lat', 'is not', null)
    .select((eb) => [
      ...(['entities.known', 'entities.type', 'events.date_start as day'] as const),
      eb.fn.min('entities.name_ar').as('name'),
      eb.fn.min('entities.name_en').as('name_en'),
      eb.fn.min('entities.lat').as('lat'),
      eb.fn.min('entities.lon').as('lon'),
      eb.fn.min('entities.precision').as('precision'),
      eb.fn.countAll<number>().as('events'),
    ])
    .groupBy(['entities.known', 'entities.type', nameOf('entities'), 'events.date_start'])
    .orderBy('events.date_start')
    .orderBy('name')
    .execute();
  const places = new Map<string, DrawnPlace & { days: [string | null, number][] }>();
  for (const { day, events, ...row } of rows) {
    const key = row.known ?? `${row.type} ${row.name}`;
    const place = { ...row, lat: row.lat!, lon: row.lon!, precision: row.precision ?? 3, days: [] };
    if (!places.has(key)) places.set(key, place);
    places.get(key)!.days.push([day, Number(events)]);
  }
  const weight = ({ days }: DrawnPlace) => days.reduce((sum, [, events]) => sum + events, 0);
  return [...places.values()].sort((a, b) => weight(b) - weight(a));
}

/** Events of each type over time. */
export interface DrawnLanes {
  readonly unit: 'day' | 'month';
  /** The commonest type first; days `YYYY-MM-DD` or months `YYYY-MM` in order, those without events left out. */
  readonly lanes: readonly {
    readonly type: string;
    readonly values: readonly (readonly [day: string, events: number])[];
  }[];
}

/** Days that are told one by one; of more, months are told. */
const MOST_DAYS = 1000;

/** How the events of a filter lie in time, by type. Events without a day are left out. */
export async function readDrawnLanes(reading: Reading, filter: EventFilter): Promise<DrawnLanes> {
  const dated = (await filtered(reading, filter)).where('events.date_start', 'is not', null);
  const { days } = await dated
    .select((eb) => eb.fn.count<number>('events.date_start').distinct().as('days'))
    .executeTakeFirstOrThrow();
  const unit = Number(days) > MOST_DAYS ? 'month' : 'day';
  const part = sql<string>`substr(events.date_start, 1, ${sql.lit(unit === 'day' ? 10 : 7)})`;
  const rows = await dated
    .select((eb) => ['events.type', part.as('day'), eb.fn.countAll<number>().as('events')])
    .groupBy(['events.type', part])
    .orderBy(part)
    .execute();
  const lanes = new Map<string, [string, number][]>();
  for (const { type, day, events } of rows) {
    lanes.set(type, [...(lanes.get(type) ?? []), [day, Number(events)]]);
  }
  const weight = (values: [string, number][]) =>
    values.reduce((sum, [, events]) => sum + events, 0);
  return {
    unit,
    lanes: [...lanes]
      .map(([type, values]) => ({ type, values }))
      .sort((a, b) => weight(b.values) - weight(a.values) || (a.type < b.type ? -1 : 1)),
  };
}
