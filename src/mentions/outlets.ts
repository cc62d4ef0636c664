import { letters } from '../arabic/letters.ts';
import type { Sentence, Word } from '../model/word.ts';
import { type NameSpan, toName } from './found.ts';
import type { NameSight } from './names.ts';

const OPENING = /^["\u00ab\u201c\u00bb\u201d(]$/;
const CLOSING = /^["\u00bb\u201d\u00ab)]$/;
/** The longest outlet's name in marks, in tokens. */
const LONGEST = 6;
/** Above a known shorter name inside. */
const QUOTED = 700;

/**
 * An outlet after its class word: all that stands in marks, or one definite or unknown word.
 *
 * Example: صحيفة "هافينغتون بوست عربي"; قناة «سي.إن.إن ترك»; صحيفة الميرور البريطانية → الميرور.
 * Counterexample: صحيفة بريطانية → an adjective; قناة السويس → a known place.
 */
export function outlet(sight: NameSight, i: number, sentence: Sentence): NameSpan | null {
  const { words, nameWords, lexicon } = sight;
  const head = words[i]!;
  if (!nameWords.openers(head).some(({ kind, isPlural }) => kind === 'outlet' && !isPlural))
    return null;
  if (head.readings[0]?.article || i + 1 > sentence.last) return null;
  const next = words[i + 1]!;
  const rule = 'mentions/outlet';
  if (OPENING.test(next.raw)) {
    const last = lastInMarks(words, i + 2, sentence);
    if (last === null) return null;
    return { ...toName(words, { first: i + 2, last, type: 'ORG', rule }), weight: QUOTED };
  }
  // موقع تبة مسعود: a position; a site of the web stands in marks.
  if (nameWords.isSpelled(head, 'site')) return null;
  const isPaper = nameWords.openers(head).some(({ kind }) => kind === 'newspaper');
  if (next.kind !== 'word' || lexicon.at(words, i + 1) || !isName(sight, next)) return null;
  if ((!isPaper && !isUnknown(next)) || nameWords.isSpelled(next, 'no-head')) return null;
  const hasTail = isUnknown(words[i + 2]) && i + 2 <= sentence.last && isUnknown(next);
  return toName(words, { first: i + 1, last: hasTail ? i + 2 : i + 1, type: 'ORG', rule });
}

/**
 * A paper's name that is a phrase of the language too, in marks.
 *
 * Example: قال لـ«الشرق الأوسط» إن.
 * Counterexample: في الشرق الأوسط → the region.
 */
export function quotedPaper(
  { words, nameWords }: NameSight,
  i: number,
  sentence: Sentence,
): NameSpan | null {
  if (!OPENING.test(words[i]!.raw) || i + 2 > sentence.last) return null;
  const last = lastInMarks(words, i + 1, sentence);
  if (last === null || !nameWords.isPaper(words.slice(i + 1, last + 1))) return null;
  const span = { first: i + 1, last, type: 'ORG', rule: 'mentions/quoted-paper' } as const;
  return { ...toName(words, span), weight: QUOTED };
}

function isUnknown(word: Word | undefined): boolean {
  return word?.kind === 'word' && word.readings.every(({ forms }) => forms.length === 0);
}

function isName({ nameWords }: NameSight, word: Word): boolean {
  const reading = word.readings[0];
  if (reading?.proclitics !== '' || nameWords.countryOf(word) !== null) return false;
  // شبكة رادارية: a feminine of relation describes.
  const isRelation = !reading.article && word.raw.endsWith(letters.ya + letters.taMarbuta);
  const isAdjective = isRelation || reading.forms.some(({ pos }) => pos === 'adjective');
  return (!isAdjective && isUnknown(word)) || (reading.article && !isAdjective);
}

/** Last word before the closing mark, or null where none closes soon. */
function lastInMarks(words: readonly Word[], from: number, sentence: Sentence): number | null {
  for (let k = from + 1; k <= Math.min(sentence.last, from + LONGEST); k += 1)
    if (CLOSING.test(words[k]!.raw)) return k - 1;
  return null;
}

/**
 * A short name in brackets or marks right after a body's name.
 *
 * Example: وكالة الأنباء الألمانية (د.ب.أ); حزب العمال الكردستاني (PKK); القوات الأمريكية في أفريقيا، "أفريكوم".
 * Counterexample: الجيش الليبي (الأحد) → a time; two words of the language → a quotation.
 */
export function acronym(
  sight: NameSight,
  names: readonly NameSpan[],
  sentence: Sentence,
): NameSpan[] {
  const { words } = sight;
  return names.flatMap(({ type, last, first }): NameSpan[] => {
    if (type !== 'ORG' || first < sentence.first || last > sentence.last - 3) return [];
    const at = words[last + 1]!.raw === '\u060c' ? last + 2 : last + 1;
    const inside = words[at + 1];
    if (!OPENING.test(words[at]!.raw) || !inside || at + 1 > sentence.last) return [];
    const end = lastInMarks(words, at + 1, sentence);
    if (end === null || !isShort(sight, at + 1, end)) return [];
    const span = { first: at + 1, last: end, type: 'ORG', rule: 'mentions/acronym' } as const;
    const { start } = inside;
    return [{ ...toName(words, span), start }];
  });
}

/** One word that no lexicon of words knows, in Arabic or Latin letters, or letters with stops. */
function isShort({ words, nameWords }: NameSight, first: number, last: number): boolean {
  const inside = words.slice(first, last + 1);
  const isSpelled = inside.every(({ raw, kind }) => kind === 'punctuation' || raw.length <= 2);
  if (nameWords.countryOf(words[first]!) !== null) return false;
  // القوات "بشدة": a quoted word with a prefix says how.
  if (words[first]!.readings[0]?.proclitics) return false;
  if (first === last) return isUnknown(words[first]) || /^[A-Z]{2,}$/.test(words[first]!.raw);
  return isSpelled && inside.every(({ raw }) => /^[\p{L}.]+$/u.test(raw));
}
