import type { Reading } from '../store.ts';

/** An input that was refused, and why. */
interface Refusal {
  readonly id: string;
  readonly origin: string;
  readonly code: string;
  readonly message: string;
  /** When its run began. */
  readonly at: string;
}

/** What was refused, the latest run first. */
export async function readRefusals({ db }: Reading, limit: number): Promise<Refusal[]> {
  const rows = await db
    .selectFrom('refusals')
    .innerJoin('runs', 'runs.id', 'refusals.run')
    .select(['run', 'n', 'origin', 'code', 'message', 'started_at as at'])
    .orderBy('started_at', 'desc')
    .orderBy('refusals.run')
    .orderBy('n', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ run, n, ...row }) => ({ id: `${run}.${n}`, ...row }));
}
