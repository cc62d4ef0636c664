import { foldLemma } from '../arabic/fold.ts';
import type { Numeral, ReadNumeral } from '../arabic/numerals.ts';
import type { Count, Event, SizeKind } from '../model/claim.ts';
import type { Mention } from '../model/entity.ts';
import type { Word } from '../model/word.ts';
import type { Frame, Phrase } from './frame.ts';
import type { SizeWords } from './size-words.ts';
import {
  attachedAt,
  cliticPreposition,
  freePreposition,
  isComma,
  isQuantifier,
} from './word-tests.ts';

export { loadSizeWords, type SizeWords } from './size-words.ts';

interface Context {
  readonly words: readonly Word[];
  readonly readNumeral: ReadNumeral;
  readonly sizeWords: SizeWords;
}

/**
 * How many were killed, injured, arrested or displaced, as the trigger's own phrase says.
 *
 * Example: مقتل ما لا يقل عن 7 جنود → dead 7 or more; إصابة العشرات → injured, at least 20; مقتل جنديين → 2;
 * سبعة جنود قتلوا → 7; مقتل وإصابة 19 شخصا → at most 19 dead.
 * Counterexample: قتل في 7 مايو → a date, not a number of people.
 */
export function readSize(frame: Frame, context: Context): Event['size'] {
  const kind = kindOf(frame.reading.stem, frame.form.lemma, context);
  if (!kind) return {};
  // A verb in the plural or dual has its subject before it.
  const isAfterSubject = frame.form.pos === 'verb' && frame.form.number !== 'one';
  const own =
    (isAfterSubject ? countOfSubject(frame, context) : countBefore(frame, context)) ??
    countAfter(frame, { ...context, kind }) ??
    countOfSubject(frame, context) ??
    countOfOne(frame);
  if (!own) return {};
  return {
    [kind]: isShared(frame, context) ? { ...own, low: null, best: null, high: own.best } : own,
  };
}

function kindOf(stem: string, lemma: string, { sizeWords }: Context): SizeKind | undefined {
  return sizeWords.kindOf.get(foldLemma(lemma)) ?? sizeWords.kindOf.get(stem);
}

/** مقتل وإصابة 19: one number for two triggers side by side. */
function isShared({ i, word }: Frame, context: Context): boolean {
  const { words } = context;
  const isOther = (other: Word | undefined) => {
    const reading = other?.line === word.line ? other.readings[0] : undefined;
    const lemma = reading?.forms.find((form) => form.pos !== 'verb')?.lemma ?? '';
    return reading !== undefined && kindOf(reading.stem, lemma, context) !== undefined;
  };
  const [before, next] = [words[i - 1], words[i + 1]];
  const joins = (other: Word | undefined) => other?.readings[0]?.proclitics[0] !== undefined;
  return (isOther(next) && joins(next)) || (isOther(before) && joins(word));
}

/** How far from the trigger its number may begin, in words: of a noun, and of a verb, whose subject may stand far off. */
const NOUN_REACH = 9;
const VERB_REACH = 22;

function countAfter(frame: Frame, context: Context & { kind: SizeKind }): Count | null {
  const { words, sizeWords, kind } = context;
  const isVerb = frame.form.pos === 'verb';
  const last = Math.min(words.length - 1, frame.i + (isVerb ? VERB_REACH : NOUN_REACH));
  const limit = isVerb && !isComma(words[frame.to]) ? frame.to : frame.to + 2 + (isVerb ? 8 : 0);
  for (let k = frame.i + 1; k <= Math.min(last, limit); k += 1) {
    if (words[k]!.line !== frame.word.line) break;
    const phrase = frame.after.find((p) => p.first <= k && k <= p.last);
    const found = isCounted(frame, k, { words, kind, phrase }) ? countAt(frame, k, context) : null;
    if (found) return found;
    if (!phrase || phrase.first !== k) continue;
    if (phrase.preposition !== null && !isVerb) break;
    if (!phrase.mention || phrase.preposition !== null) continue;
    const dual = dualOf(words, phrase, sizeWords);
    // قتل مسلح ثلاثة جنود: the first phrase is the subject only if another follows at once.
    const isSubject = isVerb && frame.after.some((p) => p.mention && p.first === phrase.last + 1);
    if (dual || (!isSubject && phrase.mention.number === 'one')) return dual;
  }
  return null;
}

interface Spot {
  readonly words: readonly Word[];
  readonly kind: SizeKind;
  readonly phrase: Phrase | undefined;
}

/** A number behind a preposition counts something else (قتل في 7 هجمات), but for القبض على 8. */
function isCounted(frame: Frame, k: number, { words, kind, phrase }: Spot): boolean {
  const before = words[k - 1]!;
  const isPronoun = attachedAt(before) !== null;
  const isGoverned = !isPronoun && freePreposition(before) !== null && !isQuantifier(before);
  if (kind === 'arrested') {
    if (k === frame.i + 2 && isGoverned) return true;
    if (!phrase?.mention && !isHuman(words[k + 1])) return false;
  }
  if (phrase && phrase.preposition !== null && phrase.first !== k) return false;
  return !isGoverned && cliticPreposition(words[k]!) === null;
}

