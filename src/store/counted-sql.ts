/**
 * Statements that fill the tables of `count-tables.ts` from finds: for all versions that are `counted`, or for one.
 * Both databases read them alike.
 */

export const ADD_COUNTED = 'insert into counted select current from articles where current > 0';

/** Of which versions. */
const ALL = 'in (select version from counted)';

const takes = (which: string) => `
  select p.role, e.type, coalesce(e.date_start, '') as day, p.version, p.event,
      n.type as entity_type, n.known, n.name_key, n.place_country
    from participants p
    join events e on e.version = p.version and e.key = p.event
    join entities n on n.version = p.version and n.key = p.entity
    where p.version ${which}
  union all
  select 'said', e.type, coalesce(e.date_start, ''), e.version, e.key,
      n.type, n.known, n.name_key, n.place_country
    from events e
    join attributions s on s.version = e.version and s.key = e.attribution
    join entities n on n.version = s.version and n.key = s.speaker
    where e.version ${which}
  union all
  select 'passed', e.type, coalesce(e.date_start, ''), e.version, e.key,
      n.type, n.known, n.name_key, n.place_country
    from events e
    join attributions s on s.version = e.version and s.key = e.attribution
    join attributions o on o.version = s.version and o.key = s.parent
    join entities n on n.version = o.version and n.key = o.speaker
    where e.version ${which}`;

const ROW = 'role, type, day, version, event, entity_type';
/** The rows of `appearances`, from `taken`. */
const APPEARANCES = `
  select 'k' || known as handle, ${ROW} from taken where known is not null
  union select 'n' || name_key, ${ROW} from taken where known is not null
  union select 'u' || name_key, ${ROW} from taken where known is null
  union select 'c' || place_country, ${ROW} from taken
    where role = 'place' and place_country is not null`;

const addAppearances = (which: string) => `
  with taken as materialized (${takes(which)})
  insert into appearances (handle, ${ROW}) ${APPEARANCES}`;

const dropAppearances = (which: string) => `
  with taken as materialized (${takes(which)}), gone as materialized (${APPEARANCES})
  delete from appearances where (handle, ${ROW}) in (select handle, ${ROW} from gone)`;

/** What is counted by, beside days. */
const KIND = "e.type, coalesce(e.mode, ''), e.modality, coalesce(v.outlet, '')";

const DAYS = {
  day: "coalesce(e.date_start, '')",
  day_end: "coalesce(e.date_end, '')",
};
const MONTHS = { month: "substr(coalesce(e.date_start, ''), 1, 7)" };

/** Counts into `day_counts` or `month_counts`; `sign` is 1, or -1 where events go. */
const addCounts =
  (table: string, columns: Readonly<Record<string, string>>) => (which: string, sign: 1 | -1) => {
    const names = `${Object.keys(columns).join(', ')}, type, mode, modality, outlet`;
    const values = `${Object.values(columns).join(', ')}, ${KIND}`;
    return `
  insert into ${table} (${names}, events)
  select ${values}, ${sign} * count(*)
    from events e join versions v on v.n = e.version where e.version ${which}
    group by ${values}
  on conflict (${names})
    do update set events = ${table}.events + excluded.events`;
  };

const addDays = addCounts('day_counts', DAYS);
const addMonths = addCounts('month_counts', MONTHS);

export const ADD_APPEARANCES = addAppearances(ALL);
export const ADD_DAY_COUNTS = addDays(ALL, 1);
export const ADD_MONTH_COUNTS = addMonths(ALL, 1);

const ONE = '= ?';
/** What adds a version, in order; each `?` is its number. */
export const ADD_VERSION = [addAppearances(ONE), addDays(ONE, 1), addMonths(ONE, 1)];
/** What takes a version away while its finds are still there. */
export const DROP_VERSION = [dropAppearances(ONE), addDays(ONE, -1), addMonths(ONE, -1)];
