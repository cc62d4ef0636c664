import { readEvents } from '../store/read/claims.ts';
import type { Ref } from '../store/read/load.ts';
import type { Reading } from '../store/store.ts';
import type { EventAnswer } from './shapes/told.ts';

/** Events as the API tells them. */
export async function tellEvents(reading: Reading, refs: readonly Ref[]): Promise<EventAnswer[]> {
  return (await readEvents(reading, refs)) as unknown as EventAnswer[];
}
