import type { Numeral, ReadNumeral } from '../arabic/numerals.ts';
import type { Sentence, Word } from '../model/word.ts';
import type { FoundHead } from './head-nouns.ts';
import type { NominalSight } from './nominals.ts';

/** Words before a head that belong to its phrase. */
export interface Before {
  readonly first: number;
  readonly start: number;
  /** The phrase means several. */
  readonly isMany: boolean;
  /** أحد, إحدى: it means one of several. */
  readonly isOne: boolean;
  /** A number of them (ثلاثة من الشرطة): people, whatever the noun means. */
  readonly isPart: boolean;
  /** A numeral: the noun after it has no owner but its adjectives. */
  readonly isCount: boolean;
}

/** How far before a head its number may begin. */
const REACH = 5;

/**
 * Numerals, عشرات, جميع, أحد, ثاني أكبر before a head stay inside its phrase; quantifiers (عدد من، أكثر من) stay
 * out (guidelines 11.9, 11.31).
 *
 * Example: 40 شخصا; ثلاثة من مسلحيها; جميع الأطراف; أحد أعضائها; ثاني أكبر مدينة; كبار ضباط الشرطة.
 * Counterexample: كل القواعد → all of many places; عدد من الشباب → a quantifier.
 */
export function numberBefore(
  sight: NominalSight,
  i: number,
  { noun, form, sentence }: FoundHead & { readonly sentence: Sentence },
): Before | null {
  const { words, nameWords } = sight;
  if (words[i]!.readings[0]?.proclitics || i === sentence.first) return null;
  const whole = words[i - 1]!;
  const startOf = (k: number) => words[k]!.readings[0]?.start ?? words[k]!.start;
  const kinds = nameWords.openers(whole).map(({ kind }) => kind);
  const isGroup = (form.number === 'one' ? noun.one : noun.many) === 'GRP';
  const before = {
    ...{ first: i - 1, start: startOf(i - 1), isMany: true },
    ...{ isOne: false, isPart: false, isCount: false },
  };
  if (kinds.includes('whole-of') && isGroup) return before;
  if (kinds.includes('one-of') && isGroup) return { ...before, isMany: false, isOne: true };
  if (kinds.includes('greatest')) return readGreatest(sight, i, { sentence, form });
  return readCount(sight, i, sentence);
}

/** أكبر مدينة, ثاني أكبر مدينة, كبار المسؤولين. */
function readGreatest(
  { words, nameWords }: NominalSight,
  i: number,
  { sentence, form }: { sentence: Sentence; form: FoundHead['form'] },
): Before {
  const isRanked =
    i - 2 >= sentence.first &&
    nameWords.openers(words[i - 2]!).some(({ kind }) => kind === 'ordinal') &&
    !words[i - 1]!.readings[0]?.proclitics;
  const first = isRanked ? i - 2 : i - 1;
  const start = words[first]!.readings[0]?.start ?? words[first]!.start;
  const isMany = form.number === 'many';
  const none = { isOne: false, isPart: false, isCount: false };
  return { first, start, isMany, ...none };
}

function readCount(
  { words, readNumeral, nameWords }: NominalSight,
  i: number,
  sentence: Sentence,
): Before | null {
  // ثلاثة من مسلحيها: the number of a part of them.
  const isPart = nameWords.openers(words[i - 1]!).some(({ kind }) => kind === 'part-of');
  const end = isPart ? i - 2 : i - 1;
  if (end < sentence.first || readNumber(words, end, readNumeral).number === null) return null;
  for (let k = Math.max(sentence.first, i - REACH); k <= end; k += 1) {
    const { number, start } = readNumber(words, k, readNumeral);
    if (number?.last !== end) continue;
    if (isPart && number.best === null && !words[k]!.readings[0]?.article) return null;
    const isMany = (number.best ?? 2) !== 1;
    return {
      first: k,
      start,
      isMany,
      isOne: false,
      isPart,
      isCount: !isPart && number.best !== null,
    };
  }
  return null;
}

/** The number at a word, a prefix looked through (وسبع دول, بسبعة قرارات), and where it starts. */
function readNumber(
  words: readonly Word[],
  k: number,
  readNumeral: ReadNumeral,
): { readonly number: Numeral | null; readonly start: number } {
  const word = words[k]!;
  const cut =
    word.kind === 'word' ? word.readings.find(({ proclitics }) => proclitics !== '') : undefined;
  const whole = readNumeral(words, k);
  if (whole || !cut) return { number: whole, start: word.start };
  const norm = word.norm.slice(cut.proclitics.length);
  const bare = { ...word, norm };
  const number = readNumeral([bare, ...words.slice(k + 1, k + REACH)], 0);
  const moved = number && { ...number, first: k, last: number.last + k };
  return { number: moved, start: cut.start };
}
