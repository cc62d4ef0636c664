import type { Database } from '../schema.ts';
import type { Reading } from '../store.ts';

/** How much the record holds, where it came from, and what was refused. */
export interface Stats {
  readonly rows: Readonly<Record<string, number>>;
  readonly dates: { readonly first: string | null; readonly last: string | null };
  /** Articles by engine that analysed them: more than one means that `isnad reanalyse` has work. */
  readonly engines: readonly { readonly engine: string; readonly articles: number }[];
  readonly refused: readonly { readonly code: string; readonly inputs: number }[];
  readonly runs: number;
  /** Runs that did not come to their end: killed, or still at work. */
  readonly unfinished: number;
}

const COUNTED = [
  'articles',
  'versions',
  'entities',
  'mentions',
  'attributions',
  'events',
  'relations',
  'times',
  'decisions',
] as const satisfies readonly (keyof Database)[];

export async function readStats({ db }: Reading): Promise<Stats> {
  const rows: [string, number][] = [];
  for (const table of COUNTED) {
    const { count } = await db
      .selectFrom(table as 'versions')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    rows.push([table, count]);
  }
  const dates = await db
    .selectFrom('versions')
    .select((eb) => [eb.fn.min('date').as('first'), eb.fn.max('date').as('last')])
    .executeTakeFirstOrThrow();
  const engines = await db
    .selectFrom('analyses')
    .select((eb) => ['engine', eb.fn.countAll<number>().as('articles')])
    .groupBy('engine')
    .orderBy('articles', 'desc')
    .execute();
  const refused = await db
    .selectFrom('refusals')
    .select((eb) => ['code', eb.fn.countAll<number>().as('inputs')])
    .groupBy('code')
    .orderBy('inputs', 'desc')
    .execute();
  const runs = await db.selectFrom('runs').select('ended_at').execute();
  return {
    rows: Object.fromEntries(rows),
    ...{ dates, engines, refused },
    runs: runs.length,
    unfinished: runs.filter(({ ended_at }) => ended_at === null).length,
  };
}
