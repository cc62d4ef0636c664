import { letters } from '../arabic/letters.ts';
import { isClass } from '../events/word-tests.ts';
import type { Head, Passed } from './complement.ts';
import type { Opening } from './content.ts';
import type { Sight } from './sight.ts';

const OPENING_MARKS: ReadonlySet<string> = new Set(['"', '\u00ab', '\u201c', '\u201e']);

/** إن, إنه as قال takes it, also without its hamza; not أن. */
function isInna(raw: string): boolean {
  const first = raw.replace(new RegExp(`^[${letters.waw}${letters.fa}]`), '')[0];
  return first !== letters.alefHamza;
}

interface State {
  readonly head: Head;
  readonly passed: Passed;
}

/** The content opens at word `k`, by one of the ways the cue allows. */
export function findOpening(sight: Sight, k: number, { head, passed }: State): Opening | null {
  const { doc, cues } = sight;
  const word = doc.words[k]!;
  const { complements } = head.verb;
  if (complements.has('that') && cues.has(word, 'that'))
    return passed.isFar && !isInna(word.raw) ? null : { at: k, kind: 'that' };
  if (complements.has('quote')) {
    if (word.raw === ':' && doc.words[k + 1]?.line === word.line)
      return { at: k + 1, kind: 'quote' };
    if (sight.quoteAt.has(k) && !isNameInMarks(sight, k)) return { at: k, kind: 'quote' };
  }
  if (passed.isFar || passed.isRelative) return null;
  const governed = governedBy(sight, k, complements);
  if (governed !== null && !isAddressee(sight, k)) return { at: governed, kind: 'preposition' };
  return !passed.isAside && opensObject(sight, k, { head, passed })
    ? { at: k, kind: 'object' }
    : null;
}

/**
 * لصحيفة "هافينغتون بوست عربي": a few words in marks right after لـ or after a body.
 * Counterexample: قال الوزير "لن نتراجع أبدا مهما حدث" → the subject stands there, not under a preposition.
 */
function isNameInMarks({ doc, quoteAt, cues }: Sight, k: number): boolean {
  const quote = quoteAt.get(k)!;
  const before = doc.words[k - 1];
  const isShort = quote.close - quote.open <= 5;
  const clitic = before?.readings[0]?.proclitics.at(-1) ?? '';
  const isTo = clitic === letters.lam || before?.norm === letters.lam || cues.has(before, 'media');
  return isShort && isTo;
}

/** Where what the cue's preposition governs begins: the word after it, or the word that bears it. */
function governedBy({ doc }: Sight, k: number, complements: ReadonlySet<string>): number | null {
  const word = doc.words[k]!;
  const reading = word.readings[0];
  if (isClass(word, 'preposition') && complements.has(reading!.stem) && reading!.enclitic === '')
    return doc.words[k + 1]?.kind === 'word' || OPENING_MARKS.has(doc.words[k + 1]?.raw ?? '')
      ? k + 1
      : null;
  const clitic = reading?.proclitics.at(-1) ?? '';
  return clitic === letters.ba && complements.has(letters.ba) ? k : null;
}

/** دعا الأطراف, قال لعربي21: a person or body after ل is spoken to. */
function isAddressee(sight: Sight, k: number): boolean {
  return (
    sight.ground.beginsAt.has(k) &&
    sight.doc.words[k]!.readings[0]?.proclitics.endsWith(letters.lam) === true
  );
}

/**
 * A bare noun of doing as what is said, or as what is refused or condemned.
 *
 * Example: أعلن الجيش سيطرته على البلدة; رفض الحزب تسليم المدينة; أكد ضرورة الحوار.
 * Counterexample: أعلن مجلس الأمن → a body: the subject.
 */
function opensObject(sight: Sight, k: number, { head, passed }: State): boolean {
  const { doc, ground } = sight;
  const { complements } = head.verb;
  const word = doc.words[k]!;
  const reading = word.readings[0];
  if (word.kind !== 'word' || doc.tags[k]?.pos !== 'noun' || reading?.proclitics !== '')
    return false;
  const isMasdar = reading.forms.some((form) => form.pos === 'masdar');
  if (complements.has('object'))
    return isMasdar && !ground.beginsAt.has(k) && (passed.subject !== null || !reading.article);
  if (!complements.has('thing')) return false;
  const isKnown = passed.subject !== null || head.hasSubject;
  return isMasdar ? isKnown || !reading.article : isKnown && !ground.holds.has(k);
}
