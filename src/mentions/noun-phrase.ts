import { letters } from '../arabic/letters.ts';
import type { Sentence, Word } from '../model/word.ts';
import type { FoundHead } from './head-nouns.ts';
import type { NominalSight } from './nominals.ts';
import {
  disagrees,
  hasComplement,
  isAdjective,
  isCountedToo,
  isGenitive,
  isJoined,
  isNegated,
  isSide,
} from './phrase-adjectives.ts';
import { endsInTitle, owns } from './phrase-owners.ts';

/** The longest phrase, in words after the head. */
const LONGEST = 9;

/** How far a noun phrase goes. */
export interface Extent {
  readonly last: number;
  readonly definite: boolean;
  readonly country: string | null;
}

export interface Given {
  readonly sentence: Sentence;
  readonly head: FoundHead;
  /** A numeral stands before the head. */
  readonly isCounted: boolean;
}

/** A phrase as it grows to the left of word `at`. */
export interface Growing {
  last: number;
  definite: boolean;
  country: string | null;
  /** Nothing can own the last noun any more. */
  closed: boolean;
}

/**
 * How far the phrase of the head at `i` goes: its genitive chain, then adjectives that agree in
 * definiteness; a possessive ل after a body or document.
 *
 * Example: مذكرة إيقاف; قادة الجيش الليبي; المدنيين والعسكريين; المكتب الإعلامي للسراج; قوات الرئيس السابق علي عبد الله صالح.
 * Counterexample: شخصين قتلا, القوات الموالية للشرعية, مسعفون أمس → the phrase ends before a verb, an adjective with
 * a complement, a time.
 */
export function extend(sight: NominalSight, i: number, given: Given): Extent {
  const { words } = sight;
  const { article, enclitic } = words[i]!.readings[0]!;
  const grown: Growing = {
    last: i,
    definite: article || (enclitic !== '' && !isDualBefore(sight, i)),
    country: null,
    closed:
      article ||
      (enclitic !== '' && !isDualBefore(sight, i)) ||
      given.isCounted ||
      !canBeOwned(words[i]!, given.head),
  };
  const end = Math.min(given.sentence.last, i + LONGEST);
  for (let k = i + 1; k <= end; k = grown.last + 1) {
    if (!grow(sight, grown, { i, k, given })) break;
  }
  return grown;
}

/** ضابطي شرطة, وزيري الداخلية: the ي of a dual or plural before its owner, no pronoun "my". */
function isDualBefore({ words, tags }: NominalSight, i: number): boolean {
  const next = words[i + 1];
  if (words[i]!.readings[0]!.enclitic !== letters.ya || next?.line !== words[i]!.line) return false;
  return next.kind === 'word' && next.readings[0]!.proclitics === '' && tags[i + 1]?.pos === 'noun';
}

/** مسعفون, شخصين, فصيلا: the ن of a dual or sound plural and tanwin stand before no owner. */
function canBeOwned(word: Word, { form, noun }: FoundHead): boolean {
  const { norm } = word;
  const isEnded =
    norm.endsWith(letters.nun) && form.number !== 'one' && !noun.lemma.endsWith(letters.nun);
  const isTanwin = norm.endsWith(letters.alef) && !noun.lemma.endsWith(letters.alef);
  return !isEnded && !isTanwin;
}

/** Where a phrase that begins at `i` may go on: word `k`. */
export interface Step {
  readonly i: number;
  readonly k: number;
  readonly given: Given;
}

/** Takes the word or name at `k` into the phrase; false where the phrase ends before it. */
function grow(sight: NominalSight, grown: Growing, { i, k, given }: Step): boolean {
  const { words, nameWords } = sight;
  const word = words[k]!;
  if (sight.isTime(k) || nameWords.openers(word).some(({ kind }) => kind === 'no-part'))
    return false;
  if (word.kind !== 'word') return takeQuoted(sight, grown, { k, given });
  const reading = word.readings[0]!;
  const name = sight.nameAt(k);
  const isOwner = owns(sight, { i, k, given });
  const isOfBody = given.head.noun.one === 'ORG';
  if (name && name.type === 'PER' && isOfBody && endsInTitle(sight, grown, i))
    return take(grown, name.last);
  if (name && (!grown.closed || isOwner)) {
    // مصادر | لبي بي سي: where the name begins is cut, whatever the likeliest reading.
    const isPrefixed = reading.proclitics !== '' || name.start > word.start;
    if (isPrefixed && !isOwner) return false;
    return take(grown, name.last);
  }
  if (isOwner && !name) return takeOwner(sight, grown, k);
  if (name) return false;
  if (isNegated(sight, k, given)) return takeAdjective(grown, k + 1);
  if (
    nameWords.openers(word).some(({ kind }) => kind === 'in-name-of') &&
    k < given.sentence.last
  ) {
    const isMarked = /^["\u00ab\u201c]$/.test(words[k + 1]!.raw);
    const whose = sight.nameAt(isMarked ? k + 2 : k + 1);
    const isNoun = words[k + 1]!.readings[0]?.article ?? false;
    return whose ? take(grown, whose.last) : isNoun && take(grown, k + 1);
  }
  if (k === grown.last + 1 && nameWords.openers(word).some(({ kind }) => kind === 'same')) {
    grown.last = k;
    return true;
  }
  if (isJoined(sight, grown, k) || isCountedToo(sight, given, { i, k }))
    return takeAdjective(grown, k);
  if (reading.proclitics !== '') return false;
  // After a bare head a definite word owns it, adjective or not: وزير الداخلية, قوات الأمن.
  const isOwned = !grown.closed && k === i + 1 && reading.article;
  // جنوب غربي بغداد: two directions are one.
  const isCorner = k === i + 1 && isSide(sight, i) && isSide(sight, k) && !grown.closed;
  if (isCorner) {
    grown.last = k;
    return true;
  }
  if (!isOwned && isAdjective(sight, k) && reading.article === grown.definite) {
    if (hasComplement(sight, k) || isSide(sight, k) || disagrees(sight, grown, k)) return false;
    grown.country ??= nameWords.countryOf(word);
    // مدير عام الصحة: the title's adjective stands before its owner.
    const isGeneral =
      !grown.closed && nameWords.openers(word).some(({ kind }) => kind === 'general');
    if (isGeneral) grown.last = k;
    return isGeneral || takeAdjective(grown, k);
  }
  if (!isOwned && !isGenitive(sight, grown, k)) return false;
  grown.last = k;
  grown.definite = reading.article || reading.enclitic !== '';
  grown.closed = grown.definite;
  return true;
}

function take(grown: Growing, last: number): boolean {
  grown.last = last;
  grown.definite = true;
  grown.closed = true;
  return true;
}

function takeAdjective(grown: Growing, k: number): boolean {
  grown.last = k;
  if (!grown.definite) grown.closed = true;
  return true;
}

/** بيان للجيش, القيادة العليا للحزب: the definite noun behind ل, with its adjectives by the next steps. */
function takeOwner(sight: NominalSight, grown: Growing, k: number): boolean {
  if (!sight.words[k]!.readings[0]!.article) return false;
  return take(grown, k);
}

/** ميليشيات "صالح": the owner in marks. */
function takeQuoted(
  sight: NominalSight,
  grown: Growing,
  { k, given }: Pick<Step, 'k' | 'given'>,
): boolean {
  const name = sight.nameAt(k + 1);
  const isMark = /^["\u00ab\u201c]$/.test(sight.words[k]!.raw);
  if (!isMark || grown.closed || !name || name.last > given.sentence.last) return false;
  return take(grown, name.last);
}
