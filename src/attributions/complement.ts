import { isComma } from '../events/word-tests.ts';
import type { Mention, Time } from '../model/entity.ts';
import type { Form } from '../model/word.ts';
import type { CueLemma } from './cue-words.ts';
import { titledName } from './name-further.ts';
import { findOpening, type Opening } from './opening.ts';
import { isParticipleCue } from './participle-test.ts';
import { closing, closingMark, isBareNoun, isOwnSaying, noteNoun, passMention } from './passing.ts';
import { isMark } from './quotes.ts';
import type { Sight } from './sight.ts';
import { type Speaker, speakerAt } from './speaker.ts';
import { isJoined, isParticle, isVerbAt, prepositionAt, sentenceEnd } from './word-tests.ts';

/** What stands between a cue and its content, and where the content opens. */
export interface Complement {
  readonly opening: Opening;
  readonly subject: Speaker | null;
  /** Second bare phrase: who is spoken to, where the cue takes one as its object. */
  readonly object: Speaker | null;
  readonly addressee: Mention | null;
  /** A subject stands after the cue that is no mention. */
  readonly hasUnknown: boolean;
  readonly medium: Mention | null;
  /** Phrase under في: of جاء في البيان أن, the speaker. */
  readonly within: Speaker | null;
  readonly time: Time | null;
}

/** How the reading of a complement starts. */
export interface Start {
  /** First word to read. */
  readonly at: number;
  readonly cue: CueLemma;
  readonly form?: Form;
  /** A pronoun is its object (وصفها, يعدها). */
  readonly hasPronoun?: boolean;
  /** A masdar or noun: its content follows at once, with no verb or comma between. */
  readonly isTight?: boolean;
  /** The subject stands before the cue, or cannot stand after it: what follows bare is its object. */
  readonly isSubjectKnown: boolean;
}

/** State of the reading: what has been passed since the cue. */
export interface Passed {
  subject: Speaker | null;
  object: Speaker | null;
  addressee: Mention | null;
  medium: Mention | null;
  within: Speaker | null;
  time: Time | null;
  /** A bare noun that is no mention: perhaps the subject. */
  hasUnknown: boolean;
  /** A bare noun after the subject that is no content: the verb has another object. */
  hasObject: boolean;
  /** Between two commas. */
  isAside: boolean;
  /** In a relative clause on the subject: only أن or a quotation opens content there. */
  isEmbedded: boolean;
}

/** Words between a cue and its content, at most. */
const REACH = 44;

/**
 * Reads on from a cue to what it says: past the subject, the addressee, a document (في بيان), a time, asides,
 * a relative clause on the subject; up to أن, a quotation, a colon, or the cue's own preposition or object.
 * Null when nothing is said: then the word is no attribution (guidelines 4.1).
 */
export function readComplement(sight: Sight, start: Start): Complement | null {
  const passed: Passed = {
    subject: null,
    object: null,
    addressee: null,
    medium: null,
    within: null,
    time: null,
    hasUnknown: false,
    hasObject: false,
    isAside: false,
    isEmbedded: false,
  };
  const end = Math.min(sentenceEnd(sight, start.at - 1), start.at + REACH);
  for (let k = start.at; k <= end; k += 1) {
    const opening = findOpening(sight, k, { start, passed });
    if (opening) return { opening, ...passed };
    const next = pass(sight, k, { start, passed });
    if (next === null) return null;
    k = next;
  }
  return null;
}

/** ذكرت مصادر وسكان أن, قالت ليسا ويتسن "…": right before أن or a quotation stands no verb, whatever its tag. */
function opensContent({ words, cues, quoteAt }: Sight, k: number): boolean {
  return cues.has(words[k], 'that') || quoteAt.has(k);
}

/** وأضاف قائلا إن, وتابع الوزير موضحا أن: one content, two cues: the first is kept (guidelines 11.2). */
function repeatsCue(k: number, { start, passed }: Reading): boolean {
  const isClose = k === start.at || k - 1 === passed.subject?.last;
  return isClose && start.form?.pos === 'verb' && start.cue.complements.has('that');
}

export interface Reading {
  readonly start: Start;
  readonly passed: Passed;
}

/** Passes over what stands at word `k`: its last word; null where the complement ends without content. */
function pass(sight: Sight, k: number, reading: Reading): number | null {
  const { words, cues } = sight;
  const { start, passed } = reading;
  const word = words[k]!;
  const time = sight.timeAt.get(k);
  if (time) {
    passed.time ??= time;
    return k;
  }
  const reason = sight.reasonAt.get(k);
  if (reason !== undefined) return reason;
  if (start.isTight && (isComma(word) || isVerbAt(sight, k) || isParticle(word, 'relative')))
    return null;
  // قائلا: what follows is the content of the next cue.
  if (isParticipleCue(sight, k) && !cues.has(word, 'anonymity-verb'))
    return repeatsCue(k, reading) ? k : null;
  if (isComma(word)) {
    if (!passed.isEmbedded) passed.isAside = !passed.isAside;
    passed.isEmbedded = false;
    return k;
  }
  if (word.raw === '(') return closing(sight, k);
  const mouthpiece = cues.phraseAt(words, k, 'mouthpiece');
  if (mouthpiece !== null) {
    passed.subject = speakerAt(sight, mouthpiece + 1) ?? passed.subject;
    return Math.max(mouthpiece, passed.subject?.last ?? 0);
  }
  if (cues.has(word, 'that'))
    return passed.isEmbedded || cues.has(words[k - 1], 'before-that') ? k : null;
  const named = cues.phraseAt(words, k, 'so-called');
  if (named !== null) return isMark(words[named + 1]) ? closingMark(sight, named + 1) : named;
  if (sight.ground.beginsAt.has(k)) return passMention(sight, k, reading);
  const titled = k === start.at && !start.isSubjectKnown ? titledName(sight, k) : null;
  if (titled) {
    passed.subject = titled;
    return titled.last;
  }
  if (isVerbAt(sight, k) && !prepositionAt(sight, k)) {
    const speaks = sight.cuesAt(k).some(({ verb }) => verb.complements.has('that'));
    // الذي أكد, الذي كان يتحدث: in a relative clause on the subject.
    const isRelative = [k - 1, k - 2].some((at) => isParticle(words[at], 'relative'));
    // أقر فلان بالتآمر ووافق على: a clause of its own.
    if (isJoined(word) && !passed.isEmbedded && !passed.isAside)
      return !speaks && opensContent(sight, k + 1) ? k : null;
    if (
      speaks &&
      !isRelative &&
      (passed.isAside || passed.isEmbedded || passed.subject || start.isSubjectKnown) &&
      isOwnSaying(sight, k)
    )
      return null;
    passed.isEmbedded = true;
    return k;
  }
  if (isParticle(word, 'relative') && word.norm.length > 2) passed.isEmbedded = true;
  else if (word.kind === 'word' && isBareNoun(sight, k)) noteNoun(sight, k, reading);
  return k;
}
