import { createCarrier } from '../review/carry.ts';
import {
  DECISION_KINDS,
  type DecidedLayer,
  type DecisionKind,
  type Made,
  type Values,
} from '../review/decision.ts';
import { mapSpans } from '../review/spans.ts';
import { splitFindId } from './ids.ts';
import type { Database } from './schema.ts';
import type { Reading } from './store.ts';

/** As it lies in `decisions.value`: where the words of the find stand in the version that it is about, and what is said. */
export interface Kept {
  readonly table: DecidedLayer;
  readonly start: number;
  readonly stop: number;
  readonly set: Values;
  /** What the record said before. */
  readonly before: Values;
  readonly whole?: Values | null;
  readonly other?: { readonly start: number; readonly stop: number };
  /** True when it takes a second person. */
  readonly needsSecond?: boolean;
}

export type DecisionRow = Database['decisions'] & {
  /** Somebody else who confirmed it; null when nobody has. */
  readonly confirmed_by: string | null;
};

/** Decisions brought to a version: those whose words stand in it, and those whose words do not any more. */
export interface Brought {
  readonly made: readonly Made[];
  readonly lost: readonly Pick<Made, 'id' | 'layer' | 'counts'>[];
}

interface Version {
  readonly n: number;
  readonly id: string;
  readonly number: number;
  readonly text: string;
}

/**
 * Everything that people decided about an article up to version `n`, in the order in which they did, with the offsets
 * of that version: a decision about an earlier version goes on where its words still stand.
 */
export async function bringDecisions(reading: Reading, n: number): Promise<Brought> {
  const rows = await readRowsOf(reading, n);
  if (rows.length === 0) return { made: [], lost: [] };
  const versions = await readVersions(reading, n);
  const made: Brought['made'][number][] = [];
  const lost: Brought['lost'][number][] = [];
  for (const row of rows) {
    const brought = bring(row, versions);
    const { table: layer } = JSON.parse(row.value) as Kept;
    if (brought) made.push(brought);
    else lost.push({ id: row.id, layer, counts: doesCount(row) });
  }
  return { made, lost };
}

/** True when a decision is in force: not undone, and confirmed where that is asked. */
export function doesCount(row: DecisionRow): boolean {
  if (row.withdrawn_at !== null) return false;
  const { needsSecond } = JSON.parse(row.value) as Kept;
  return !needsSecond || row.confirmed_by !== null;
}

/** True while a decision waits for a second person. */
export function isWaiting(row: DecisionRow): boolean {
  return row.withdrawn_at === null && !doesCount(row);
}

/** Decisions with whoever confirmed them. */
export function selectDecisions({ db }: Reading) {
  return db
    .selectFrom('decisions')
    .selectAll('decisions')
    .select((eb) =>
      eb
        .selectFrom('confirmations')
        .select((inner) => inner.fn.min('person').as('person'))
        .whereRef('confirmations.decision', '=', 'decisions.id')
        .whereRef('confirmations.person', '!=', 'decisions.made_by')
        .as('confirmed_by'),
    );
}

/** Decisions of some kinds, undone ones too, the latest first. */
export function selectLatest(reading: Reading, kinds: readonly string[]) {
  return selectDecisions(reading)
    .where('kind', 'in', [...kinds])
    .orderBy('made_at', 'desc')
    .orderBy('decisions.id', 'desc');
}

/** Versions of the article up to `n`, by their ids. */
async function readVersions({ db }: Reading, n: number): Promise<Map<string, Version>> {
  const rows = await db
    .selectFrom('versions')
    .innerJoin('texts', 'texts.version', 'versions.n')
    .select(['n', 'id', 'number', 'text'])
    .where('article', '=', (eb) =>
      eb.selectFrom('versions as own').select('own.article').where('own.n', '=', n),
    )
    .where('n', '<=', n)
    .orderBy('n')
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

async function readRowsOf(reading: Reading, n: number): Promise<DecisionRow[]> {
  const ids = await reading.db
    .selectFrom('versions')
    .select('id')
    .where('article', '=', (eb) =>
      eb.selectFrom('versions as own').select('own.article').where('own.n', '=', n),
    )
    .where('n', '<=', n)
    .execute();
  return selectDecisions(reading)
    .where((eb) =>
      eb.or(ids.map(({ id }) => eb('about', '>=', `${id}.`).and('about', '<', `${id}/`))),
    )
    .where('kind', 'in', [...DECISION_KINDS])
    .orderBy('made_at')
    .orderBy('decisions.id')
    .execute();
}

function bring(row: DecisionRow, versions: ReadonlyMap<string, Version>): Made | null {
  const kept = JSON.parse(row.value) as Kept;
  const now = [...versions.values()].at(-1)!;
  const carrier = (id: string) => {
    const from = versions.get(splitFindId(id)?.version ?? '');
    return from ? { carry: createCarrier(from.text, now.text), isHere: from.n === now.n } : null;
  };
  const { carry, isHere } = carrier(row.about)!;
  const keyOf = (full: string, here: boolean) => (here ? splitFindId(full)!.key : full);
  const at = carry({ start: kept.start, end: kept.stop });
  const set = mapSpans(kept.set, carry);
  if (!at || !set) return null;
  const pair = row.other && kept.other ? carrier(row.other) : null;
  const paired =
    pair && kept.other && pair.carry({ start: kept.other.start, end: kept.other.stop });
  if (pair && !paired) return null;
  return {
    ...{ id: row.id, kind: row.kind as DecisionKind, layer: kept.table, ...at, set },
    key: keyOf(row.about, isHere),
    whole: kept.whole ? mapSpans(kept.whole, carry) : null,
    other: paired ? { key: keyOf(row.other!, pair.isHere), ...paired } : null,
    counts: doesCount(row),
  };
}
