import { letters } from '../arabic/letters.ts';
import type { Passed, Start } from './complement.ts';
import { isMark, type Quote } from './quotes.ts';
import type { Sight } from './sight.ts';
import { speakerAt } from './speaker.ts';
import {
  governorAt,
  isClassNoun,
  isComma,
  isParticle,
  isVerbAt,
  prepositionAt,
} from './word-tests.ts';

/** Where content begins, and which mark or word opened it. */
export interface Opening {
  /** First word of the content. */
  readonly at: number;
  readonly kind: 'that' | 'quote' | 'colon' | 'preposition' | 'object' | 'clause';
}

interface Reading {
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
  if (!cues.has(words[k], 'cited') || prepositionAt(sight, k)?.isClitic) return null;
  const cited = speakerAt(sight, k + 1);
  if (!cited) return null;
  const masdar = cited.last + 1;
  const isSaying =
    sight.cuesAt(masdar).some(({ form }) => form.pos === 'masdar') &&
    words[masdar]?.readings[0]?.enclitic !== '';
  return isSaying ? { at: masdar, kind: 'clause' } : { at: k, kind: 'clause' };
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
    if (held || cues.has(words[at], 'speech-event')) return null;
  }
  const isPerson = sight.ground.beginsAt.get(at)?.type === 'PER';
  const from = start.cue.addresses && isPerson && preposition.stem === letters.mim + letters.nun;
  return from ? null : { at, kind: 'preposition' };
}

function isMasdar(sight: Sight, k: number): boolean {
  return sight.words[k]!.readings[0]?.forms.some((form) => form.pos === 'masdar') ?? false;
}

const OBJECTS = ['object', 'attitude', 'blame', 'reported', 'any', 'naming'];

/**
 * A bare noun after the subject: أعلن الجيش [سيطرته على البلدة]; any phrase after أدان, رفض, وصف.
 *
 * Counterexample: أعلن مجلس الأمن → a body, the subject; رفض التعليق على أسئلة الصحفيين → under a preposition.
 */
function byObject(sight: Sight, k: number, { start, passed }: Reading): Opening | null {
  const { complements } = start.cue;
  if (!OBJECTS.some((kind) => complements.has(kind)) || !isFreeNoun(sight, k, { start, passed }))
    return null;
  const { words, cues } = sight;
  const isSubjectRead = passed.subject !== null || start.isSubjectKnown;
  const takesAny = complements.has('any') || complements.has('naming');
  const opening = { at: k, kind: 'object' } as const;
  const held = sight.ground.beginsAt.get(k);
  if (held) {
    // القضاء على: a masdar with its preposition, no body of that name.
    const isAct = held.form === 'nominal' && held.last === k && isMasdar(sight, k);
    if (isAct && complements.has('object') && isSubjectRead && cues.has(words[k + 1], 'upon'))
      return opening;
    if (!takesAny || !isSubjectRead || (start.cue.addresses && !passed.object)) return null;
  } else if (isFactualNoun(sight, k, complements)) return opening;
  else if (complements.has('reported') && isSubjectRead && isSaying(sight, k)) return opening;
  const isPassive = complements.has('naming') && start.form?.tense === 'imperfect';
  if (isPassive && !isDefinite(sight, k)) return null;
  return takesAny && isSubjectRead ? opening : null;
}

/** ضرورة, رغبته, or a masdar, for the cues that take one. */
function isFactualNoun(sight: Sight, k: number, complements: ReadonlySet<string>): boolean {
  const kind = complements.has('blame') ? 'blame-noun' : 'content-noun';
  if (sight.cues.has(sight.words[k], kind)) return true;
  const takesMasdar = ['object', 'any', 'naming'].some((one) => complements.has(one));
  return takesMasdar && isMasdar(sight, k);
}

/** A noun or name that nothing governs, in the cue's own clause. */
function isFreeNoun(sight: Sight, k: number, { start, passed }: Reading): boolean {
  const { words, doc, cues } = sight;
  const word = words[k]!;
  const isAfterComma = isComma(words[k - 1]);
  if (word.kind !== 'word' || (passed.isAside && !isAfterComma) || passed.isEmbedded) return false;
  if (sight.timeAt.has(k) || prepositionAt(sight, k) || governorAt(sight, k) !== null) return false;
  if (k > start.at && k - 1 !== passed.subject?.last && isGenitive(sight, k)) return false;
  if (sight.ground.holds.has(k) && !sight.ground.beginsAt.has(k)) return false;
  const takesAny = start.cue.complements.has('any') || start.cue.complements.has('naming');
  const pos = doc.tags[k]?.pos;
  return pos === 'noun' || pos === 'name' || (takesAny && cues.has(word, 'determiner'));
}

/** تعتبر المدينة أكبر ميناء: an indefinite predicate is no object, so the verb is a passive one. */
function isDefinite(sight: Sight, k: number): boolean {
  const reading = sight.words[k]!.readings[0];
  return (
    reading?.article === true ||
    reading?.enclitic !== '' ||
    sight.ground.beginsAt.get(k)?.form === 'named'
  );
}

/** بتهمة التجسس: the genitive of a noun passed before. */
function isGenitive(sight: Sight, k: number): boolean {
  const before = sight.words[k - 1]!.readings[0];
  const isNoun = sight.doc.tags[k - 1]?.pos === 'noun' && !sight.ground.holds.has(k - 1);
  if (sight.timeAt.has(k - 1)) return false;
  return isNoun && before?.article === false && before.enclitic === '';
}

/** نقل بيان [تقدير السعودية]: a masdar of saying. */
function isSaying(sight: Sight, k: number): boolean {
  return sight.cuesAt(k).some(({ form }) => form.pos === 'masdar');
}

/** قال المرصد [تحطمت الطائرة]: a clause right after the subject, without أن. */
function byClause(sight: Sight, k: number, { start, passed }: Reading): Opening | null {
  const isAfterSubject = passed.subject !== null && k === passed.subject.last + 1;
  const isAfterMedium = k > start.at + 1 && passed.addressee !== null && !passed.isEmbedded;
  if (!isAfterSubject && !isAfterMedium) return null;
  const word = sight.words[k]!;
  if (isAfterSubject) {
    const isVerb = isVerbAt(sight, k) && word.readings[0]?.proclitics === '';
    return isVerb && sight.doc.tags[k + 1]?.pos !== 'verb' ? { at: k, kind: 'clause' } : null;
  }
  const opens = word.readings[0]?.article && sight.doc.tags[k]?.pos === 'noun';
  const isFree = !sight.ground.holds.has(k) && !prepositionAt(sight, k - 1);
  return opens && isFree && !isParticle(word, 'relative') ? { at: k, kind: 'clause' } : null;
}
