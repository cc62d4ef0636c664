import { sql } from 'kysely';
import type { Reading } from '../store.ts';
import {
  NO_STANDING,
  readSpeakerStandings,
  type SpeakerStanding,
  speakerKey,
} from './speaker-standings.ts';
import { type OutletStanding, readStandings } from './standings.ts';

/** What one outlet has in the record. There is no score of truth: these are counts. */
export interface OutletLedger extends OutletStanding {
  readonly outlet: string | null;
  readonly articles: number;
  /** Days of its first and its last article. */
  readonly first: string | null;
  readonly last: string | null;
  /** Events and relations. */
  readonly claims: number;
  /** Claims that stand under a speaker rather than on the article's own word. */
  readonly attributed: number;
  /** Statements of speakers, and those whose speaker is not named. */
  readonly statements: number;
  readonly unnamed: number;
}

/** What one speaker is reported to say. */
export interface SpeakerLedger extends SpeakerStanding {
  readonly known: string | null;
  readonly name: string;
  readonly name_en: string;
  readonly type: string;
  readonly statements: number;
  readonly articles: number;
  readonly outlets: number;
  /** Statements in which the speaker denies or rejects something. */
  readonly denials: number;
}

/** Every outlet, the one with most articles first. */
export async function readOutlets(reading: Reading): Promise<OutletLedger[]> {
  const { db } = reading;
  const standings = await readStandings(reading);
  const perVersion = (table: 'events' | 'relations') =>
    db
      .selectFrom(table)
      .select((eb) => [
        'version',
        eb.fn.countAll<number>().as('claims'),
        eb.fn.count<number>('attribution').as('attributed'),
      ])
      .groupBy('version');
  const statements = db
    .selectFrom('attributions')
    .select((eb) => [
      'version',
      eb.fn.countAll<number>().as('statements'),
      sql<number>`sum(case when anonymity = 'unnamed' then 1 else 0 end)`.as('unnamed'),
    ])
    .groupBy('version');
  const rows = await db
    .selectFrom('versions')
    .innerJoin('articles', 'articles.current', 'versions.n')
    .leftJoin(perVersion('events').as('e'), 'e.version', 'versions.n')
    .leftJoin(perVersion('relations').as('r'), 'r.version', 'versions.n')
    .leftJoin(statements.as('s'), 's.version', 'versions.n')
    .select((eb) => [
      'outlet',
      eb.fn.countAll<number>().as('articles'),
      eb.fn.min('date').as('first'),
      eb.fn.max('date').as('last'),
      sql<number>`sum(coalesce(e.claims, 0) + coalesce(r.claims, 0))`.as('claims'),
      sql<number>`sum(coalesce(e.attributed, 0) + coalesce(r.attributed, 0))`.as('attributed'),
      sql<number>`sum(coalesce(s.statements, 0))`.as('statements'),
      sql<number>`sum(coalesce(s.unnamed, 0))`.as('unnamed'),
    ])
    .groupBy('outlet')
    .orderBy('articles', 'desc')
    .orderBy('outlet')
    .execute();
  return rows.map(({ claims, attributed, statements: said, unnamed, ...row }) => ({
    ...row,
    ...{ claims: Number(claims), attributed: Number(attributed) },
    ...{ statements: Number(said), unnamed: Number(unnamed) },
    ...(standings.get(row.outlet ?? '') ?? { stories: 0, leads: 0, contradicted: 0 }),
  }));
}

/** Articles of each outlet in each month `YYYY-MM`, in order; the empty name where no outlet is known. */
export async function readOutletMonths({
  db,
}: Reading): Promise<Map<string, [month: string, articles: number][]>> {
  const month = sql<string>`substr(versions.date, 1, 7)`;
  const rows = await db
    .selectFrom('versions')
    .innerJoin('articles', 'articles.current', 'versions.n')
    .select((eb) => ['outlet', month.as('month'), eb.fn.countAll<number>().as('articles')])
    .where('versions.date', 'is not', null)
    .groupBy(['outlet', month])
    .orderBy(month)
    .execute();
  const months = new Map<string, [string, number][]>();
  for (const { outlet, month: of, articles } of rows) {
    const own = months.get(outlet ?? '') ?? [];
    own.push([of, Number(articles)]);
    months.set(outlet ?? '', own);
  }
  return months;
}

/** Speakers that articles name, the most quoted first. */
export async function readSpeakers(reading: Reading, limit: number): Promise<SpeakerLedger[]> {
  const standings = await readSpeakerStandings(reading);
  const rows = await reading.db
    .selectFrom('attributions')
    .innerJoin('articles', 'articles.current', 'attributions.version')
    .innerJoin('versions', 'versions.n', 'attributions.version')
    .innerJoin('entities', (join) =>
      join
        .onRef('entities.version', '=', 'attributions.version')
        .onRef('entities.key', '=', 'attributions.speaker'),
    )
    .select((eb) => [
      'entities.known',
      'entities.type',
      eb.fn.min('name_key').as('name_key'),
      eb.fn.min('name_ar').as('name'),
      eb.fn.min('name_en').as('name_en'),
      eb.fn.countAll<number>().as('statements'),
      eb.fn.count<number>('attributions.version').distinct().as('articles'),
      eb.fn.count<number>('versions.outlet').distinct().as('outlets'),
      sql<number>`sum(case when force = 'denial' then 1 else 0 end)`.as('denials'),
    ])
    .where('entities.form', '=', 'named')
    .groupBy([
      'entities.known',
      'entities.type',
      sql`case when entities.known is null then name_key end`,
    ])
    .orderBy('statements', 'desc')
    .orderBy('name')
    .limit(limit)
    .execute();
  return rows.map(({ name_key, ...row }) => ({
    ...row,
    denials: Number(row.denials),
    ...(standings.get(speakerKey(row.known, row.type, name_key)) ?? NO_STANDING),
  }));
}
