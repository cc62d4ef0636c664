import type { Reading } from './store.ts';

/** What the tables of counts say that is not so, a sentence for each table; see `count-tables.ts`. For tests. */
export async function findMiscounts(reading: Reading): Promise<string[]> {
  const { db } = reading;
  const counted = await db.selectFrom('counted').select('version').orderBy('version').execute();
  const current = await db
    .selectFrom('articles')
    .select('current')
    .where('current', '>', 0)
    .orderBy('current')
    .execute();
  const days = await db.selectFrom('day_counts').selectAll().where('events', '<>', 0).execute();
  const months = await db.selectFrom('month_counts').selectAll().where('events', '<>', 0).execute();
  const appearances = await db.selectFrom('appearances').selectAll().execute();
  const events = await readEvents(reading);
  const day = (row: Event) => row.date_start ?? '';
  const kind = (row: Event) => [row.type, row.mode ?? '', row.modality, row.outlet ?? ''];
  const told = {
    counted: counted.map(({ version }) => version),
    days: days.map((row) => [
      row.day,
      row.day_end,
      row.type,
      row.mode,
      row.modality,
      row.outlet,
      row.events,
    ]),
    months: months.map((row) => [
      row.month,
      row.type,
      row.mode,
      row.modality,
      row.outlet,
      row.events,
    ]),
    appearances: appearances.map((row) => [
      row.handle,
      row.role,
      row.type,
      row.day,
      row.version,
      row.event,
      row.entity_type,
    ]),
  };
  const really = {
    counted: current.map((row) => row.current),
    days: countBy(events, (row) => [day(row), row.date_end ?? '', ...kind(row)]),
    months: countBy(events, (row) => [day(row).slice(0, 7), ...kind(row)]),
    appearances: await appearancesOf(reading, events),
  };
  const names = Object.keys(told) as (keyof typeof told)[];
  return names
    .filter((name) => lines(told[name]) !== lines(really[name]))
    .map((name) => `${name} are not what the finds are`);
}

function lines(rows: readonly unknown[]): string {
  return [...new Set(rows.map((row) => JSON.stringify(row)))].sort().join('\n');
}

type Event = Awaited<ReturnType<typeof readEvents>>[number];

function readEvents({ db }: Reading) {
  return db
    .selectFrom('events')
    .innerJoin('articles', 'articles.current', 'events.version')
    .innerJoin('versions', 'versions.n', 'events.version')
    .select(['events.version', 'events.key', 'events.type', 'mode', 'modality', 'outlet'])
    .select(['date_start', 'date_end', 'attribution'])
    .execute();
}

function countBy(events: readonly Event[], key: (event: Event) => string[]): unknown[] {
  const groups = Map.groupBy(events, (event) => JSON.stringify(key(event)));
  return [...groups].map(([group, own]) => [...JSON.parse(group), own.length]);
}

async function appearancesOf({ db }: Reading, events: readonly Event[]): Promise<unknown[]> {
  const all = await db.selectFrom('entities').selectAll().execute();
  const entities = new Map(all.map((row) => [`${row.version} ${row.key}`, row]));
  const participants = await db.selectFrom('participants').selectAll().execute();
  const said = await db.selectFrom('attributions').selectAll().execute();
  const sayings = new Map(said.map((row) => [`${row.version} ${row.key}`, row]));
  const rows: unknown[] = [];
  for (const { version, key, type, date_start, attribution } of events) {
    const add = (role: string, entity: string | null | undefined) => {
      const one = entities.get(`${version} ${entity}`);
      if (!one) return;
      const rest = [role, type, date_start ?? '', version, key, one.type];
      if (one.known) rows.push([`k${one.known}`, ...rest]);
      rows.push([`${one.known ? 'n' : 'u'}${one.name_key}`, ...rest]);
      if (role === 'place' && one.place_country) rows.push([`c${one.place_country}`, ...rest]);
    };
    for (const one of participants)
      if (one.version === version && one.event === key) add(one.role, one.entity);
    const saying = sayings.get(`${version} ${attribution}`);
    add('said', saying?.speaker);
    add('passed', sayings.get(`${version} ${saying?.parent}`)?.speaker);
  }
  return rows;
}
