import { letters } from '../arabic/letters.ts';
import type { Passed, Start } from './complement.ts';
import { byObject, isMasdar, THINGS } from './object-content.ts';
import { isMark, type Quote } from './quotes.ts';
import type { Sight } from './sight.ts';
import { speakerAt } from './speaker.ts';
import { isClassNoun, isJoined, isParticle, isVerbAt, prepositionAt } from './word-tests.ts';

/** Where content begins, and which mark or word opened it. */
export interface Opening {
  /** First word of the content. */
  readonly at: number;
  readonly kind: 'that' | 'quote' | 'colon' | 'preposition' | 'object' | 'clause';
}

export interface Reading {
  readonly start: Start;
  readonly passed: Passed;
}

/** The content that opens at word `k`, by one of the ways the cue allows. */
export function findOpening(sight: Sight, k: number, reading: Reading): Opening | null {
  const { complements } = reading.start.cue;
  return (
    (complements.has('that') ? (byThat(sight, k) ?? byRelay(sight, k, reading)) : null) ??
    (complements.has('from') ? byFrom(sight, k) : null) ??
    (complements.has('quote') ? byMark(sight, k) : null) ??
    (reading.passed.hasObject
      ? null
      : (byPreposition(sight, k, reading) ?? byObject(sight, k, reading))) ??
    (complements.has('clause') ? byClause(sight, k, reading) : null)
  );
}

function byThat(sight: Sight, k: number): Opening | null {
  const { words, cues } = sight;
  if (!cues.has(words[k], 'that')) return null;
  return isAside(sight, k) ? null : { at: k, kind: 'that' };
}

/** ذكرت الوكالة [نقلا عن مصادر أن …]: the carrier's content holds the source it cites (guidelines 11.34). */
function byRelay(sight: Sight, k: number, { start }: Reading): Opening | null {
  const isCited = k > start.at && sight.cues.phraseAt(sight.words, k, 'relaying') !== null;
  return isCited ? { at: k, kind: 'clause' } : null;
}

/** نقلت الوكالة عن مسؤول [قوله إن]: from the masdar of the one cited, else from عن. */
function byFrom(sight: Sight, k: number): Opening | null {
  const { words, cues } = sight;
  // نقل عنه الموقع قوله إن: the one cited is a pronoun.
  if (isSayingOfHis(sight, k)) return { at: k, kind: 'clause' };
  if (!cues.has(words[k], 'cited') || prepositionAt(sight, k)?.isClitic) return null;
  if (words[k]!.readings[0]?.enclitic !== '') return null;
  const cited = speakerAt(sight, k + 1);
  if (!cited) return null;
  const masdar = cited.last + 1;
  return { at: isSayingOfHis(sight, masdar) ? masdar : k, kind: 'clause' };
}

/** قوله, تأكيده. */
function isSayingOfHis(sight: Sight, k: number): boolean {
  const isMasdarCue = sight.cuesAt(k).some(({ form }) => form.pos === 'masdar');
  return isMasdarCue && (sight.words[k]?.readings[0]?.enclitic ?? '') !== '';
}

/** إلا أن, مع أن, بعد أن, دون أن, قبل أن: not the complement of a cue before. */
function isAside(sight: Sight, k: number): boolean {
  return sight.cues.has(sight.words[k - 1], 'before-that');
}

function byMark(sight: Sight, k: number): Opening | null {
  const { words } = sight;
  const word = words[k]!;
  if (word.raw === ':') {
    const next = words[k + 1];
    if (next?.line !== word.line) return null;
    const quote = sight.quoteAt.get(k + 1);
    return quote ? { at: k + 1, kind: 'quote' } : { at: k + 1, kind: 'colon' };
  }
  const quote = isMark(word) ? sight.quoteAt.get(k) : undefined;
  return quote && !isNameInMarks(sight, quote) ? { at: k, kind: 'quote' } : null;
}

/**
 * باسم "حركة تحرير السودان", صحيفة "الشرق الأوسط": marks around what bears the name, with no verb inside.
 *
 * Counterexample: قال الوزير "لن نتراجع أبدا" → a verb inside, and the subject before.
 */
