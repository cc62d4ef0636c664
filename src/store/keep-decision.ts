import { randomUUID } from 'node:crypto';
import type { Database } from './schema.ts';
import type { Writing } from './store.ts';

type Row = Database['decisions'];

/** What a person decided, of whatever kind; `value` is what was said, in full. */
interface Given extends Pick<Row, 'kind' | 'about' | 'other' | 'note'> {
  readonly by: string;
  readonly value: unknown;
}

/** Keeps a decision as one more row, under a new id; putting it into effect is for the caller. */
export async function keepDecision(
  { db }: Writing,
  { by, value, ...said }: Given,
  at: string,
): Promise<Row> {
  const row = {
    ...{ id: `dec_${randomUUID()}`, made_at: at, made_by: by, withdrawn_at: null },
    ...{ ...said, value: JSON.stringify(value) },
  };
  await db.insertInto('decisions').values(row).execute();
  return row;
}
