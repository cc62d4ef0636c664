import type { EventTable, RelationTable } from '../find-tables.ts';
import { findId } from '../ids.ts';
import type { Reading } from '../store.ts';
import { type Context, inRefs, loadContext, type Ref } from './load.ts';
import type { ToldCount, ToldEntity, ToldEvent, ToldRelation } from './told.ts';

/** Events by their refs, in the order of the refs. */
export async function readEvents(reading: Reading, refs: readonly Ref[]): Promise<ToldEvent[]> {
  if (refs.length === 0) return [];
  const { db } = reading;
  const rows = await db
    .selectFrom('events')
    .selectAll()
    .where(inRefs(['version', 'key'], refs))
    .execute();
  const participants = await db
    .selectFrom('participants')
    .selectAll()
    .where(inRefs(['version', 'event'], refs))
    .orderBy('n')
    .execute();
  const counts = await db
    .selectFrom('counts')
    .selectAll()
    .where(inRefs(['version', 'event'], refs))
    .orderBy('kind')
    .execute();
  const context = await loadContext(
    reading,
    refs.map(({ version }) => version),
  );
  const tellRole = (row: EventTable, role: string): ToldEntity[] =>
    participants
      .filter((one) => one.role === role && one.version === row.version && one.event === row.key)
      .map(({ version, entity }) => context.entity(version, entity));
  const told = rows.map((row): [string, ToldEvent] => [
    `${row.version} ${row.key}`,
    {
      kind: 'event',
      ...tellClaim(context, row),
      ...{ mode: row.mode, factuality: row.factuality },
      actors: tellRole(row, 'actor'),
      recipients: tellRole(row, 'recipient'),
      others: tellRole(row, 'other'),
      places: tellRole(row, 'place'),
      counts: counts
        .filter(({ version, event }) => version === row.version && event === row.key)
        .map(({ kind, low, best, high, words }): ToldCount => ({ kind, low, best, high, words })),
    },
  ]);
  return inOrder(refs, new Map(told));
}

/** Relations by their refs, in the order of the refs. */
export async function readRelations(
  reading: Reading,
  refs: readonly Ref[],
): Promise<ToldRelation[]> {
  if (refs.length === 0) return [];
  const rows = await reading.db
    .selectFrom('relations')
    .selectAll()
    .where(inRefs(['version', 'key'], refs))
    .execute();
  const context = await loadContext(
    reading,
    refs.map(({ version }) => version),
  );
  const told = rows.map((row): [string, ToldRelation] => [
    `${row.version} ${row.key}`,
    {
      kind: 'relation',
      ...tellClaim(context, row),
      from: context.entity(row.version, row.from_entity),
      to: context.entity(row.version, row.to_entity),
    },
  ]);
  return inOrder(refs, new Map(told));
}

function inOrder<T>(refs: readonly Ref[], told: ReadonlyMap<string, T>): T[] {
  return refs.flatMap(({ version, key }) => told.get(`${version} ${key}`) ?? []);
}

function tellClaim(context: Context, row: EventTable | RelationTable) {
  const { version, key, type, words, start, stop, modality, polarity, rule, engine } = row;
  const article = context.article(version);
  return {
    id: findId(article.version, key),
    ...{ type, words, start, stop, modality, polarity, rule, engine, article },
    line: context.line(version, start),
    days: { start: row.date_start, end: row.date_end, basis: row.date_basis },
    chain: context.chain(version, row.attribution),
    decision: context.decision(version, key),
  };
}
