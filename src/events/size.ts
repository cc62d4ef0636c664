import { fold } from '../arabic/fold.ts';
import type { Numeral, ReadNumeral } from '../arabic/numerals.ts';
import type { Tables } from '../lexicon/load.ts';
import type { Count, Event, SizeKind } from '../model/claim.ts';
import type { Word } from '../model/word.ts';
import type { Frame } from './frame.ts';

/** Words that bound a number, and triggers whose patients are counted, from lexicon/events/sizes.tsv. */
export interface SizeWords {
  readonly bounds: readonly { readonly words: readonly string[]; readonly bound: string }[];
  readonly kindOf: ReadonlyMap<string, SizeKind>;
}

/** Reads lexicon/events/sizes.tsv. */
export function loadSizeWords(tables: Tables): SizeWords {
  const bounds: { words: string[]; bound: string }[] = [];
  const kindOf = new Map<string, SizeKind>();
  for (const row of tables.rows('events/sizes.tsv')) {
    if (row.class === 'bound')
      bounds.push({ words: fold(row.word ?? '').split(' '), bound: row.value ?? '' });
    else kindOf.set(fold(row.word ?? ''), row.value as SizeKind);
  }
  return { bounds: bounds.sort((a, b) => b.words.length - a.words.length), kindOf };
}

interface Context {
  readonly words: readonly Word[];
  readonly readNumeral: ReadNumeral;
  readonly sizeWords: SizeWords;
}

/**
 * How many were killed, injured, arrested or displaced, as the trigger's own phrase says.
 *
 * Example: مقتل ما لا يقل عن 7 جنود → dead 7 or more; إصابة العشرات → injured, at least 20; مقتل جنديين → 2.
 * Counterexample: قتل في 7 مايو → a date, not a number of people.
 */
export function readSize(frame: Frame, context: Context): Event['size'] {
  const kind = kindOf(frame, context.sizeWords);
  if (!kind) return {};
  const own = countBefore(frame, context) ?? countAfter(frame, context);
  return own ? { [kind]: own } : {};
}

function kindOf(frame: Frame, { kindOf: kinds }: SizeWords): SizeKind | undefined {
  return kinds.get(fold(frame.form.lemma)) ?? kinds.get(frame.reading.stem);
}

/** How far from the trigger its number may begin, in words. */
const REACH = 7;

function countAfter(frame: Frame, { words, readNumeral, sizeWords }: Context): Count | null {
  for (let k = frame.i + 1; k <= Math.min(frame.to, frame.i + REACH); k += 1) {
    const bound = boundAt(words, k, sizeWords);
    const at = bound ? k + bound.length : k;
    const number = readNumeral(words, at);
    if (number && !isDated(frame, words[at]!)) {
      return toCount(words, { number, bound: bound?.bound ?? null, from: k });
    }
    const phrase = frame.after.find((p) => p.first === k);
    if (phrase?.preposition !== null && phrase) break;
    if (phrase?.mention) return dualOf(words[phrase.mention.first]!);
  }
  return null;
}

/** 7 قتلى، عشرات الجرحى: the number stands before its noun. */
function countBefore(frame: Frame, { words, readNumeral, sizeWords }: Context): Count | null {
  if (frame.form.pos === 'verb') return null;
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
  if (bound === 'least') return { low: best, best, high: null, span };
  if (bound === 'more') return { low: best + 1, best: null, high: null, span };
  if (bound === 'most') return { low: null, best, high: best, span };
  if (bound === 'less') return { low: null, best: null, high: best - 1, span };
  return { low: best, best, high: best, span };
}

/** جنديين, شخصان: the dual is its own number. */
function dualOf(word: Word): Count | null {
  const isDual =
    word.readings[0]?.forms.some((form) => form.number === 'two' && form.pos !== 'verb') ?? false;
  if (!isDual) return null;
  return { low: 2, best: 2, high: 2, span: { start: word.start, end: word.end } };
}
