import type { Decision } from '../store/decisions.ts';
import { readDecisions } from '../store/decisions.ts';
import { splitFindId } from '../store/ids.ts';
import { readEvents } from '../store/read/claims.ts';
import type { Ref } from '../store/read/load.ts';
import type { Reading } from '../store/store.ts';
import type { EventAnswer } from './shapes/told.ts';

/** Events with what people decided about them. */
export async function tellEvents(reading: Reading, refs: readonly Ref[]): Promise<EventAnswer[]> {
  const events = await readEvents(reading, refs);
  const versions = new Set(events.map(({ id }) => splitFindId(id)!.version));
  const decisions = holding(await readDecisions(reading, [...versions]));
  return events.map((event) => ({
    ...event,
    decision: decisions.get(event.id) ?? null,
  })) as EventAnswer[];
}

/** The decision that holds about each claim: the latest that was not undone. */
function holding(decisions: readonly Decision[]): Map<string, Decision> {
  return new Map(
    decisions.filter(({ withdrawnAt }) => withdrawnAt === null).map((one) => [one.about, one]),
  );
}