/** Things are held up, not arrested: توقيف ثلاث سيارات. */
function isHuman(word: Word | undefined): boolean {
  const nouns = word?.readings[0]?.forms.filter((form) => form.pos === 'noun') ?? [];
  return nouns.length === 0 || nouns.some((form) => form.class === 'human');
}

/** The number at word `k`, with the words that bound it before or behind. */
function countAt(frame: Frame, k: number, context: Context): Count | null {
  const { words, readNumeral, sizeWords } = context;
  const bound = boundAt(words, k, sizeWords);
  const at = bound ? k + bound.length : k;
  const number = readNumeral(words, at);
  if (!number || isDated(frame, words[at]!)) return null;
  const said = bound?.bound ?? boundBehind(words, number.last, sizeWords);
  return toCount(words, { number, bound: said, from: k });
}

/** 7 قتلى، عشرات الجرحى: the number stands before its noun. */
function countBefore(frame: Frame, { words, readNumeral, sizeWords }: Context): Count | null {
  if (frame.form.pos === 'verb' || frame.reading.proclitics !== '') return null;
  for (let k = Math.max(frame.from, frame.i - 3); k < frame.i; k += 1) {
    const number = readNumeral(words, k);
    if (!number || number.last !== frame.i - 1) continue;
    const bound = sizeWords.bounds.find(({ words: parts }) =>
      parts.every((part, n) => words[k - parts.length + n]?.norm === part),
    );
    return toCount(words, { number, bound: bound?.bound ?? null, from: k });
  }
  return null;
}

/** سبعة جنود قتلوا: the subject before a verb in the plural or dual brings the number. */
function countOfSubject(frame: Frame, context: Context): Count | null {
  if (frame.form.pos !== 'verb') return null;
  const subject = frame.before.find((p) => p.mention && p.preposition === null);
  if (!subject) return null;
  const { words, sizeWords } = context;
  for (let k = subject.first; k <= subject.last; k += 1) {
    const found = countAt(frame, k, context);
    if (!found) continue;
    const bound = sizeWords.bounds.find(({ words: parts }) =>
      parts.every((part, n) => words[k - parts.length + n]?.norm === part),
    );
    if (!bound || found.best === null) return found;
    return { ...found, ...bounded(found.best, bound.bound) };
  }
  return dualOf(words, subject, sizeWords);
}

/** مقتل شخص, اغتيال الوزير: one person, named or not. */
function countOfOne({ form, after, before, antecedent }: Frame): Count | null {
  const bare = after.filter((p) => p.mention && p.preposition === null && !p.inside);
  const patient = form.pos === 'verb' && bare.length > 1 ? bare[1] : bare[0];
  const subject = before.filter((p) => p.mention && p.preposition === null).at(-1);
  const mention = patient?.mention ?? antecedent ?? subject?.mention ?? null;
  if (mention?.type !== 'PER' || mention.number !== 'one') return null;
  return countOf(mention, 1);
}

const countOf = ({ start, end }: Mention, n: number): Count => ({
  ...{ low: n, best: n, high: n },
  span: { start, end },
});

function boundAt(
  words: readonly Word[],
  k: number,
  { bounds }: SizeWords,
): { bound: string; length: number } | null {
  const found = bounds.find(({ words: parts }) =>
    parts.every(
      (part, n) => words[k + n]?.norm === part || (n === 0 && words[k]?.readings[0]?.stem === part),
    ),
  );
  return found ? { bound: found.bound, length: found.words.length } : null;
}

/** 57 مدنيا على الأقل: the bound stands behind what is counted. */
function boundBehind(words: readonly Word[], last: number, sizeWords: SizeWords): string | null {
  for (let k = last + 1; k <= last + 4; k += 1) {
    const word = words[k];
    if (!word || isComma(word)) return null;
    const found = boundAt(words, k, sizeWords);
    // أكثر من behind the number begins another one.
    if (found) return found.length === 2 && freePreposition(word) ? found.bound : null;
  }
  return null;
}

function isDated(frame: Frame, word: Word): boolean {
  return frame.times.some((time) => time.start <= word.start && word.end <= time.end);
}

interface Said {
  readonly number: Numeral;
  readonly bound: string | null;
  readonly from: number;
}

function toCount(words: readonly Word[], { number, bound, from }: Said): Count {
  const { low, best } = number;
  const span = { start: words[from]!.start, end: words[number.last]!.end };
  if (best === null) return { low, best, high: null, span };
  return { ...bounded(best, bound), span };
}

function bounded(best: number, bound: string | null): Omit<Count, 'span'> {
  if (bound === 'least') return { low: best, best, high: null };
  if (bound === 'more') return { low: best + 1, best: null, high: null };
  if (bound === 'most') return { low: null, best, high: best };
  if (bound === 'less') return { low: null, best: null, high: best - 1 };
  return { low: best, best, high: best };
}

/** جنديين, شخصان: the dual is its own number. */
function dualOf(words: readonly Word[], { mention }: Phrase, { duals }: SizeWords): Count | null {
  const word = words[mention!.first]!;
  const isDual = duals.has(word.norm) || duals.has(word.readings[0]?.stem ?? '');
  return isDual ? countOf(mention!, 2) : null;
}
