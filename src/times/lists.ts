import { letters } from '../arabic/letters.ts';
import type { Time } from '../model/entity.ts';
import { isDate } from './calendar.ts';
import { monthDayAt } from './month-day.ts';
import type { Match } from './rule.ts';
import type { Scan } from './scan.ts';

/** What joins the days of a list or range, beside the words of kind `list`. */
const JOINERS: ReadonlySet<string> = new Set([
  letters.waw,
  '-',
  '\u2013',
  '\u2014',
  '/',
  ',',
  '\u060c',
]);
/** A list of days is no longer. */
const MOST = 8;

/** The time and the days listed before it that it gives the month to, in text order. */
export interface Listed {
  readonly days: readonly Omit<Time, 'i'>[];
  /** Where the match itself starts: behind the first day of 15-20 مايو. */
  readonly start: number;
}

/**
 * The other days of a list or range that ends in a full date: 16 و17 و18 مارس gives the first two the month of the third.
 *
 * Example: 20 - 31 يوليو, من 11 إلى 15 مايو, السابع والثامن من تموز, 15-20 مايو.
 * Counterexample: 3 جنود و18 مارس → a noun stands between, the three are no days; مقتل 12 في 3 مايو → no joiner.
 */
export function listedDays(scan: Scan, i: number, match: Match): Listed {
  const month = /^(\d{4}-\d\d)-\d\d$/.exec(match.value)?.[1];
  const days: Omit<Time, 'i'>[] = [];
  if (!month) return { days, start: match.start };
  const both = /^(\d\d?)[-\u2013](\d\d?)$/.exec(scan.words[i]!.norm);
  const length = both ? both[1]!.length : 0;
  if (both) days.push(toDay(scan.words[i]!.start, length, `${month}-${both[1]!.padStart(2, '0')}`));
  for (let at = i; days.length < MOST; ) {
    const before = dayBefore(scan, at);
    if (!before || !isDay(month, before.day)) break;
    const value = `${month}-${String(before.day).padStart(2, '0')}`;
    days.unshift(toDay(before.start, before.end - before.start, value));
    at = before.first;
  }
  const anchor = match.anchored ? ('DCT' as const) : null;
  const start = both ? scan.words[i]!.start + length + 1 : match.start;
  return { days: days.map((day) => ({ ...day, anchor })), start };
}

function toDay(start: number, length: number, value: string): Omit<Time, 'i'> {
  return {
    start,
    end: start + length,
    rule: 'times/listed-day',
    type: 'DATE',
    value,
    mod: null,
    anchor: null,
  };
}

function isDay(month: string, day: number): boolean {
  return isDate(Number(month.slice(0, 4)), Number(month.slice(5)), day);
}

interface Before {
  readonly day: number;
  readonly first: number;
  readonly start: number;
  readonly end: number;
}

/** The day that a joiner links to what begins at `at`. */
function dayBefore(scan: Scan, at: number): Before | null {
  const last = at - 1 - Number(isJoiner(scan, at - 1));
  const isPrefixed =
    scan.words[at]?.norm.startsWith(letters.waw) && scan.words[at]!.kind === 'word';
  if (last === at - 1 && !isPrefixed) return null;
  for (let first = last; first > last - 2 && first >= scan.sentence.first; first -= 1) {
    const day = monthDayAt(scan, first);
    if (day?.last === last && isWrittenDay(scan, first))
      return { day: day.day, first, start: day.start, end: scan.words[last]!.end };
  }
  return null;
}

/** A day is listed in digits or as the nth; خمسة و18 مارس counts something. */
function isWrittenDay(scan: Scan, i: number): boolean {
  return scan.words[i]!.kind === 'number' || scan.at(i, 'nth') !== null;
}

function isJoiner(scan: Scan, i: number): boolean {
  if (i <= scan.sentence.first) return false;
  return JOINERS.has(scan.words[i]!.raw) || scan.at(i, 'list')?.last === i;
}

/** Years further apart than a range goes on are no range. */
const RANGE_WORDS = 2;

/**
 * A date without a year takes the one of the date that it is listed with: بين مايو ويونيو 2018, من سبتمبر إلى يناير 2018.
 * Counterexample: في مايو، وفي يونيو 2018 → more than a joiner stands between.
 */
export function inheritYear(
  before: Omit<Time, 'i'> | undefined,
  match: Match,
  isListed: boolean,
): Omit<Time, 'i'> | undefined {
  const year = match.anchored ? null : /^(\d{4})-(\d\d)/.exec(match.value);
  const own = before && /^[\dX]{4}(-(\d\d).*)$/.exec(before.value);
  if (!year || !own || before.anchor === null || before.type !== 'DATE' || !isListed) return before;
  const isEarlier = own[1]! <= match.value.slice(4);
  return { ...before, value: `${Number(year[1]) - (isEarlier ? 0 : 1)}${own[1]}`, anchor: null };
}

/** Nothing but a joiner stands between the word `last` and the word `i`. */
export function isListedWith(scan: Scan, last: number, i: number): boolean {
  const between = i - last - 1;
  if (between < 0 || between > RANGE_WORDS) return false;
  if (between === 0) return scan.words[i]!.norm.startsWith(letters.waw);
  return isJoiner(scan, last + 1) || (between === 2 && scan.words[last + 1]!.raw === ')');
}
