import { type Dispute, isSameDispute } from '../weave/same-dispute.ts';
import type { Contradiction } from '../weave/sides.ts';
import { type DecisionRow, doesCount, selectDecisions } from './made.ts';
import type { Reading } from './store.ts';

/** Kind of the decisions that what is taken for a contradiction is none. */
export const DISMISS = 'dismiss';

/** As it lies in `decisions.value`. */
export interface Dismissed {
  readonly dispute: Dispute;
  readonly needsSecond?: boolean;
}

/** Under which dismissals are found again: the articles of both sides, whichever comes first. */
export function sidesKey({ a, b }: Dispute): string {
  return [a.article, b.article].sort().join(' ');
}

/** Contradictions without those of which people said that they are none. */
export async function withoutDismissed(
  reading: Reading,
  found: readonly Contradiction[],
): Promise<readonly Contradiction[]> {
  if (found.length === 0) return found;
  const rows = await selectDecisions(reading)
    .where('kind', '=', DISMISS)
    .where('other', 'in', [...new Set(found.map(sidesKey))])
    .where('withdrawn_at', 'is', null)
    .execute();
  const dismissed = rows.filter(doesCount).map(disputeIn);
  return found.filter((one) => !dismissed.some((dispute) => isSameDispute(dispute, one)));
}

export function disputeIn({ value }: Pick<DecisionRow, 'value'>): Dispute {
  return (JSON.parse(value) as Dismissed).dispute;
}
