import type { Count, Event, SizeKind } from '../model/claim.ts';
import type { Form, Word } from '../model/word.ts';
import { boundBefore, type Counting, countAt, countOf, toCount } from './count.ts';
import type { Frame, Phrase } from './frame.ts';
import { dualOf, isPeople, kindOf, kindOfWord, withJoined } from './size-people.ts';
import { countOfSubject } from './size-subject.ts';
import {
  attachedAt,
  cliticPreposition,
  freePreposition,
  hasForm,
  isComma,
  isQuantifier,
} from './word-tests.ts';

export { loadSizeWords, type SizeWords } from './size-words.ts';

/**
 * How many were killed, injured, arrested or displaced, as the trigger's own phrase says.
 *
 * Example: مقتل ما لا يقل عن 7 جنود → dead 7 or more; إصابة العشرات → injured, at least 20; مقتل جنديين → 2;
 * سبعة جنود قتلوا → 7; مقتل وإصابة 19 شخصا → at most 19 dead; مقتل 42 مسلحا و9 جنود → 51 dead.
 * Counterexample: قتل في 7 مايو → a date, not a number of people; توقيف ثلاث سيارات → no people.
 */
export function readSize(frame: Frame, counting: Counting): Event['size'] {
  const kind = kindOf(frame.reading.stem, frame.form.lemma, counting.sizeWords);
  if (!kind) return {};
  const asked = { ...counting, kind };
  // A verb in the plural or dual has its subject before it, and those it harms right behind it.
  const isAfterSubject = frame.reading.forms.some(isOfMany);
  const own = isAfterSubject
    ? (countAfter(frame, asked, frame.i + 1) ?? countOfSubject(frame, counting))
    : (countBefore(frame, counting) ?? countAfter(frame, asked) ?? countOfSubject(frame, counting));
  const count = own ?? (isAfterSubject ? null : countOfOne(frame, counting));
  if (!count) return {};
  const isShared = !isAfterSubject && sharesNumber(frame, asked);
  return { [kind]: isShared ? { ...count, low: null, best: null, high: count.best } : count };
}

const isOfMany = ({ pos, number }: Form) => pos === 'verb' && number !== 'one';

/** مقتل وإصابة 19: one number for two triggers side by side; متطرف قتل واعتقل 16 are two groups. */
function sharesNumber({ i, word }: Frame, { words, sizeWords, kind }: Asked): boolean {
  const [before, next] = [words[i - 1], words[i + 1]];
  if (kind === 'arrested' || before?.readings[0]?.forms.some(isOfMany)) return false;
  const isBeside = (other: Word | undefined) => {
    const others = other?.line === word.line ? kindOfWord(other, sizeWords) : undefined;
    return others !== undefined && others !== 'arrested';
  };
  const joins = (other: Word | undefined) => other?.readings[0]?.proclitics[0] !== undefined;
  return (isBeside(next) && joins(next)) || (isBeside(before) && joins(word));
}

/** How far from the trigger its number may begin, in words: of a noun, and of a verb, whose subject may stand far off. */
const NOUN_REACH = 9;
const VERB_REACH = 22;
const OPEN_REACH = 30;

type Asked = Counting & { readonly kind: SizeKind };

function countAfter(frame: Frame, asked: Asked, most = reachOf(frame, asked)): Count | null {
  const { words, sizeWords } = asked;
  const isVerb = frame.form.pos === 'verb';
  for (let k = frame.i + 1; k <= most; k += 1) {
    if (words[k]?.line !== frame.word.line) break;
    // وإصابة العشرات: what stands behind it is its own.
    if (words[k]!.raw === '.') break;
    if (k > frame.i + Number(!isVerb) && kindOfWord(words[k]!, sizeWords)) break;
    const phrase = frame.after.find((p) => p.first <= k && k <= p.last);
    if (isOfThings(k, asked)) break;
    const isOwnNumber = isCounted(frame, k, { ...asked, phrase });
    const counted = isOwnNumber ? countAt(k, asked, frame.times) : null;
    if (counted) return withJoined(frame, counted, asked);
    if (!phrase || phrase.first !== k) continue;
    const isGoverned = phrase.preposition !== null && !isOwn(frame, k, asked);
    if (isGoverned && !isVerb && !isTally(frame)) break;
    if (!phrase.mention || isGoverned) continue;
    const dual = dualOf(words, phrase.mention, sizeWords);
    // قتل مسلح ثلاثة جنود: the first phrase is the subject only if another follows at once.
    const isSubject = isVerb && frame.after.some((p) => p.mention && p.first === phrase.last + 1);
    if (dual) return withJoined(frame, { count: dual, last: phrase.last }, asked);
    if (!isSubject && phrase.mention.number === 'one') return null;
  }
  return null;
}

