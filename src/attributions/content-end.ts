import { isComma } from '../events/word-tests.ts';
import type { Opening } from './opening.ts';
import { isParticipleCue } from './participle-test.ts';
import type { Sight } from './sight.ts';
import { isJoined, isParticle, isVerbAt, prepositionAt } from './word-tests.ts';

interface Bounds {
  readonly at: number;
  readonly kind: Opening['kind'];
  readonly end: number;
}

/** True when the content ends just before word `k`. */
export function endsBefore(sight: Sight, k: number, bounds: Bounds): boolean {
  const { words, cues } = sight;
  const word = words[k]!;
  if (isParticipleCue(sight, k)) return true;
  // أنه وفقا للنتائج: right after أن the speaker is one inside the words said.
  const isLate = k - bounds.at > NEAR_START;
  if (isLate && cues.phraseAt(words, k, 'according') !== null) return true;
  if (isNextSaying(sight, k) || isOwnNext(sight, k) || (!isClause(bounds) && isJoinedCue(sight, k)))
    return true;
  if (opensOther(sight, k, bounds)) return true;
  if (cues.has(word, 'background') && isBackground(sight, k)) return true;
  if (!isComma(word)) return false;
  const next = words[k + 1];
  if (!next || next.line !== word.line || k + 1 > bounds.end) return true;
  if (cues.phraseAt(words, k + 1, 'according') !== null) return true;
  return endsAtComma(sight, k, bounds);
}

/** Words after أن that a speaker by preposition may still belong to. */
const NEAR_START = 4;

function isClause({ kind }: Bounds): boolean {
  return kind !== 'object' && kind !== 'preposition';
}

/** بينما تقول طهران: another speaker; after a noun phrase عندما, كما and their like open the author's own clause. */
function opensOther(sight: Sight, k: number, bounds: Bounds): boolean {
  const { words, cues } = sight;
  if (!isClause(bounds) && cues.phraseAt(words, k, 'after-noun') !== null) return true;
  if (!cues.has(words[k], 'contrast')) return false;
  return [k + 1, k + 2].some((at) => isVerbAt(sight, at) && sight.cuesAt(at).length > 0);
}

/** What follows a comma is the author's: another cue after فيما; after a noun phrase any new clause. */
function endsAtComma(sight: Sight, k: number, bounds: Bounds): boolean {
  const { words, cues } = sight;
  const next = words[k + 1]!;
  const after = cues.phraseAt(words, k + 1, 'after-content');
  if (after !== null) {
    const leadsOn = [after + 1, after + 2].some(
      (at) => isVerbAt(sight, at) && sight.cuesAt(at).length > 0,
    );
    if (!isClause(bounds) || leadsOn || !cues.has(next, 'within-content')) return true;
  }
  // نفت واشنطن شن غارات، قال البيت الأبيض: after a noun phrase any verb of saying opens a clause, joined or not.
  const opensClause = isVerbAt(sight, k + 1) && (isJoined(next) || isCue(sight, k + 1));
  if (!isClause(bounds) && (opensClause || cues.has(next, 'result'))) return true;
  return isParticle(next, 'relative') && next.norm.length > 2 && isLastPart(sight, k + 1, bounds);
}

/** التمسك بالاتفاق ووصفه بأنه: after a noun phrase a joined verb of saying. */
function isJoinedCue(sight: Sight, k: number): boolean {
  return isVerbAt(sight, k) && isJoined(sight.words[k]) && isCue(sight, k);
}

function isCue(sight: Sight, k: number): boolean {
  return sight.cuesAt(k).some(({ form }) => form.pos === 'verb');
}

/** A relative clause after a comma that runs to the end of the sentence is the author's. */
function isLastPart(sight: Sight, from: number, { kind, end }: Bounds): boolean {
  if (kind !== 'that' && kind !== 'quote') return true;
  for (let k = from; k <= end; k += 1) if (isComma(sight.words[k])) return false;
  return true;
}

/**
 * الواقعة غرب, البالغ عددهم: an adjective that tells what everybody knows, once the clause is complete.
 * Counterexample: يحقق في الواقعة → a noun under its preposition; قوى الأمر الواقع. → nothing is told after it.
 */
function isBackground(sight: Sight, k: number): boolean {
  const next = sight.words[k + 1];
  if (next === undefined || next.kind === 'punctuation') return false;
  return sight.words[k]!.readings[0]?.article === true && prepositionAt(sight, k - 1) === null;
}

/** لكنه أشار إلى: the pronoun is the speaker, whose next saying it is. */
function isOwnNext(sight: Sight, k: number): boolean {
  if (!sight.cues.has(sight.words[k], 'but-he')) return false;
  return sight.cuesAt(k + 1).some(({ form }) => form.pos === 'verb' && form.tense === 'perfect');
}

/** وأضاف أن, وقالت إن: the next cue of the same speaker, with أن or a quotation of its own. */
function isNextSaying(sight: Sight, k: number): boolean {
  if (!isVerbAt(sight, k) || !isJoined(sight.words[k])) return false;
  const speaks = sight
    .cuesAt(k)
    .some(
      ({ verb, form }) =>
        form.pos === 'verb' && form.tense === 'perfect' && verb.complements.has('that'),
    );
  if (!speaks) return false;
  for (let at = k + 1; at <= k + 7; at += 1) {
    const word = sight.words[at];
    if (word?.line !== sight.words[k]!.line) return false;
    if (sight.cues.has(word, 'that') || word.raw === ':' || sight.quoteAt.has(at)) return true;
    if (isComma(word)) return false;
    if (at <= k + 2 && governsOwn(sight, k, at)) return true;
  }
  return false;
}

/** وعبر عن, ودعا إلى: the verb's own preposition follows, so the subject is the one before. */
export function governsOwn(sight: Sight, k: number, at: number): boolean {
  const preposition = prepositionAt(sight, at);
  return (
    preposition !== null &&
    preposition.stem.length > 1 &&
    sight.cuesAt(k).some(({ verb }) => verb.complements.has(preposition.stem))
  );
}
