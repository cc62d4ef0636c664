import { IsnadError } from '../errors.ts';
import { type Anchor, anchorAll } from './join-anchors.ts';
import { tellingsOf } from './join-tellings.ts';
import { rejoinThings } from './join-things.ts';
import { keepDecision } from './keep-decision.ts';
import { type DecisionRow, isWaiting, selectLatest } from './made.ts';
import { regroupOccurrences } from './regroup-occurrences.ts';
import type { Database } from './schema.ts';
import { needsTwoPeople } from './settings.ts';
import type { Reading, Writing } from './store.ts';

const JOIN_KINDS = ['merge', 'split'] as const;
type JoinKind = (typeof JOIN_KINDS)[number];

/**
 * What a person decided is one, or is not. Each of `about` and `others` is one of:
 *
 *   known PER per/…      everything that the lexicon's id names (`refOfNamed`)
 *   name PER خالد السالم    everything of that type and folded name, without an id
 *   ver_….e8f2a9c        one entity of one article
 *   occ_…                an occurrence as it stands, ver_….v8f2a9c one event of one article
 *
 * Things go with things of their type, events with events. `merge`: the others are what `about` is, now and in
 * all that comes. `split`: the others, finds of single articles, are not what `about` is, but one other.
 */
export interface Join {
  readonly id: string;
  readonly kind: JoinKind;
  readonly of: 'thing' | 'occurrence';
  readonly about: string;
  readonly others: readonly string[];
  /** Names of things, words of events, for showing; `about` first. */
  readonly names: readonly string[];
  readonly note: string;
  readonly by: string;
  readonly at: string;
  readonly withdrawnAt: string | null;
  /** True while it waits for a second person, where two are asked for. */
  readonly isWaiting: boolean;
}

/** As it lies in `decisions.value`. */
interface Kept {
  readonly of: Join['of'];
  readonly others: readonly string[];
  readonly anchors: { readonly about: readonly Anchor[]; readonly others: readonly Anchor[] };
  readonly needsSecond?: boolean;
}

/** Keeps a decision that things or events are one or are not, and puts it into effect. Throws `unknown-id`, `bad-join`. */
export async function decideJoin(
  writing: Writing,
  { kind, about, others, note, by }: Pick<Join, 'kind' | 'about' | 'others' | 'note' | 'by'>,
  at: string,
): Promise<Join> {
  const right = await anchorAll(writing, others);
  const leaving = new Set(right.flatMap(({ find }) => find ?? []));
  const left = (await anchorAll(writing, [about])).filter(({ find }) => !leaving.has(find ?? ''));
  const of = check(kind, left, right);
  const needsSecond = await needsTwoPeople(writing);
  const value: Kept = {
    ...{ of, others, anchors: { about: left, others: right } },
    ...(needsSecond ? { needsSecond } : {}),
  };
  const row = await keepDecision(writing, { kind, about, other: others[0]!, note, by, value }, at);
  await takeEffect(writing, row, at);
  return tell({ ...row, confirmed_by: null });
}

/** Puts a decision that was made or undone into effect. */
export async function takeEffect(writing: Writing, row: DecisionTable, at: string): Promise<void> {
  const { of, anchors } = JSON.parse(row.value) as Kept;
  const all = [...anchors.about, ...anchors.others];
  if (of === 'thing') await rejoinThings(writing, all, at);
  else await regroupOccurrences(writing, await tellingsOf(writing, all), at);
}

/** Decisions on what is one, undone ones too, the latest first; of one kind of thing when named. */
export async function readJoins(
  reading: Reading,
  { limit, of }: { readonly limit: number; readonly of?: Join['of'] },
): Promise<Join[]> {
  const rows = await selectLatest(reading, JOIN_KINDS).limit(limit).execute();
  return rows.map(tell).filter((join) => of === undefined || join.of === of);
}

export function isJoin({ kind }: Pick<DecisionTable, 'kind'>): boolean {
  return (JOIN_KINDS as readonly string[]).includes(kind);
}

type DecisionTable = Database['decisions'];

function tell(row: DecisionRow): Join {
  const { of, others, anchors } = JSON.parse(row.value) as Kept;
  const { id, about, note, made_by: by, made_at: at, withdrawn_at: withdrawnAt } = row;
  const names = [...anchors.about.slice(0, 1), ...anchors.others].map(({ name }) => name);
  return {
    ...{ id, kind: row.kind as JoinKind, of, about, others, names, note, by, at, withdrawnAt },
    isWaiting: isWaiting(row),
  };
}

function check(kind: JoinKind, left: readonly Anchor[], right: readonly Anchor[]): Join['of'] {
  const refuse = (why: string) => new IsnadError('bad-join', `Cannot decide: ${why}`);
  const all = [...left, ...right];
  if (left.length === 0 || right.length === 0) throw refuse('it takes two');
  const of = left[0]!.of;
  if (all.some((one) => one.of !== of)) throw refuse('a thing and an event are never one');
  if (kind === 'merge' && of === 'thing' && all.some(({ type }) => type !== left[0]!.type))
    throw refuse('things of two types are never one');
  if (kind === 'split' && right.some(({ find }) => find === null))
    throw refuse('name the finds of the articles that are another');
  return of;
}
