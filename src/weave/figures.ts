import { ARTICLE, letters } from '../arabic/letters.ts';
import type { Numeral, ReadNumeral } from '../arabic/numerals.ts';
import type { Span } from '../model/span.ts';
import type { FigureWords } from './figure-words.ts';
import { findLengths, LASTING, type Taken } from './lengths.ts';
import type { WovenSentence } from './sentences.ts';
import type { WovenWord } from './words.ts';

/** A number that a sentence gives of something. */
export interface Figure {
  /** `dead`, `injured`, ... or the stem of the thing counted. */
  readonly kind: string;
  readonly value: number;
  /** How the words bound it; null: exactly. */
  readonly bound: string | null;
  /** True when the word behind the number is one for any person. */
  readonly isPersons: boolean;
  /** The number with its bound and the word counted; in the sentence's own text. */
  readonly span: Span;
}

/** How far before its number the word may stand that says what is counted. */
const REACH = 6;
/** The same of a verb whose number of persons has words of place and time between: قتل في الهجوم مساء السبت 60 شخصا. */
const FAR = 20;
const PART = 'part';
/** Kind of what tells how old somebody is: (52 عاما). */
const AGE = 'age';
/** Plain numbers without a word of people behind them are years: مواليد 1986 وقد. */
const YEARS = { first: 1900, last: 2100 } as const;

/**
 * The numbers of people and things in a sentence that are no dates.
 *
 * Example: أسفر عن مقتل ما لا يقل عن 60 شخصا وإصابة أكثر من ألف → dead 60, injured 1000.
 * Counterexample: مقتل العشرات → no figure; مقتل 14 بينهم 7 جنود → 14, not 7.
 *
 * @param taken spans of times, whose numbers count nothing
 */
export function findFigures(
  { words }: Pick<WovenSentence, 'words'>,
  taken: readonly Taken[],
  lexicon: FigureWords,
): Figure[] {
  return [...findCounts(words, taken, lexicon), ...findLengths(words, taken, lexicon.before)];
}

function findCounts(
  words: readonly WovenWord[],
  taken: readonly Taken[],
  lexicon: FigureWords,
): Figure[] {
  const numerals = readNumerals(words, lexicon.readNumeral);
  return numerals.flatMap((number, i): Figure[] => {
    const [first, last] = [words[number.first]!, words[number.last]!];
    const isTaken = taken.some(({ start, end }) => start < last.end && first.start < end);
    const isVague = number.first === number.last && lexicon.vague.has(first.form);
    // الـ8 من يوليو, الـ11 متهما: the one known of, or a day of a month.
    const isKnown = words[number.first - 1]?.form === ARTICLE;
    if (number.best === null || isVague || isTaken || isKnown) return [];
    if (isRange(words, number, lexicon)) return [];
    const bound = boundOf(words, number, lexicon);
    const spot = {
      number,
      from: (numerals[i - 1]?.last ?? -1) + 1,
      to: number.first - (bound?.ahead ?? 0),
    };
    const found = kindOf(words, spot, lexicon);
    if (found === null || [PART, LASTING, AGE].includes(found.kind)) return [];
    const next = words[number.last + 1];
    const start = words[found.from ?? spot.to]!.start;
    const { kind } = found;
    return [
      {
        ...{ kind, value: number.best, bound: bound?.bound ?? null },
        isPersons: next !== undefined && lexicon.persons.has(next.form),
        span: { start, end: next?.end ?? last.end },
      },
    ];
  });
}

function readNumerals(words: readonly WovenWord[], read: ReadNumeral): Numeral[] {
  const seen = words.map(({ form }) => ({
    kind: /^[0-9]/.test(form) ? ('number' as const) : ('word' as const),
    norm: form,
  }));
  const numerals: Numeral[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const number = read(seen, i) ?? read(withoutAnd(seen, i), i);
    if (!number) continue;
    numerals.push(number);
    i = number.last;
  }
  return numerals;
}

/** من 42 إلى 60: neither end is a figure of its own. */
function isRange(
  words: readonly WovenWord[],
  { first, last }: Numeral,
  { range }: FigureWords,
): boolean {
  const begins = (i: number) => words[i]?.form === range.from;
  const goesOn = (i: number) => words[i]?.form === range.to;
  return (begins(first - 1) && goesOn(last + 1)) || (goesOn(first - 1) && begins(first - 3));
}

/** The words, one of them without its conjunction: وثلاثون after another number's noun begins a number. */
function withoutAnd<T extends { norm: string }>(words: readonly T[], i: number): readonly T[] {
  const word = words[i]!;
  if (!word.norm.startsWith(letters.waw)) return words;
  return words.with(i, { ...word, norm: word.norm.slice(1) });
}

interface Spot {
  readonly number: Numeral;
  /** First word that is not before another number. */
  readonly from: number;
  /** First word of the number or of its bound. */
  readonly to: number;
}

/** What is counted: the word behind the number, or the nearest word before it that brings numbers. */
function kindOf(
  words: readonly WovenWord[],
  { number, from, to }: Spot,
  { before, after, persons, times }: FigureWords,
): { kind: string; from: number | null } | null {
  const [next, then] = [words[number.last + 1], words[number.last + 2]];
  const ahead = (reach: number) =>
    words.slice(Math.max(from, to - reach), to).flatMap(({ stem }, k) => {
      const kind = before.get(stem);
      return kind ? [{ kind, from: Math.max(from, to - reach) + k }] : [];
    });
  const near = ahead(REACH);
  if (near.some(({ kind }) => kind === PART)) return { kind: PART, from: null };
  const isHead = next !== undefined && after.has(next.stem);
  const last = isHead ? undefined : near.at(-1);
  if (last) return last;
  const behind = [next, then].flatMap((word) => (word && after.get(word.stem)) ?? []);
  if (behind[0]) return { kind: behind[0], from: null };
  if (!next || next.stem.length < 3 || !next.form.startsWith(next.stem) || times.has(next.form))
    return null;
  const { best } = number;
  if (best !== null && best >= YEARS.first && best <= YEARS.last && number.first === number.last)
    return null;
  const far = persons.has(next.form) ? ahead(FAR).at(-1) : undefined;
  return far && far.kind !== PART
    ? { kind: far.kind, from: null }
    : { kind: next.stem, from: null };
}

/** The bound of a number, with how many words of it stand ahead. */
function boundOf(
  words: readonly WovenWord[],
  { first, last }: Numeral,
  { bounds }: FigureWords,
): { bound: string; ahead: number } | null {
  const isAt = (parts: readonly string[], at: number) =>
    at >= 0 && parts.every((part, n) => words[at + n]?.form === part);
  const ahead = bounds.find(({ words: parts }) => isAt(parts, first - parts.length));
  if (ahead) return { bound: ahead.bound, ahead: ahead.words.length };
  const behind = bounds.find(
    ({ words: parts }) => parts.length === 2 && [1, 2, 3].some((step) => isAt(parts, last + step)),
  );
  return behind ? { bound: behind.bound, ahead: 0 } : null;
}