function isNameInMarks(sight: Sight, { open, close }: Quote): boolean {
  const before = sight.words[open - 1];
  if (sight.cues.has(before, 'names-next')) return true;
  // ذكرت "سمال آرمز" أن: what is said comes after.
  if (close - open <= LONGEST_NAME + 1 && sight.cues.has(sight.words[close + 1], 'that'))
    return true;
  for (let i = open + 1; i < close; i += 1) if (isVerbAt(sight, i)) return false;
  return (
    isClassNoun(sight, open - 1) ||
    (prepositionAt(sight, open - 1)?.stem === letters.lam && close - open <= LONGEST_NAME)
  );
}

const LONGEST_NAME = 5;

/** What the cue's own preposition governs: إلى [مشاركة], عن [عقد], ب[إعلان]; or a clause after it. */
function byPreposition(sight: Sight, k: number, { start, passed }: Reading): Opening | null {
  const { words, cues } = sight;
  const preposition = prepositionAt(sight, k);
  if (!preposition || !start.cue.complements.has(preposition.stem)) return null;
  // اعترض الدفاع الجوي صاروخا أطلق على: another verb than اعترض النواب على.
  const isNear = k === (passed.subject?.last ?? start.at - 1) + 1;
  if (!isNear && cues.isLemma(start.cue.lemma, 'near-only')) return null;
  const at = preposition.isClitic ? k : k + 1;
  if (words[at]?.line !== words[k]!.line) return null;
  if (cues.has(words[at], 'that')) return { at, kind: 'that' };
  if (passed.isEmbedded && preposition.stem.length < 2) return null;
  if (sight.timeAt.has(at) || cues.has(words[at], 'manner')) return null;
  if (isMark(words[at]))
    return sight.quoteAt.has(at) ? { at, kind: 'quote' } : { at: at + 1, kind: 'preposition' };
  if (words[at]!.kind === 'punctuation') return null;
  if (start.cue.complements.has('factual') && !isMasdar(sight, at)) return null;
  const isFactual = isMasdar(sight, at) || cues.has(words[at], 'content-noun');
  if (preposition.stem === letters.lam && !isFactual) return null;
  if (preposition.stem === letters.ba && !isFactual) {
    const held = sight.ground.beginsAt.get(at);
    // رحبت بالاتفاق: what a thing is said of; not a person or body, who is spoken to or spoken of.
    const isThing = held !== undefined && THINGS.has(held.type) && !start.cue.addresses;
    if ((held && !isThing) || cues.has(words[at], 'speech-event')) return null;
  }
  const isPerson = sight.ground.beginsAt.get(at)?.type === 'PER';
  const from = start.cue.addresses && isPerson && preposition.stem === letters.mim + letters.nun;
  return from ? null : { at, kind: 'preposition' };
}

/** قال المرصد [تحطمت الطائرة]: a clause right after the subject, without أن. */
function byClause(sight: Sight, k: number, { start, passed }: Reading): Opening | null {
  // وأضاف [يتم حاليا]: the subject is the one before.
  const isBare = k === start.at && start.form?.tense === 'perfect' && isJoined(sight.words[k - 1]);
  const isAfterSubject = isBare || (passed.subject !== null && k === passed.subject.last + 1);
  const isAfterMedium = k > start.at + 1 && passed.addressee !== null && !passed.isEmbedded;
  if (!isAfterSubject && !isAfterMedium) return null;
  const word = sight.words[k]!;
  if (isAfterSubject) {
    const isVerb = isVerbAt(sight, k) && word.readings[0]?.proclitics === '';
    const isTold = word.readings[0]?.forms.every(({ tense }) => tense === 'imperfect') ?? false;
    // وأضاف يقول: one saying, two cues.
    if (isBare && (!isTold || sight.cuesAt(k).length > 0)) return null;
    return isVerb && sight.doc.tags[k + 1]?.pos !== 'verb' ? { at: k, kind: 'clause' } : null;
  }
  const opens = word.readings[0]?.article && sight.doc.tags[k]?.pos === 'noun';
  const isFree = !sight.ground.holds.has(k) && !prepositionAt(sight, k - 1);
  return opens && isFree && !isParticle(word, 'relative') ? { at: k, kind: 'clause' } : null;
}