function reachOf({ form, i, to, after }: Frame, { words }: Counting): number {
  const isVerb = form.pos === 'verb';
  // أصيب في الهجوم الذي استهدف مدرعة أربعة: whom it hit stands behind what tells of the place.
  const isOpen = isVerb && !after.some((p) => p.mention && p.preposition === null);
  const limit = isOpen
    ? i + OPEN_REACH
    : isVerb && !isComma(words[to])
      ? to
      : to + 2 + (isVerb ? 8 : 0);
  const most = isOpen ? OPEN_REACH : isVerb ? VERB_REACH : NOUN_REACH;
  return Math.min(words.length - 1, i + most, limit);
}

/** القبض على 8, القضاء على إرهابيين: what is governed by على is whom it hits. */
function isOwn(frame: Frame, k: number, { words, kind, sizeWords }: Asked): boolean {
  const isNear = k === frame.i + 2 && sizeWords.upon.has(words[k - 1]!.norm);
  return isNear && (kind === 'arrested' || (kind === 'dead' && frame.form.pos !== 'verb'));
}

/** ارتفع عدد القتلى في المدينة إلى 50: of the dead as a whole the number is what their count has come to. */
function isTally({ form, reading }: Frame): boolean {
  return form.pos === 'noun' && form.number === 'many' && reading.article;
}

/** A number behind a preposition counts something else (قتل في 7 هجمات), but for القبض على 8 and القضاء على 16. */
function isCounted(
  frame: Frame,
  k: number,
  { phrase, ...asked }: Asked & { readonly phrase: Phrase | undefined },
): boolean {
  const { words } = asked;
  if (isOwn(frame, phrase?.first ?? k, asked) || isOwn(frame, k, asked)) return true;
  // استهدف 3 جنود: behind another verb it is that verb's.
  const isVerb = frame.form.pos === 'verb';
  if (isVerb && k > frame.to && hasForm(words[k - 1]!, ({ pos }) => pos === 'verb')) return false;
  if (isTally(frame) && asked.sizeWords.reaching.has(words[k - 1]!.norm)) return true;
  if (phrase && phrase.preposition !== null && phrase.first !== k) return false;
  return !isGoverned(words, k);
}

function isGoverned(words: readonly Word[], k: number): boolean {
  const before = words[k - 1]!;
  const isFree = attachedAt(before) === null && freePreposition(before) !== null;
  return (isFree && !isQuantifier(before)) || cliticPreposition(words[k]!) !== null;
}

/** توقيف ثلاث سيارات محملة بثلاثين مهاجرا, قتلى و400 نازح: a number of others, behind which none is the trigger's. */
function isOfThings(k: number, { words, readNumeral, sizeWords, kind }: Asked): boolean {
  const number = isGoverned(words, k) ? null : readNumeral(words, k);
  const next = number && words[number.last + 1];
  const other = next && sizeWords.tolls.get(next.norm);
  return (other && other !== kind) || (number !== null && !isPeople(next ?? undefined, kind));
}

/** 7 قتلى، عشرات الجرحى: the number stands before its noun. */
function countBefore(frame: Frame, counting: Counting): Count | null {
  const { words, readNumeral } = counting;
  if (frame.form.pos === 'verb' || frame.reading.proclitics !== '') return null;
  for (let k = Math.max(frame.from, frame.i - 3); k < frame.i; k += 1) {
    const number = readNumeral(words, k);
    if (!number || number.last !== frame.i - 1) continue;
    return toCount(words, { number, bound: boundBefore(k, counting), from: k });
  }
  return null;
}

/** مقتل شخص, اغتيال الوزير: one person, named or not. Of a noun in the plural (القتلى) it is nobody's number. */
function countOfOne(frame: Frame, counting: Counting): Count | null {
  const { form, after, before, antecedent } = frame;
  const isVerb = form.pos === 'verb';
  if (!isVerb && form.number === 'many') return null;
  const bare = after.filter((p) => p.mention && p.preposition === null && !p.inside && !p.joined);
  const patient = isVerb && bare.length > 1 ? bare[1] : bare[0];
  const subject = isVerb ? before.filter((p) => p.mention && p.preposition === null).at(-1) : null;
  const mention = patient?.mention ?? antecedent ?? subject?.mention ?? null;
  if (mention?.type !== 'PER' || mention.number !== 'one') return null;
  const count = countOf(mention, 1);
  return patient?.mention === mention
    ? withJoined(frame, { count, last: patient.last }, counting)
    : count;
}
