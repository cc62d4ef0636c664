import { letters } from '../arabic/letters.ts';
import { isComma } from '../events/word-tests.ts';
import { governsOwn } from './content-end.ts';
import { isMark } from './quotes.ts';
import type { Sight } from './sight.ts';
import { isJoined } from './word-tests.ts';

/**
 * An accusative participle of a speech verb: مؤكدا، ومشيرا; القنصلية أمس قائلة إن.
 * Counterexample: تقارير مؤكدة → indefinite as the noun before: its adjective.
 */
export function isParticipleCue(sight: Sight, k: number): boolean {
  const word = sight.words[k];
  if (!word || word.readings[0]?.article || !isAccusative(word.norm)) return false;
  const before = sight.words[k - 1];
  const isFree =
    isComma(before) || isJoined(word) || isMark(before) || word.norm.endsWith(letters.alef);
  if (!isFree && !(isDefiniteEnd(sight, k - 1) && opensSoon(sight, k))) return false;
  return sight.cuesAt(k).some(({ form }) => form.pos === 'active');
}

/** The phrase that ends at word `k` is definite, so that an indefinite participle after it is no adjective of it. */
function isDefiniteEnd(sight: Sight, k: number): boolean {
  const word = sight.words[k];
  if (word?.kind !== 'word') return word !== undefined;
  if (sight.timeAt.has(k) || word.readings[0]?.article) return true;
  return sight.ground.holds.get(k)?.form === 'named';
}

/** قائلة إن, قائلة في بيان إن, مشيرة إلى. */
function opensSoon(sight: Sight, k: number): boolean {
  for (let at = k + 1; at <= k + 8 && sight.words[at]?.line === sight.words[k]!.line; at += 1) {
    if (sight.cues.has(sight.words[at], 'that') || sight.words[at]!.raw === ':') return true;
    if (isComma(sight.words[at])) return false;
    if (at === k + 1 && governsOwn(sight, k, at)) return true;
  }
  return false;
}

/** Masculine accusative ends in alef; the feminine in ta marbuta; plural in ين. */
export function isAccusative(norm: string): boolean {
  return [letters.alef, letters.ha, letters.ya + letters.nun].some((end) => norm.endsWith(end));
}
