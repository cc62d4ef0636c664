import { letters } from '../arabic/letters.ts';
import { isComma } from '../events/word-tests.ts';
import { governsOwn } from './content-end.ts';
import { isMark } from './quotes.ts';
import type { Sight } from './sight.ts';
import { isJoined, isVerbAt, prepositionAt, sentenceStart } from './word-tests.ts';

/**
 * An accusative participle of a speech verb: مؤكدا، ومشيرا; القنصلية أمس قائلة إن.
 * Counterexample: تقارير مؤكدة → indefinite as the noun before: its adjective.
 */
export function isParticipleCue(sight: Sight, k: number): boolean {
  const word = sight.words[k];
  if (!word || word.readings[0]?.article || !isAccusative(word.norm)) return false;
  // شهود رأوا: a verb of the plural.
  const isPlural = word.readings[0]?.forms.some(
    ({ pos, number }) => pos === 'verb' && number === 'many',
  );
  if (isPlural && isVerbAt(sight, k)) return false;
  // لعظيم أمرها: the alef of a pronoun is no ending.
  const found = sight.cuesAt(k).filter(({ reading }) => reading.enclitic === '');
  if (!found.some(({ form }) => form.pos === 'active')) return false;
  const before = sight.words[k - 1];
  if (isComma(before) || isJoined(word) || isMark(before)) return true;
  // ناقشت مع الوزير مقترحا لضم: a noun by the same form, unless it leads on.
  const isAlsoNoun = found.some(({ form }) => form.pos === 'passive');
  const isCertain = word.norm.endsWith(letters.alef) && !(isAlsoNoun && leadsElsewhere(sight, k));
  return isCertain || (isDefiniteEnd(sight, k - 1) && opensSoon(sight, k));
}

/** مقترحا لضم, مقترحا. : a preposition that the verb does not govern, or nothing more. */
function leadsElsewhere(sight: Sight, k: number): boolean {
  const next = sight.words[k + 1];
  if (next?.kind === 'punctuation') return !isMark(next) && next.raw !== ':';
  return prepositionAt(sight, k + 1) !== null && !opensSoon(sight, k);
}

/** The phrase that ends at word `k` is definite, so that an indefinite participle after it is no adjective of it. */
function isDefiniteEnd(sight: Sight, k: number): boolean {
  const word = sight.words[k];
  if (word?.kind !== 'word') return word !== undefined;
  if (sight.timeAt.has(k) || word.readings[0]?.article) return true;
  return sight.ground.holds.get(k)?.form === 'named';
}

/** Words between a copula and its predicate, at most. */
const COPULA_REACH = 14;

/**
 * تبدو الحكومة، بحسب مراقبين، مصرة على: what the subject is, not what it says.
 *
 * Counterexample: وكان الوزير قال إن …، مؤكدا أن → a verb of saying stands between.
 */
export function isPredicate(sight: Sight, i: number): boolean {
  const { words, cues } = sight;
  let k = i - 1;
  if (isComma(words[k])) {
    let open = k - 1;
    while (open > sentenceStart(sight, i) && !isComma(words[open])) open -= 1;
    if (cues.phraseAt(words, open + 1, 'according') === null) return false;
    k = open - 1;
  }
  for (; k >= Math.max(sentenceStart(sight, i), i - COPULA_REACH); k -= 1) {
    const forms = words[k]!.readings[0]?.forms ?? [];
    if (forms.some(({ lemma, pos }) => pos === 'verb' && cues.isLemma(lemma, 'copula')))
      return true;
    if (isComma(words[k]) || isVerbAt(sight, k)) return false;
  }
  return false;
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
