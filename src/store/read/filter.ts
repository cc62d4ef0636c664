import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { SearchQuery } from '../backend.ts';
import type { Database } from '../schema.ts';
import type { Reading } from '../store.ts';
import { type Meant, meansOf } from './meant.ts';
import type { Named } from './names.ts';

/** Which events are wanted. Everything that is given must hold. */
export interface EventFilter {
  /** Days, `YYYY-MM-DD`; an event that lasts is in when any day of it is. */
  readonly since?: string;
  readonly until?: string;
  /** `COERCE`, or with its mode, `COERCE/arrest`. */
  readonly type?: string;
  readonly modality?: string;
  readonly outlet?: string;
  /**
   * Where it happens: by name, by country as ISO alpha-3, or one that was found before. Everybody and everything
   * may also be named by the id in the lexicon (`geo/98182`, or with its name after it), which is one where a name
   * may be several.
   */
  readonly place?: string | Named;
  /** Somebody who does it; towards whom; anybody who takes part. */
  readonly actor?: string | Named;
  readonly recipient?: string | Named;
  readonly anyone?: string | Named;
  /** On whose word it stands; and who passes that word on. */
  readonly speaker?: string | Named;
  readonly through?: string | Named;
  /** Words of the article. */
  readonly words?: SearchQuery;
}

/**
 * What counts as few: events as few as this, or those of articles as few, are looked up one by one and sorted; of
 * more, some are met soon when all events are walked through by date. Both give the same events.
 */
export interface Few {
  readonly events: number;
  readonly articles: number;
}
export const FEW: Few = { events: 10_000, articles: 300 };

type Events = ExpressionBuilder<Database, 'events' | 'versions'>;
/** A condition on `events` joined with `versions`. */
export type EventCondition = (eb: Events) => Expression<SqlBool>;

/** A filter without its days, as conditions. */
export interface Prepared {
  readonly conditions: readonly EventCondition[];
  /** One of them names few events, which are to be looked up. */
  readonly isNarrow: boolean;
  /** Whom and what it names. */
  readonly meant: readonly Meant[];
}

/** Turns a filter into conditions; looks names up first. */
export async function prepareFilter(
  reading: Reading,
  filter: EventFilter,
  few = FEW,
): Promise<Prepared> {
  const undated = await prepareUndated(reading, filter, few);
  return { ...undated, conditions: [...dayConditions(filter), ...undated.conditions] };
}

/** The days of a filter, as conditions. */
export function dayConditions({ since, until }: EventFilter): EventCondition[] {
  const days: EventCondition[] = [];
  if (since) days.push((eb) => eb('events.date_end', '>=', since));
  if (until) days.push((eb) => eb('events.date_start', '<=', until));
  return days;
}

/** The same for everything but its days. */
export async function prepareUndated(
  reading: Reading,
  filter: EventFilter,
  few = FEW,
): Promise<Prepared> {
  const conditions = plainConditions(filter);
  const meant: Meant[] = [];
  let isNarrow = false;
  for (const prepare of [prepareOutlet, prepareWords, prepareNames]) {
    const made = await prepare(reading, filter, few);
    conditions.push(...made.conditions);
    meant.push(...made.meant);
    isNarrow ||= made.isNarrow;
  }
  return { conditions, isNarrow, meant };
}

function plainConditions({ type, modality }: EventFilter): EventCondition[] {
  const conditions: EventCondition[] = [];
  const [main, mode] = type?.split('/') ?? [];
  if (main) conditions.push((eb) => eb('events.type', '=', main));
  if (mode) conditions.push((eb) => eb('events.mode', '=', mode));
  if (modality) conditions.push((eb) => eb('events.modality', '=', modality));
  return conditions;
}

const NOTHING: Prepared = { conditions: [], isNarrow: false, meant: [] };

async function prepareOutlet(
  { db }: Reading,
  { outlet }: EventFilter,
  { articles }: Few,
): Promise<Prepared> {
  if (!outlet) return NOTHING;
  const own = db.selectFrom('versions').select('n').where('outlet', '=', outlet);
  const rows = await own.limit(articles + 1).execute();
  if (rows.length > articles)
    return { ...NOTHING, conditions: [(eb) => eb('versions.outlet', '=', outlet)] };
  return { ...NOTHING, conditions: [(eb) => eb('events.version', 'in', own)], isNarrow: true };
}

async function prepareWords(
  { db, backend }: Reading,
  { words }: EventFilter,
  { articles }: Few,
): Promise<Prepared> {
  if (!words) return NOTHING;
  const { search } = backend;
  const rows = await db
    .selectFrom('versions')
    .select('n')
    .where(search.matches(words))
    .limit(articles + 1)
    .execute();
  const isNarrow = rows.length <= articles;
  return {
    ...NOTHING,
    conditions: [() => (isNarrow ? search.matches(words) : search.isAmongMatches(words))],
    isNarrow,
  };
}

async function prepareNames(
  reading: Reading,
  filter: EventFilter,
  { events }: Few,
): Promise<Prepared> {
  const conditions: EventCondition[] = [];
  let isNarrow = false;
  const meant = await meansOf(reading, filter);
  for (const one of meant) {
    const isFew = await hasAtMost(reading, one, events);
    conditions.push(() => (isFew ? isLookedUp(one) : one.isMet));
    isNarrow ||= isFew;
  }
  return { conditions, isNarrow, meant };
}

function isLookedUp({ appearances }: Meant): Expression<SqlBool> {
  return sql<boolean>`(events.version, events.key) in (select version, event ${appearances})`;
}

async function hasAtMost({ db }: Reading, { appearances }: Meant, most: number): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`select count(*) as count
    from (select 1 as one ${appearances} limit ${sql.lit(most + 1)}) as few`.execute(db);
  return Number(rows[0]!.count) <= most;
}
