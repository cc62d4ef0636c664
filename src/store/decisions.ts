import { IsnadError } from '../errors.ts';
import type { DecidedLayer, DecisionKind, Values } from '../review/decision.ts';
import { draftOf } from '../review/draft.ts';
import { wholeOf } from '../review/whole.ts';
import { countIn, countOut } from './counted.ts';
import { knownSubject, newSubject, otherSubject, versionOf } from './decision-subject.ts';
import { fitWords } from './fit-words.ts';
import { joinEntities } from './join-things.ts';
import { isJoin, takeEffect as putJoin } from './joins.ts';
import { keepDecision } from './keep-decision.ts';
import { doesCount, type Kept, selectDecisions } from './made.ts';
import { type Decision, readDecision } from './read/decided.ts';
import { putDecisions, reviseVersion } from './revise-version.ts';
import { addRevision } from './revisions.ts';
import { reweave } from './reweave.ts';
import { isRuling, takeEffect as putRuling } from './rulings.ts';
import { needsTwoPeople } from './settings.ts';
import type { Reading, Writing } from './store.ts';

/** What somebody decides. */
export interface NewDecision {
  /** Full id of a find, `ver_….v8f2a9c`; of what is added, the id of the version, `ver_…`. */
  readonly about: string;
  readonly kind: DecisionKind;
  readonly set?: Values;
  /** Of what is added: what it is. */
  readonly layer?: DecidedLayer | undefined;
  /** Of two that are united: the other. */
  readonly other?: string | null | undefined;
  readonly note: string;
  readonly by: string;
}

/**
 * Keeps what a person decides about a find and puts it into effect: a corrected find has its new values wherever the
 * record is asked, a rejected one is nowhere but in its article and in the history, what is added is there like any
 * other. The latest decision about a find holds. Where two people are asked for, it waits for the second.
 * Throws `unknown-id`, `bad-words`.
 */
export async function decide(writing: Writing, given: NewDecision, at: string): Promise<Decision> {
  const version = await versionOf(writing, given.about);
  const before = await reviseVersion(writing, version.n);
  const set = fitWords(before.machine, given.set ?? {});
  const subject =
    given.kind === 'add' ? newSubject(given, set, version) : knownSubject(before, given.about);
  const pair = given.other ? await otherSubject(writing, given.other, subject.layer) : null;
  const kept: Kept = {
    ...{ table: subject.layer, start: subject.start, stop: subject.end, set },
    before: pick(
      subject.local && wholeOf(draftOf(before.revised.record), subject.layer, subject.local),
      set,
    ),
    ...(pair ? { other: { start: pair.start, stop: pair.end } } : {}),
    ...((await needsTwoPeople(writing)) ? { needsSecond: true } : {}),
  };
  const { kind, note, by } = given;
  const { id } = await keepDecision(
    writing,
    {
      kind,
      about: subject.id,
      other: given.other ?? null,
      note,
      by,
      value: { ...kept, whole: null },
    },
    at,
  );
  await keepWhole(writing, { id, kept, version: version.n, kind: given.kind });
  await takeEffect(writing, id, at);
  return readDecision(writing, id);
}

/** A find with what it is when this is decided, so that it comes back when an engine loses it. */
async function keepWhole(
  writing: Writing,
  {
    id,
    kept,
    version,
    kind,
  }: {
    readonly id: string;
    readonly kept: Kept;
    readonly version: number;
    readonly kind: DecisionKind;
  },
): Promise<void> {
  if (kind !== 'accept' && kind !== 'correct' && kind !== 'add') return;
  // As if it counted already: a second person confirms what the first one saw.
  const after = await reviseVersion(writing, version, id);
  const effect = after.revised.effects.find(({ decision }) => decision === id);
  const whole = effect?.local
    ? wholeOf(draftOf(after.revised.record), kept.table, effect.local)
    : null;
  await writing.db
    .updateTable('decisions')
    .set({ value: JSON.stringify({ ...kept, whole }) })
    .where('id', '=', id)
    .execute();
}

/** Undoes a decision of any kind: what was decided before it holds again, else what the engine found. Throws `unknown-id`. */
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
  await putRow(writing, row, at);
}

/** A second person says the same; then the decision counts. Throws `unknown-id`, `own-decision`. */
export async function confirm(
  writing: Writing,
  { id, by }: { readonly id: string; readonly by: string },
  at: string,
): Promise<void> {
  const row = await selectDecisions(writing).where('decisions.id', '=', id).executeTakeFirst();
  if (!row || row.withdrawn_at !== null)
    throw new IsnadError('unknown-id', `Cannot confirm ${id}: there is no such decision`);
  if (row.made_by === by)
    throw new IsnadError('own-decision', `Cannot confirm ${id}: ${by} made this decision`);
  if (doesCount(row)) return;
  await writing.db.insertInto('confirmations').values({ decision: id, person: by, at }).execute();
  await putRow(writing, row, at);
}

/** Puts a decision of any kind, or that it no longer counts, into effect. */
function putRow(writing: Writing, row: Parameters<typeof putJoin>[1], at: string): Promise<void> {
  if (isJoin(row)) return putJoin(writing, row, at);
  return isRuling(row) ? putRuling(writing, row, at) : takeEffect(writing, row.id, at);
}

/** Puts a decision, or that it no longer counts, into effect in its version and in every later one of the article. */
async function takeEffect(writing: Writing, id: string, at: string): Promise<void> {
  const { about, other } = await writing.db
    .selectFrom('decisions')
    .select(['about', 'other'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const touched = new Set<number>();
  for (const one of other === null ? [about] : [about, other]) {
    for (const n of await versionsSince(writing, (await versionOf(writing, one)).n)) touched.add(n);
  }
  for (const n of [...touched].sort((a, b) => a - b)) {
    await countOut(writing, n);
    await putDecisions(writing, n);
    await joinEntities(writing, n);
    await countIn(writing, n);
    await reweave(writing, n, at);
  }
  await addRevision(writing, { at, change: 'changed', kind: 'claim', about });
}

async function versionsSince({ db }: Reading, n: number): Promise<number[]> {
  const rows = await db
    .selectFrom('versions')
    .select('n')
    .where('article', '=', (eb) =>
      eb.selectFrom('versions as own').select('own.article').where('own.n', '=', n),
    )
    .where('n', '>=', n)
    .execute();
  return rows.map((row) => row.n);
}

function pick(whole: Values | null | '', set: Values): Values {
  const before = whole || {};
  return Object.fromEntries(
    Object.keys(set).map((field) => [field, before[field as keyof Values] ?? null]),
  );
}
