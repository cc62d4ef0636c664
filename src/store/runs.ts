import { randomUUID } from 'node:crypto';
import { failureOf } from '../failure.ts';
import type { Reading, Store } from './store.ts';

/** How many inputs had which outcome. */
export interface RunCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
}

/** A run that is under way. Counts are kept as it ends; refusals at once, with their reasons. */
export interface Run {
  readonly id: string;
  readonly counts: { -readonly [Name in keyof RunCounts]: number };
}

/** Writes down that a run begins. */
export async function beginRun(
  { db }: Reading,
  {
    command,
    engine,
    at,
  }: { readonly command: string; readonly engine: string; readonly at: string },
): Promise<Run> {
  const run: Run = {
    id: `run_${randomUUID()}`,
    counts: { added: 0, changed: 0, unchanged: 0, refused: 0 },
  };
  await db
    .insertInto('runs')
    .values({ id: run.id, command, engine, started_at: at, ended_at: null, ...run.counts })
    .execute();
  return run;
}

/** Writes down that an input was refused, and why. */
export async function noteRefusal(
  { write }: Pick<Store, 'write'>,
  run: Run,
  { origin, error }: { readonly origin: string; readonly error: unknown },
): Promise<void> {
  const { code, message, at } = failureOf(error);
  run.counts.refused++;
  await write(({ db }) =>
    db
      .insertInto('refusals')
      .values({ run: run.id, n: run.counts.refused, origin: at ?? origin, code, message })
      .execute(),
  );
}

/** Writes down how a run ended; gives its counts. */
export async function endRun({ db }: Reading, run: Run, at: string): Promise<RunCounts> {
  await db
    .updateTable('runs')
    .set({ ended_at: at, ...run.counts })
    .where('id', '=', run.id)
    .execute();
  return { ...run.counts };
}
