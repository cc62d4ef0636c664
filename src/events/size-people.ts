import { foldLemma } from '../arabic/fold.ts';
import { letters } from '../arabic/letters.ts';
import type { Count, SizeKind } from '../model/claim.ts';
import type { Mention } from '../model/entity.ts';
import type { Word } from '../model/word.ts';
import { addCounts, type Counted, type Counting, countAfterAnd, countOf } from './count.ts';
import type { Frame, Phrase } from './frame.ts';
import type { SizeWords } from './size-words.ts';
import { attachedAt } from './word-tests.ts';

/** Whom a word counts, by its lemma or stem: a row of lexicon/events/sizes.tsv. */
export function kindOf(
  stem: string,
  lemma: string,
  { kindOf: kinds }: SizeWords,
): SizeKind | undefined {
  return kinds.get(foldLemma(lemma)) ?? kinds.get(stem);
}

/** Whom a word of the text counts, by its first reading. */
export function kindOfWord(
  { readings: [reading] }: Word,
  sizeWords: SizeWords,
): SizeKind | undefined {
  const form = reading?.forms.find(({ pos }) => pos !== 'verb') ?? reading?.forms[0];
  return reading && kindOf(reading.stem, form?.lemma ?? '', sizeWords);
}

/**
 * Could what a number counts be people? A noun that is known for something else is none. Things are held up as well
 * as people, so that of what nothing is known they are people only where they are dead or injured.
 *
 * Example: ثلاثة جنود, 13 آخرين, 8 من الجماهير. Counterexample: إصابة 3 مواقع, توقيف ثلاث سيارات.
 */
export function isPeople(word: Word | undefined, kind: SizeKind): boolean {
  if (word?.kind !== 'word') return true;
  const forms = word.readings[0]?.forms ?? [];
  const nouns = forms.filter((form) => form.pos === 'noun');
  if (nouns.length > 0) return nouns.some((form) => form.class === 'human');
  return forms.length > 0 || attachedAt(word) !== null || kind !== 'arrested';
}

/** جنديين, شخصان, ضابطا شرطة: the dual is its own number. */
export function dualOf(
  words: readonly Word[],
  mention: Mention,
  { duals }: SizeWords,
): Count | null {
  const word = words[mention.first]!;
  const stem = word.readings[0]?.stem ?? '';
  const isDual =
    duals.has(word.norm) || duals.has(stem) || isConstructDual(words, mention.first, duals);
  return isDual ? countOf(mention, 2) : null;
}

/** ضابطا شرطة, ضابطي شرطة: a dual loses its ن before the noun that says of what; ضابطا سابقا is one. */
function isConstructDual(words: readonly Word[], i: number, duals: ReadonlySet<string>): boolean {
  const reading = words[i]!.readings[0];
  const next = words[i + 1]?.readings[0];
  if (!reading || !next || next.article || next.proclitics !== '') return false;
  if (!duals.has(reading.stem + letters.nun)) return false;
  // جندي شرطة is one.
  const isOther =
    reading.stem.endsWith(letters.ya) &&
    reading.forms.some(({ pos, number }) => pos === 'noun' && number === 'one');
  return !isOther && next.forms.some((form) => form.class === 'human');
}

/** How far behind one number the next one of the same trigger may stand, in words. */
const JOIN_REACH = 9;

/**
 * A count with those that و joins to it.
 *
 * Example: 42 حوثيا على الأقل، و9 مقاتلين → 51 or more; ضابطين ومجندا → 3; جندي ومدنيين → 1 or more.
 * Counterexample: مقتل شخص وإصابة ستة → another trigger; 57 مدنيا بينهم 12 طفلا وست نساء → parts of the number.
 */
export function withJoined(frame: Frame, first: Counted, counting: Counting): Count {
  const { words, sizeWords } = counting;
  let { count, last } = first;
  for (let k = last + 1; k <= last + JOIN_REACH; k += 1) {
    const word = words[k];
    if (word?.line !== frame.word.line || attachedAt(word) !== null) break;
    if (kindOfWord(word, sizeWords)) break;
    const next = joinedAt(frame, k, counting);
    if (next === 'unknown' && k > last + 5) break;
    if (next === 'unknown') return { ...count, best: null, high: null };
    if (next) ({ count, last } = { count: addCounts(count, next.count), last: next.last });
  }
  return count;
}

/** What و joins at word `k`: a number, a dual, one person, people whose number is not told, or nothing. */
function joinedAt(frame: Frame, k: number, counting: Counting): Counted | 'unknown' | null {
  const { words, sizeWords } = counting;
  if (words[k]!.norm[0] !== letters.waw) return null;
  const number = countAfterAnd(k, counting);
  if (number) {
    const isTimed = frame.times.some(
      ({ start, end }) => start < words[k]!.end && words[k]!.end < end,
    );
    return isTimed || !isPeople(words[number.last + 1], 'dead') ? null : number;
  }
  const first = words[k]!.norm === letters.waw ? k + 1 : k;
  const isHere = (p: Phrase) => p.first === first && p.preposition === null;
  const phrase = frame.after.find(isHere) ?? frame.before.find(isHere);
  const mention = phrase?.mention;
  if (!mention || (mention.type !== 'PER' && mention.type !== 'GRP')) return null;
  const dual = dualOf(words, mention, sizeWords);
  const count = dual ?? (mention.number === 'one' ? countOf(mention, 1) : null);
  return count ? { count, last: phrase.last } : 'unknown';
}
