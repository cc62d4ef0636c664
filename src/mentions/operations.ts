import type { Sentence, Word } from '../model/word.ts';
import { type NameSpan, toName } from './found.ts';
import type { NameSight } from './names.ts';

const OPENING = /^["\u00ab\u201c(]$/;
const CLOSING = /^["\u00bb\u201d)]$/;
const LONGEST = 5;
/** Above every other reading of the words inside. */
const WEIGHT_QUOTED = 900;

/**
 * Words in marks after معركة, عملية: the name of an operation.
 *
 * Example: معركة "دروب النصر" → دروب النصر; عمليات «غضب عدن».
 * Counterexample: عملية "ناجحة" → one word alone is as often a quotation.
 */
export function quotedOperation(
  { words, nameWords }: NameSight,
  i: number,
  sentence: Sentence,
): NameSpan | null {
  if (!nameWords.openers(words[i]!).some(({ kind }) => kind === 'operation')) return null;
  if (!OPENING.test(words[i + 1]?.raw ?? '')) return null;
  for (let k = i + 3; k <= Math.min(sentence.last, i + 2 + LONGEST); k += 1) {
    if (!CLOSING.test(words[k]!.raw)) continue;
    const span = {
      first: i + 2,
      last: k - 1,
      type: 'EVENT',
      rule: 'mentions/quoted-operation',
    } as const;
    return isOneWord(words, span) ? null : { ...toName(words, span), weight: WEIGHT_QUOTED };
  }
  return null;
}

function isOneWord(
  words: readonly Word[],
  { first, last }: { first: number; last: number },
): boolean {
  return words.slice(first, last + 1).filter(({ kind }) => kind === 'word').length < 2;
}
