import type { Values } from '../../review/decision.ts';
import { readEvents, readRelations } from '../read/claims.ts';
import { BEFORE_ALL, isAfter, type Ref } from '../read/load.ts';
import type { Told, ToldEntity, ToldEvent, ToldRelation } from '../read/told.ts';
import type { Reading } from '../store.ts';
import type { Cell } from './csv.ts';

const PAGE = 200;

/** Every event of the articles as they stand now, in the order in which these came in. */
export function exportEvents(reading: Reading): AsyncGenerator<ToldEvent> {
  return walk(reading, 'events', readEvents);
}

/** Every event, then every relation. */
export async function* exportClaims(reading: Reading): AsyncGenerator<Told> {
  yield* walk(reading, 'events', readEvents);
  yield* walk(reading, 'relations', readRelations);
}

async function* walk<T extends ToldEvent | ToldRelation>(
  reading: Reading,
  table: 'events' | 'relations',
  read: (reading: Reading, refs: readonly Ref[]) => Promise<T[]>,
): AsyncGenerator<T> {
  let last = BEFORE_ALL;
  for (;;) {
    const refs = await reading.db
      .selectFrom(table)
      .innerJoin('articles', 'articles.current', `${table}.version`)
      .select(['version', 'key'])
      .where(isAfter(last))
      .orderBy('version')
      .orderBy('key')
      .limit(PAGE)
      .execute();
    if (refs.length === 0) return;
    last = refs.at(-1)!;
    yield* await read(reading, refs);
  }
}

/** Columns of a claim in a table, by their heads. Several names stand in one cell, `; ` between. */
export const CLAIM_COLUMNS: Readonly<Record<string, (claim: Told) => Cell>> = {
  id: ({ id }) => id,
  kind: ({ kind }) => kind,
  type: ({ type }) => type,
  mode: (claim) => (claim.kind === 'event' ? claim.mode : null),
  date_start: ({ days }) => days.start,
  date_end: ({ days }) => days.end,
  date_basis: ({ days }) => days.basis,
  actors: (claim) => names(claim.kind === 'event' ? claim.actors : [claim.from]),
  recipients: (claim) => names(claim.kind === 'event' ? claim.recipients : [claim.to]),
  others: (claim) => names(claim.kind === 'event' ? claim.others : []),
  places: (claim) => names(placesOf(claim)),
  lat: (claim) => placesOf(claim)[0]?.place?.lat ?? null,
  lon: (claim) => placesOf(claim)[0]?.place?.lon ?? null,
  country: (claim) => placesOf(claim)[0]?.place?.country ?? null,
  place_precision: (claim) => placesOf(claim)[0]?.place?.precision ?? null,
  ...countColumns(['dead', 'injured', 'arrested', 'displaced']),
  modality: ({ modality }) => modality,
  polarity: ({ polarity }) => polarity,
  words: ({ words }) => words,
  line: ({ line }) => line,
  speakers: ({ chain }) =>
    chain.map(({ entity, speaker }) => entity?.name ?? speaker ?? '').join('; '),
  speaker_kinds: ({ chain }) => chain.map(({ kind }) => kind).join('; '),
  anonymity: ({ chain }) => chain.map(({ anonymity }) => anonymity).join('; '),
  outlet: ({ article }) => article.outlet,
  article_date: ({ article }) => article.date,
  title: ({ article }) => article.title,
  url: ({ article }) => article.url,
  externalId: ({ article }) => article.externalId,
  article: ({ article }) => article.id,
  version: ({ article }) => article.version,
  rule: ({ rule }) => rule,
  engine: ({ engine }) => engine,
  decision: ({ decision }) => decision?.kind ?? null,
  decided_by: ({ decision }) => decision?.by ?? null,
  decided_at: ({ decision }) => decision?.at ?? null,
  decided_why: ({ decision }) => decision?.note || null,
  confirmed_by: ({ decision }) => decision?.confirmedBy ?? null,
  engine_says: ({ decision }) => (decision?.engine ? writeValues(decision.engine) : null),
};

/** `modality=asserted; actors=الجيش, الشرطة`: what the engine has where a person set something else. */
function writeValues(values: Values): string {
  return Object.entries(values)
    .map(([field, value]) => `${field}=${writeValue(value)}`)
    .join('; ');
}

function writeValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(writeValue).join(', ');
  if (typeof value === 'object' && value !== null && 'text' in value) return String(value.text);
  return value === null ? '' : String(value);
}

function placesOf(claim: Told): readonly ToldEntity[] {
  return claim.kind === 'event' ? claim.places : [];
}

function names(entities: readonly ToldEntity[]): string {
  return entities.map(({ name }) => name).join('; ');
}

function countColumns(kinds: readonly string[]) {
  const columns = kinds.flatMap((kind) =>
    (['low', 'best', 'high'] as const).map((bound) => [
      `${kind}_${bound}`,
      (claim: Told): Cell => {
        const counts = claim.kind === 'event' ? claim.counts : [];
        return counts.find((count) => count.kind === kind)?.[bound] ?? null;
      },
    ]),
  );
  return Object.fromEntries(columns) as Record<string, (claim: Told) => Cell>;
}
