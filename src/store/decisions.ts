import { randomUUID } from 'node:crypto';
import { IsnadError } from '../errors.ts';
import { unpackRecord } from './analysis.ts';
import { writeFindRows } from './find-rows.ts';
import { splitFindId } from './ids.ts';
import { insertRows } from './insert.ts';
import { isJoin, takeEffect as putJoin } from './joins.ts';
import { addRevision } from './revisions.ts';
import type { Database } from './schema.ts';
import type { Reading, Writing } from './store.ts';

export const DECISION_KINDS = ['accept', 'correct', 'reject'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** Values of a claim that a person may set right. */
export interface Corrections {
  readonly type?: string | undefined;
  readonly mode?: string | null | undefined;
  readonly modality?: string | undefined;
  readonly polarity?: 'pos' | 'neg' | undefined;
}

/** What a person decided about a claim. */
export interface Decision {
  readonly id: string;
  /** Full id of the claim, `ver_….v8f2a9c`. */
  readonly about: string;
  readonly kind: DecisionKind;
  /** What was corrected, and what stood there before. */
  readonly set: Corrections;
  readonly before: Corrections;
  readonly note: string;
  readonly by: string;
  readonly at: string;
  readonly withdrawnAt: string | null;
}

/** As it lies in `decisions.value`: with where the words stand, by which the claim is found again when its key has changed. */
interface Kept {
  readonly table: 'events' | 'relations';
  readonly start: number;
  readonly stop: number;
  readonly set: Corrections;
  readonly before: Corrections;
}

/**
 * Keeps what a person decides about an event or relation and puts it into effect: a corrected claim has its
 * new values wherever the record is asked, a rejected one is nowhere but in its article and in the history.
 * The latest decision about a claim holds. Throws `unknown-id`.
 */
export async function decide(
  writing: Writing,
  {
    about,
    kind,
    set = {},
    note,
    by,
  }: {
    readonly about: string;
    readonly kind: DecisionKind;
    readonly set?: Corrections;
    readonly note: string;
    readonly by: string;
  },
  at: string,
): Promise<Decision> {
  const version = await versionOf(writing, about);
  const claim = await machineClaim(writing, version, about);
  const before = Object.fromEntries(
    Object.keys(set).map((field) => [field, claim.row[field as keyof typeof claim.row] ?? null]),
  );
  const { table, start, stop } = claim;
  const value: Kept = { table, start, stop, set, before };
  const row: DecisionTable = {
    ...{ id: `dec_${randomUUID()}`, made_at: at, made_by: by, kind, about, other: null, note },
    ...{ value: JSON.stringify(value), withdrawn_at: null },
  };
  await writing.db.insertInto('decisions').values(row).execute();
  await takeEffect(writing, version);
  await addRevision(writing, { at, change: 'changed', kind: 'claim', about });
  return tell(row);
}

/** Undoes a decision, also one on what is one: what was decided before it holds again, else what the engine found. Throws `unknown-id`. */
export async function withdraw(writing: Writing, id: string, at: string): Promise<void> {
  const row = await writing.db
    .updateTable('decisions')
    .set({ withdrawn_at: at })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  if (!row)
    throw new IsnadError('unknown-id', `Cannot undo ${id}: there is no such decision in effect`);
  if (isJoin(row)) return putJoin(writing, row, at);
  await takeEffect(writing, await versionOf(writing, row.about));
  await addRevision(writing, { at, change: 'changed', kind: 'claim', about: row.about });
}

/** Decisions about the claims of some versions (`ver_…`), in the order in which they were made; those undone too. */
export async function readDecisions(
  { db }: Reading,
  versions: readonly string[],
): Promise<Decision[]> {
  if (versions.length === 0) return [];
  const rows = await db
    .selectFrom('decisions')
    .selectAll()
    .where('kind', 'in', [...DECISION_KINDS])
    .where((eb) =>
      eb.or(versions.map((id) => eb('about', '>=', `${id}.`).and('about', '<', `${id}/`))),
    )
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  return rows.map(tell);
}

/** The latest decisions of all, undone ones too. */
export async function readLatestDecisions({ db }: Reading, limit: number): Promise<Decision[]> {
  const rows = await db
    .selectFrom('decisions')
    .selectAll()
    .where('kind', 'in', [...DECISION_KINDS])
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(tell);
}

function tell(row: DecisionTable): Decision {
  const { set, before } = JSON.parse(row.value) as Kept;
  const { id, about, note, made_by: by, made_at: at, withdrawn_at: withdrawnAt } = row;
  return { id, about, kind: row.kind as DecisionKind, set, before, note, by, at, withdrawnAt };
}

type DecisionTable = Database['decisions'];

interface Version {
  readonly n: number;
  readonly id: string;
}

async function versionOf({ db }: Reading, about: string): Promise<Version> {
  const id = splitFindId(about)?.version;
  const row = await db
    .selectFrom('versions')
    .select(['n', 'id'])
    .where('id', '=', id ?? '')
    .executeTakeFirst();
  if (row) return row;
  throw new IsnadError('unknown-id', `Cannot decide about ${about}: there is no such claim`);
}

/** What the engine says of a version, as rows, whatever was decided. */
async function machineRows({ db }: Reading, { n }: Version) {
  const { record, text, engine } = await db
    .selectFrom('analyses')
    .innerJoin('texts', 'texts.version', 'analyses.version')
    .select(['record', 'text', 'engine'])
    .where('analyses.version', '=', n)
    .executeTakeFirstOrThrow();
  return writeFindRows(unpackRecord(record, text), engine);
}

async function machineClaim(reading: Reading, version: Version, about: string) {
  const rows = await machineRows(reading, version);
  const key = splitFindId(about)!.key;
  for (const table of ['events', 'relations'] as const) {
    const row = rows[table].find((one) => one.key === key);
    if (row) return { table, row, start: row.start, stop: row.stop };
  }
  throw new IsnadError(
    'unknown-id',
    `Cannot decide about ${about}: it is no event and no relation`,
  );
}

/** Puts the claims of a version back as the engine has them, then what people decided over them. */
async function takeEffect(writing: Writing, version: Version): Promise<void> {
  const { db } = writing;
  const rows = await machineRows(writing, version);
  for (const table of ['events', 'participants', 'counts', 'relations'] as const) {
    await db.deleteFrom(table).where('version', '=', version.n).execute();
    const own = rows[table].map((row) => ({ version: version.n, ...row }));
    await insertRows(writing, table, own as never[]);
  }
  await applyDecisions(writing, version.n);
}

/** Puts into effect, over what the engine found in version `n`, what people decided. Also after an analysis. */
export async function applyDecisions(writing: Writing, n: number): Promise<void> {
  const { db } = writing;
  const { id } = await db
    .selectFrom('versions')
    .select('id')
    .where('n', '=', n)
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom('decisions')
    .selectAll()
    .where('about', '>=', `${id}.`)
    .where('about', '<', `${id}/`)
    .where('withdrawn_at', 'is', null)
    .where('kind', 'in', [...DECISION_KINDS])
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  const latest = new Map(rows.map((row) => [row.about, row]));
  for (const row of latest.values()) await apply(writing, n, row);
}

/** Name of the rule of what a person set right. */
export const CORRECTED = 'review/corrected';

async function apply({ db }: Writing, n: number, { about, kind, value }: DecisionTable) {
  const { table, start, stop, set } = JSON.parse(value) as Kept;
  if (kind === 'accept') return;
  const key = splitFindId(about)!.key;
  const found = await db
    .selectFrom(table as 'events')
    .select('key')
    .where('version', '=', n)
    // A newer engine may give the same words another key.
    .where((eb) => eb.or([eb('key', '=', key), eb('start', '=', start).and('stop', '=', stop)]))
    .orderBy((eb) => eb.case().when('key', '=', key).then(0).else(1).end())
    .executeTakeFirst();
  if (!found) return;
  if (kind === 'correct') {
    await db
      .updateTable(table as 'events')
      .set({ ...set, rule: CORRECTED } as never)
      .where('version', '=', n)
      .where('key', '=', found.key)
      .execute();
    return;
  }
  await db.deleteFrom(table).where('version', '=', n).where('key', '=', found.key).execute();
  if (table === 'relations') return;
  for (const part of ['participants', 'counts'] as const) {
    await db.deleteFrom(part).where('version', '=', n).where('event', '=', found.key).execute();
  }
}
