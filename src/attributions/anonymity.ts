import type { Attribution } from '../model/claim.ts';
import type { Span } from '../model/span.ts';
import type { Word } from '../model/word.ts';
import type { CueWords } from './cue-words.ts';

/** Words between the verb of the request and what must not be disclosed. */
const REACH = 6;

/** Why a speaker is unnamed, where the text says so. */
export interface StatedReason extends Span {
  readonly kind: NonNullable<Attribution['anonymityReason']>['kind'];
  readonly line: number;
}

/**
 * Stated reasons for anonymity, in order.
 *
 * Example: طالبا عدم الكشف عن هويته → requested; غير مخول بالتصريح → not_authorized.
 * Counterexample: طالبا الحكومة بالرحيل → a demand; nothing of a name follows.
 */
export function findStatedReasons(words: readonly Word[], cues: CueWords): StatedReason[] {
  const found: StatedReason[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const kind = cues.valueOf(words[i]!, 'anonymity-verb');
    if (!kind) continue;
    const last = lastOfReason(words, i, cues);
    if (last === null) continue;
    const start = words[i]!.readings[0]?.start ?? words[i]!.start;
    found.push({
      start,
      end: words[last]!.end,
      kind: kind as StatedReason['kind'],
      line: words[i]!.line,
    });
    i = last;
  }
  return found;
}

/** The last word about the name, when at least two such words follow; authorised needs none. */
function lastOfReason(words: readonly Word[], i: number, cues: CueWords): number | null {
  let last: number | null = null;
  let count = 0;
  for (let k = i + 1; k <= i + REACH && words[k]?.line === words[i]!.line; k += 1) {
    if (words[k]!.kind === 'punctuation') break;
    if (!cues.has(words[k], 'anonymity-object')) continue;
    last = k;
    count += 1;
  }
  return count >= 2 ? last : null;
}
