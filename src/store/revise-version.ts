import type { ArticleRecord } from '../record/shape.ts';
import { type Revised, reviseRecord } from '../review/revise.ts';
import { unpackRecord } from './analysis.ts';
import { type FindNames, nameFinds, nameRevised } from './find-names.ts';
import { type FindRows, writeFindRows } from './find-rows.ts';
import { deleteFinds, insertFinds, insertRows } from './insert.ts';
import { type Brought, bringDecisions } from './made.ts';
import { putNameWords } from './names.ts';
import type { Reading, Writing } from './store.ts';

/** A version as the engine reads it and as people decided it. */
export interface RevisedVersion {
  readonly n: number;
  readonly engine: string;
  /** What the engine alone says. */
  readonly machine: ArticleRecord;
  readonly revised: Revised;
  /** Keys of the finds of the revised record. */
  readonly names: FindNames;
  readonly brought: Brought;
}

/**
 * Reads version `n` with everything that people decided about it, and about earlier versions of its article.
 * `trial` is a decision that counts here whether it does yet or not.
 */
export async function reviseVersion(
  reading: Reading,
  n: number,
  trial?: string,
): Promise<RevisedVersion> {
  const row = await reading.db
    .selectFrom('analyses')
    .innerJoin('texts', 'texts.version', 'analyses.version')
    .select(['record', 'text', 'engine'])
    .where('analyses.version', '=', n)
    .executeTakeFirstOrThrow();
  const { made, lost } = await bringDecisions(reading, n);
  const brought = {
    lost,
    made: made.map((one) => (one.id === trial ? { ...one, counts: true } : one)),
  };
  const machine = unpackRecord(row.record, row.text);
  const revised = reviseRecord(machine, nameFinds(machine).key, brought.made);
  const names = nameRevised(machine, revised.record, revised.added);
  return { n, engine: row.engine, machine, revised, names, brought };
}

/**
 * Puts into effect, over what the engine found in version `n`, what people decided: its rows are those of the revised
 * record, and each decision has what it came to. After an analysis and after every decision.
 */
export async function putDecisions(writing: Writing, n: number): Promise<void> {
  const brought = await bringDecisions(writing, n);
  const { db } = writing;
  const before = await db
    .deleteFrom('decision_effects')
    .where('version', '=', n)
    .returning('decision')
    .executeTakeFirst();
  if (!before && brought.made.length === 0 && brought.lost.length === 0) return;
  const version = await reviseVersion(writing, n);
  const rows = writeFindRows(version.revised.record, version.engine, version.names);
  await replaceFinds(writing, n, rows);
  await insertRows(writing, 'decision_effects', effectRows(version));
}

async function replaceFinds(writing: Writing, n: number, rows: FindRows): Promise<void> {
  await deleteFinds(writing, n);
  await insertFinds(writing, n, rows);
  await putNameWords(writing, rows);
}

function effectRows({ n, revised, names, brought, machine }: RevisedVersion) {
  const machineKeys = nameFinds(machine);
  const has = new Set<string>(LAYERS.flatMap((layer) => revised.record[layer].map(({ id }) => id)));
  // What was rejected is not in the revised record, and what was merged away neither: the engine's key names it.
  const keyOf = (local: string | null) =>
    local === null ? null : has.has(local) ? names.key(local) : machineKeys.key(local);
  const held = revised.effects.map((effect) => {
    const { decision, layer, local, other, state, engine } = effect;
    return {
      ...{ decision, version: n, layer },
      ...{ key: keyOf(local), other: keyOf(other) },
      state,
      engine: engine && JSON.stringify(engine),
    };
  });
  const lost = brought.lost.map(({ id, layer, counts }) => ({
    ...{ decision: id, version: n, layer, key: null, other: null },
    ...{ state: counts ? 'open' : 'idle', engine: null },
  }));
  return [...held, ...lost];
}

const LAYERS = ['entities', 'mentions', 'attributions', 'events', 'relations', 'times'] as const;
