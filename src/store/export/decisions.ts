import { sql } from 'kysely';
import { selectDecisions } from '../made.ts';
import type { Reading } from '../store.ts';
import type { Cell } from './csv.ts';

const PAGE = 500;

/** What a person decided, of whatever kind: who, when and why, and what stood there before. */
export interface ExportedDecision {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  /** `accept`, `correct`, `reject`, `add`, `unite`, `merge`, `split`, `dismiss` (a contradiction), `withdraw` (an article). */
  readonly kind: string;
  readonly about: string;
  readonly other: string | null;
  readonly note: string;
  readonly confirmed_by: string | null;
  readonly undone_at: string | null;
  /** What was said, in full. */
  readonly value: unknown;
}

/** Every decision that people made, undone ones too, in the order in which they made them. */
export async function* exportDecisions(reading: Reading): AsyncGenerator<ExportedDecision> {
  let last: { readonly made_at: string; readonly id: string } | null = null;
  for (;;) {
    let query = selectDecisions(reading).orderBy('made_at').orderBy('decisions.id').limit(PAGE);
    if (last)
      query = query.where(sql<boolean>`(made_at, decisions.id) > (${last.made_at}, ${last.id})`);
    const rows = await query.execute();
    if (rows.length === 0) return;
    last = rows.at(-1)!;
    for (const { id, kind, about, other, note, ...row } of rows) {
      yield {
        ...{ id, at: row.made_at, by: row.made_by, kind, about, other, note },
        ...{ confirmed_by: row.confirmed_by, undone_at: row.withdrawn_at },
        value: JSON.parse(row.value),
      };
    }
  }
}

const FIELDS = ['id', 'at', 'by', 'kind', 'about', 'other', 'note'] as const;
const ENDS = ['confirmed_by', 'undone_at'] as const;

export const DECISION_COLUMNS: Readonly<Record<string, (row: ExportedDecision) => Cell>> = {
  ...Object.fromEntries(
    [...FIELDS, ...ENDS].map((field) => [field, (row: ExportedDecision) => row[field]]),
  ),
  value: ({ value }) => JSON.stringify(value),
};
