import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { SearchQuery } from '../backend.ts';
import type { Database } from '../schema.ts';
import type { Reading } from '../store.ts';
import { findNameKeys, isOne, type Named } from './names.ts';

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
 * Entities as seldom as this are looked up and their events taken; those of commoner ones are met soon when
 * events are walked through by date. Both give the same events.
 */
const SELDOM = 3000;

/** An id of the lexicon (`per/…`, `org/…`, `geo/…`); what follows it is for those who read the address. */
const KNOWN_ID = /^([a-z]+\/\S+)(?: |$)/;

type Events = ExpressionBuilder<Database, 'events' | 'versions'>;
/** A condition on `events` joined with `versions`. */
export type EventCondition = (eb: Events) => Expression<SqlBool>;

/** Turns a filter into conditions; looks names up first. */
export async function prepareFilter(
  reading: Reading,
  filter: EventFilter,
): Promise<EventCondition[]> {
  const { since, until, type, modality, outlet, words } = filter;
  const conditions: EventCondition[] = [];
  if (since) conditions.push((eb) => eb('events.date_end', '>=', since));
  if (until) conditions.push((eb) => eb('events.date_start', '<=', until));
  if (type) {
    const [main, mode] = type.split('/');
    conditions.push((eb) => eb('events.type', '=', main!));
    if (mode) conditions.push((eb) => eb('events.mode', '=', mode));
  }
  if (modality) conditions.push((eb) => eb('events.modality', '=', modality));
  if (outlet) conditions.push((eb) => eb('versions.outlet', '=', outlet));
  if (words) conditions.push(() => reading.backend.search.matches(words));
  const taking = [
    [filter.place, ['place']],
    [filter.actor, ['actor']],
    [filter.recipient, ['recipient']],
    [filter.anyone, ['actor', 'recipient', 'other']],
  ] as const;
  for (const [name, roles] of taking) {
    if (name) conditions.push(await prepareParticipant(reading, name, roles));
  }
  if (filter.speaker) conditions.push(await prepareSpeaker(reading, filter.speaker, 'said'));
  if (filter.through) conditions.push(await prepareSpeaker(reading, filter.through, 'passed'));
  return conditions;
}

async function prepareParticipant(
  reading: Reading,
  name: string | Named,
  roles: readonly string[],
): Promise<EventCondition> {
  const isMeant = await prepareEntity(reading, name, roles);
  if (isMeant === null) return () => sql<boolean>`1 = 0`;
  const inRole = sql`participants.role in (${sql.join(roles)})`;
  const join = sql`entities.version = participants.version and entities.key = participants.entity`;
  if (await isSeldom(reading, isMeant)) {
    return () => sql<boolean>`(events.version, events.key) in (
      select participants.version, participants.event from entities
      join participants on participants.version = entities.version
        and participants.entity = entities.key and ${inRole}
      where ${isMeant})`;
  }
  return () => sql<boolean>`exists (select 1 from participants join entities on ${join}
    where participants.version = events.version and participants.event = events.key
      and ${inRole} and ${isMeant})`;
}

/** That somebody says so (`said`), or passes on what another says (`passed`). */
async function prepareSpeaker(
  reading: Reading,
  name: string | Named,
  link: 'said' | 'passed',
): Promise<EventCondition> {
  const isMeant = await prepareEntity(reading, name, []);
  if (isMeant === null) return () => sql<boolean>`1 = 0`;
  return () => sql<boolean>`exists (select 1 from attributions as said
    left join attributions as passed on passed.version = said.version and passed.key = said.parent
    join entities on entities.version = said.version
      and entities.key = ${sql.ref(`${link}.speaker`)}
    where said.version = events.version and said.key = events.attribution and ${isMeant})`;
}

/** A condition on `entities`; null when nothing has such a name. */
async function prepareEntity(
  reading: Reading,
  name: string | Named,
  roles: readonly string[],
): Promise<Expression<SqlBool> | null> {
  if (typeof name !== 'string') return isOne(name);
  const known = KNOWN_ID.exec(name)?.[1];
  if (known) return sql<boolean>`entities.known = ${known}`;
  if (roles.includes('place') && /^[A-Z]{3}$/.test(name)) {
    return sql<boolean>`entities.place_country = ${name}`;
  }
  const keys = await findNameKeys(reading, name);
  if (keys.length === 0) return null;
  return sql<boolean>`entities.name_key in (${sql.join(keys)})`;
}

async function isSeldom({ db }: Reading, isMeant: Expression<SqlBool>): Promise<boolean> {
  const some = db
    .selectFrom('entities')
    .select('version')
    .where(isMeant)
    .limit(SELDOM + 1);
  const { count } = await db
    .selectFrom(some.as('some'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count <= SELDOM;
}
