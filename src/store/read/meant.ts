import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Reading } from '../store.ts';
import type { EventFilter } from './filter.ts';
import { findNameKeys, isOne, type Named } from './names.ts';

/** Somebody or something that must be in an event. */
export interface Meant {
  /** `from appearances where …`: their appearances, of the type of events that is asked for. */
  readonly appearances: RawBuilder<unknown>;
  /** That one event has them; asked of one event after another. */
  readonly isMet: Expression<SqlBool>;
}

/** Whom an entity that is in an event may be for a filter. */
interface Identity {
  /** See `AppearanceTable`. */
  readonly handles: readonly string[];
  readonly entityType: string | null;
  /** A condition on `entities`. */
  readonly isMeant: Expression<SqlBool>;
}

/** In which roles each field of a filter may have somebody. */
const ROLES = {
  place: ['place'],
  actor: ['actor'],
  recipient: ['recipient'],
  anyone: ['actor', 'recipient', 'other'],
  speaker: ['said'],
  through: ['passed'],
} as const satisfies Partial<Record<keyof EventFilter, readonly string[]>>;
type Field = keyof typeof ROLES;

/** Everybody and everything that a filter names; looks names up. */
export async function meansOf(reading: Reading, filter: EventFilter): Promise<Meant[]> {
  const found: Meant[] = [];
  for (const field of Object.keys(ROLES) as Field[]) {
    const name = filter[field];
    if (!name) continue;
    const identity = await identify(reading, name, field);
    found.push({
      appearances: appearancesOf(reading, identity, { field, type: filter.type }),
      isMet:
        field === 'speaker' || field === 'through'
          ? isSaid(identity, field)
          : takesPart(identity, field),
    });
  }
  return found;
}

/** An id of the lexicon (`per/…`, `org/…`, `geo/…`); what follows it is for those who read the address. */
const KNOWN_ID = /^([a-z]+\/\S+)(?: |$)/;

async function identify(reading: Reading, name: string | Named, field: Field): Promise<Identity> {
  if (typeof name !== 'string') {
    const { known, type, name_key } = name;
    const handles = [known === null ? `u${name_key}` : `k${known}`];
    return { handles, entityType: type, isMeant: isOne(name) };
  }
  const of = (handles: readonly string[], isMeant: Expression<SqlBool>): Identity => ({
    handles,
    entityType: null,
    isMeant,
  });
  const known = KNOWN_ID.exec(name)?.[1];
  if (known) return of([`k${known}`], sql<boolean>`entities.known = ${known}`);
  if (field === 'place' && /^[A-Z]{3}$/.test(name))
    return of([`c${name}`], sql<boolean>`entities.place_country = ${name}`);
  const keys = await findNameKeys(reading, name);
  const handles = keys.flatMap((key) => [`n${key}`, `u${key}`]);
  return of(handles, reading.backend.isAmong('entities.name_key', keys));
}

function appearancesOf(
  { backend }: Reading,
  { handles, entityType }: Identity,
  { field, type }: { readonly field: Field; readonly type: string | undefined },
): RawBuilder<unknown> {
  const main = type?.split('/')[0];
  return sql`from appearances where ${backend.isAmong('handle', handles)}
    and role in (${sql.join(ROLES[field])})
    ${main ? sql`and type = ${main}` : sql``}
    ${entityType === null ? sql`` : sql`and entity_type = ${entityType}`}`;
}

function takesPart({ isMeant }: Identity, field: Field): Expression<SqlBool> {
  const join = sql`entities.version = participants.version and entities.key = participants.entity`;
  return sql<boolean>`exists (select 1 from participants join entities on ${join}
    where participants.version = events.version and participants.event = events.key
      and participants.role in (${sql.join(ROLES[field])}) and ${isMeant})`;
}

/** That somebody says so, or passes on what another says. */
function isSaid({ isMeant }: Identity, field: 'speaker' | 'through'): Expression<SqlBool> {
  const link = field === 'speaker' ? 'said' : 'passed';
  return sql<boolean>`exists (select 1 from attributions as said
    left join attributions as passed on passed.version = said.version and passed.key = said.parent
    join entities on entities.version = said.version
      and entities.key = ${sql.ref(`${link}.speaker`)}
    where said.version = events.version and said.key = events.attribution and ${isMeant})`;
}
