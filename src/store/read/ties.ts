import { type RawBuilder, sql } from 'kysely';
import type { Reading } from '../store.ts';
import type { DrawnName } from './drawn.ts';
import type { EventFilter } from './filter.ts';
import { filtered } from './find-claims.ts';

/** So many events in which one does something of a type to another, or quotes them so. */
export interface Tie {
  readonly from: DrawnName;
  readonly to: DrawnName;
  /** Type of the events (`COERCE`); of quoting, the force of the words (`denial`). */
  readonly type: string;
  readonly events: number;
}

interface Row {
  readonly type: string;
  readonly events: number;
  readonly from_known: string | null;
  readonly from_type: string;
  readonly from_name: string;
  readonly from_name_en: string;
  readonly to_known: string | null;
  readonly to_type: string;
  readonly to_name: string;
  readonly to_name_en: string;
}

/** Columns of one end of a tie, and what makes two rows the same end. */
function endOf(table: 'a' | 'b', end: 'from' | 'to') {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  const as = (name: string) => sql.ref(`${end}_${name}`);
  return {
    columns: sql`${column('known')} as ${as('known')}, ${column('type')} as ${as('type')},
      min(${column('name_ar')}) as ${as('name')}, min(${column('name_en')}) as ${as('name_en')}`,
    same: sql`${column('known')}, ${column('type')},
      case when ${column('known')} is null then ${column('name_key')} end`,
  };
}

/** Who does what to whom in the events of a filter: those with names, the most frequent first. */
export async function readDeeds(
  reading: Reading,
  filter: EventFilter,
  limit: number,
): Promise<Tie[]> {
  const [from, to] = [endOf('a', 'from'), endOf('b', 'to')];
  return run(
    reading,
    sql<Row>`select e.type, count(*) as events, ${from.columns}, ${to.columns}
      from (${await chosen(reading, filter)}) as e
      join participants pa on pa.version = e.version and pa.event = e.key and pa.role = 'actor'
      join participants pb on pb.version = e.version and pb.event = e.key and pb.role = 'recipient'
      join entities a on a.version = pa.version and a.key = pa.entity and a.form = 'named'
      join entities b on b.version = pb.version and b.key = pb.entity and b.form = 'named'
      group by e.type, ${from.same}, ${to.same}
      order by events desc, from_name, to_name, e.type limit ${limit}`,
  );
}

/** Who quotes whom for the events of a filter: outlets and speakers with names, the most frequent first. */
export async function readQuotes(
  reading: Reading,
  filter: EventFilter,
  limit: number,
): Promise<Tie[]> {
  const [from, to] = [endOf('a', 'from'), endOf('b', 'to')];
  const events = await chosen(reading, filter);
  const told = sql`from (${events}) as e
    join attributions s on s.version = e.version and s.key = e.attribution
    join entities b on b.version = s.version and b.key = s.speaker and b.form = 'named'`;
  const byOutlets = await run(
    reading,
    sql<Row>`select s.force as type, count(*) as events, null as from_known, 'outlet' as from_type,
      e.outlet as from_name, '' as from_name_en, ${to.columns}
      ${told} where s.parent is null and e.outlet is not null
      group by s.force, e.outlet, ${to.same}
      order by events desc, from_name, to_name, s.force limit ${limit}`,
  );
  const bySpeakers = await run(
    reading,
    sql<Row>`select s.force as type, count(*) as events, ${from.columns}, ${to.columns}
      ${told} join attributions p on p.version = s.version and p.key = s.parent
      join entities a on a.version = p.version and a.key = p.speaker and a.form = 'named'
      group by s.force, ${from.same}, ${to.same}
      order by events desc, from_name, to_name, s.force limit ${limit}`,
  );
  return [...byOutlets, ...bySpeakers].sort((a, b) => b.events - a.events).slice(0, limit);
}

async function chosen(reading: Reading, filter: EventFilter) {
  return (await filtered(reading, filter)).select([
    ...(['events.version', 'events.key', 'events.type'] as const),
    ...(['events.attribution', 'versions.outlet'] as const),
  ]);
}

async function run({ db }: Reading, query: RawBuilder<Row>): Promise<Tie[]> {
  const { rows } = await query.execute(db);
  return rows.map((row) => ({
    type: row.type,
    events: Number(row.events),
    from: {
      ...{ known: row.from_known, type: row.from_type },
      ...{ name: row.from_name, name_en: row.from_name_en },
    },
    to: {
      ...{ known: row.to_known, type: row.to_type },
      ...{ name: row.to_name, name_en: row.to_name_en },
    },
  }));
}
