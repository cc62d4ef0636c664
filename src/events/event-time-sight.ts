import type { Claims } from './claims.ts';
import type { TimeSight } from './event-time-features.ts';
import type { Ground } from './frame.ts';
import { indexWords } from './ground.ts';

/** What the dating of events looks at of a whole document; made once a document. */
export function laySight(
  { doc }: Ground,
  { saidAt }: Claims,
  triggers: readonly number[],
): TimeSight {
  const at = indexWords(doc.words);
  return {
    saidAt,
    triggers: new Set(triggers),
    cues: new Set(doc.attributions.map(({ cue }) => at(cue.start))),
  };
}
