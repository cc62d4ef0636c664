import type { DecisionKind, Values } from '../../review/decision.ts';
import { findId, splitFindId } from '../ids.ts';
import { type DecisionRow, doesCount, type Kept, selectDecisions } from '../made.ts';
import type { Reading } from '../store.ts';

/** How a decision stands. */
export const DECISION_STATES = ['holds', 'past', 'waiting', 'undone', 'open'] as const;
/**
 * `holds`: in effect. `past`: a later one about the same find holds. `waiting`: for a second person. `undone`: taken
 * back. `open`: the words that it was about are no longer there, so it is to be decided again.
 */
export type DecisionState = (typeof DECISION_STATES)[number];

/** What a person decided about a find. */
export interface Decision {
  readonly id: string;
  /** Full id of the find, in the version asked about. */
  readonly about: string;
  /** The same in the version that it was decided about. */
  readonly madeAbout: string;
  readonly other: string | null;
  readonly kind: DecisionKind;
  readonly layer: string;
  readonly state: DecisionState;
  /** What was corrected or added, and what stood there before. */
  readonly set: Values;
  readonly before: Values;
  /** What the engine says where the record now says something else; null where it has nothing. */
  readonly engine: Values | null;
  readonly note: string;
  readonly by: string;
  readonly at: string;
  readonly needsSecond: boolean;
  readonly confirmedBy: string | null;
  readonly withdrawnAt: string | null;
}

/** Decisions with what they come to in a version, a row for each of them. */
function selectEffects(reading: Reading) {
  return selectDecisions(reading)
    .innerJoin('decision_effects', 'decision_effects.decision', 'decisions.id')
    .innerJoin('versions', 'versions.n', 'decision_effects.version')
    .select([
      'decision_effects.version',
      'decision_effects.key',
      'decision_effects.other as other_key',
      'decision_effects.state',
      'decision_effects.engine',
      'versions.id as version_id',
    ]);
}

type EffectRow = DecisionRow & {
  readonly version: number;
  readonly key: string | null;
  readonly other_key: string | null;
  readonly state: string;
  readonly engine: string | null;
  readonly version_id: string;
};

function tell(row: EffectRow): Decision {
  const {
    id,
    about,
    other,
    kind,
    note,
    made_by: by,
    made_at: at,
    withdrawn_at,
    confirmed_by,
  } = row;
  const { set, before, table, needsSecond = false } = JSON.parse(row.value) as Kept;
  const { key, other_key: otherKey, version_id: version } = row;
  return {
    ...{ id, madeAbout: about, kind: kind as DecisionKind, layer: table, set, before },
    about: key === null ? about : findId(version, key),
    other: otherKey === null ? other : findId(version, otherKey),
    state: stateOf(row),
    engine: row.engine === null ? null : (JSON.parse(row.engine) as Values),
    ...{ note, by, at, needsSecond, confirmedBy: confirmed_by, withdrawnAt: withdrawn_at },
  };
}

function stateOf(row: EffectRow): DecisionState {
  if (row.withdrawn_at !== null) return 'undone';
  return doesCount(row) ? (row.state as DecisionState) : 'waiting';
}

/** Decisions about the finds of some versions (`ver_…`), in the order in which they were made; those undone too. */
export async function readDecisions(
  reading: Reading,
  versions: readonly string[],
): Promise<Decision[]> {
  if (versions.length === 0) return [];
  const rows = await selectEffects(reading)
    .where('versions.id', 'in', versions)
    .orderBy('made_at')
    .orderBy('decisions.id')
    .execute();
  return rows.map(tell);
}

/** A decision as it stands in the version that it was made about. */
export async function readDecision(reading: Reading, id: string): Promise<Decision> {
  const rows = await selectEffects(reading).where('decisions.id', '=', id).execute();
  const own = rows.find(({ about, version_id }) => splitFindId(about)?.version === version_id);
  return tell(own ?? rows[0]!);
}

/** The latest decisions of all as they stand in the articles as these are now. */
export async function readLatestDecisions(
  reading: Reading,
  { limit, state }: { readonly limit: number; readonly state?: DecisionState | undefined },
): Promise<Decision[]> {
  let query = selectEffects(reading)
    .innerJoin('articles', 'articles.current', 'decision_effects.version')
    .orderBy('made_at', 'desc')
    .orderBy('decisions.id', 'desc');
  if (state === 'open' || state === 'holds' || state === 'past')
    query = query.where('decision_effects.state', '=', state);
  if (state === 'waiting' || state === 'undone')
    query = query.where('decision_effects.state', '=', 'idle');
  const rows = await query.limit(limit).execute();
  return rows.map(tell).filter((one) => state === undefined || one.state === state);
}

/** The decision that holds about each find of some versions, by `VERSION KEY`. */
export async function readHolding(
  reading: Reading,
  versions: readonly number[],
): Promise<Map<string, Decision>> {
  if (versions.length === 0) return new Map();
  const rows = await selectEffects(reading)
    .where('decision_effects.version', 'in', versions)
    .where('decision_effects.state', '=', 'holds')
    .where('decision_effects.key', 'is not', null)
    .orderBy('made_at')
    .execute();
  const ofOne = rows.filter(({ other }) => other === null);
  return new Map(ofOne.map((row) => [`${row.version} ${row.key}`, tell(row)]));
}
