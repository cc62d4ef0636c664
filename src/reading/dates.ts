import { fold } from '../arabic/fold.ts';
import type { Tables } from '../lexicon/load.ts';
import { splitCell } from '../lexicon/tsv.ts';

/** Folded words that date lines are made of. */
export interface DateWords {
  /** Month number of a month name. */
  readonly months: ReadonlyMap<string, number>;
  /** The words that month names are made of. */
  readonly parts: ReadonlySet<string>;
  /** Names of more than one word, longest first. */
  readonly longMonths: readonly string[];
  /** Words that may stand around a date on a line of its own: weekdays, "updated", "at". */
  readonly around: ReadonlySet<string>;
}

/** Reads month and weekday names and the words around date lines. */
export function readDateWords(tables: Tables): DateWords {
  const months = new Map<string, number>();
  const around = new Set<string>();
  for (const { word = '', kind, value } of tables.rows('times/words.tsv')) {
    if (kind === 'month')
      months.set(fold(word), Number(value)).set(fold(word).replace(' ', '_'), Number(value));
    if (kind === 'weekday') for (const part of fold(word).split(' ')) around.add(part);
  }
  for (const { words } of tables.rows('reading/date-lines.tsv')) {
    for (const word of splitCell(words)) around.add(fold(word));
  }
  const longMonths = [...months.keys()].filter((name) => name.includes(' '));
  const parts = new Set([...months.keys()].flatMap((name) => name.split(' ')));
  return { months, parts, longMonths, around };
}

/** Whether a line says nothing but when. Most lines have a word that no date line has: they are not read twice. */
export function isDateLine(
  line: { text: string; words: readonly string[] },
  words: DateWords,
): boolean {
  const isKnown = (word: string) => words.around.has(word) || words.parts.has(word);
  if (!line.words.every((word) => isKnown(word) || /\d/.test(word))) return false;
  return readDateLine(line.text, words) !== null;
}

/** `YYYY-MM-DD` when there is such a day (2020-02-30 is none), else null. */
export function toDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1000 && year <= 2999 ? date.toISOString().slice(0, 10) : null;
}

/** The day of an ISO 8601 date or date-time as written there, without moving it between time zones. */
export function readIsoDay(text: string): string | null {
  const found = /^\s*(\d{4})-(\d{2})-(\d{2})(?=$|[T\s])/.exec(text);
  return found && toDay(Number(found[1]), Number(found[2]), Number(found[3]));
}

/** The day in a URL path or file name: `/2020/06/22/`, `2020-06-22`, `20200622`; null when none or several. */
export function readDayInName(name: string): string | null {
  const pattern = /(?<!\d)(19\d\d|20\d\d)([-/_.]?)(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d)/g;
  const days = new Set<string>();
  for (const [whole, year, gap, month, day] of name.matchAll(pattern)) {
    if (gap === '' && whole.length !== 8) continue;
    const found = toDay(Number(year), Number(month), Number(day));
    if (found) days.add(found);
  }
  return days.size === 1 ? [...days][0]! : null;
}

// "22/06/2020", "22-6-2020", "2020/06/22", with the time of day left out first.
const CLOCK = /(?<!\d)\d{1,2}:\d{2}(:\d{2})?(?!\d)/g;
const YEAR_FIRST = /(?<![\d/])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d/])/;
const DAY_FIRST = /(?<![\d/])(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?![\d/])/;

/**
 * The day of a line that says nothing but when: all its words are a full date and words around one.
 *
 *     آخر تحديث: الاثنين 22 حزيران/يونيو 2020
 *     (last update: Monday 22 June 2020) is 2020-06-22;
 *     وصل الوفد في 22 يونيو 2020
 *     (the delegation arrived on 22 June 2020) is a sentence: null.
 */
export function readDateLine(line: string, words: DateWords): string | null {
  if (line.length > 120 || !/\d|[\u0660-\u0669]/.test(line)) return null;
  const text = joinLongMonths(fold(line).replace(CLOCK, ' '), words);
  const { day, rest } = takeNumericDate(text) ?? takeWordDate(text, words);
  if (day === null) return null;
  const others = rest.match(/[\p{L}\p{N}_]+/gu) ?? [];
  return others.every((word) => words.around.has(word)) ? day : null;
}

interface Taken {
  readonly day: string | null;
  readonly rest: string;
}

function takeNumericDate(text: string): Taken | null {
  const iso = YEAR_FIRST.exec(text);
  const found = iso ?? DAY_FIRST.exec(text);
  if (!found) return null;
  const [a, b, c] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return { day: iso ? toDay(a, b, c) : toDay(c, b, a), rest: text.replace(found[0], ' ') };
}

function takeWordDate(text: string, { months }: DateWords): Taken {
  const none = { day: null, rest: text };
  const tokens = text.match(/[\p{L}_]+|\d+/gu) ?? [];
  const at = tokens.findIndex((token) => months.has(token));
  if (at < 1) return none;
  let last = at;
  // A month may be given twice: "حزيران/يونيو".
  while (months.get(tokens[last + 1] ?? '') === months.get(tokens[at]!)) last++;
  const [day, year] = [Number(tokens[at - 1]), Number(tokens[last + 1])];
  if (!(day >= 1 && day <= 31 && year > 999)) return none;
  const rest = [...tokens.slice(0, at - 1), ...tokens.slice(last + 2)].join(' ');
  return { day: toDay(year, months.get(tokens[at]!)!, day), rest };
}

/** Months of two words become one word with `_`. */
function joinLongMonths(text: string, { longMonths }: DateWords): string {
  return longMonths.reduce((joined, name) => {
    return joined.includes(name) ? joined.replaceAll(name, name.replace(' ', '_')) : joined;
  }, text);
}
