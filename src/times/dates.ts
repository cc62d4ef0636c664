import { isDate, toIso } from './calendar.ts';
import { digitsAt } from './digits.ts';
import { guessYear } from './guess-year.ts';
import { monthDayAt } from './month-day.ts';
import { endOf, type Match, type TimeRule } from './rule.ts';
import type { Hit, Scan } from './scan.ts';
import { shiftOf } from './shifts.ts';
import { yearAt } from './years.ts';

/**
 * Dates of the calendar: day, month and year in words and digits, in every naming of the months.
 *
 * Example: الأربعاء 22 يوليو/تموز → 2015-07-22; سبتمبر الماضي → 2014-09; 24-01-2015 → 2015-01-24.
 * Counterexample: 22 قتيلا → no date, no month follows; مارس نفوذه ("he exerted") → no month before a noun with a pronoun.
 */
export const calendarDate: TimeRule = {
  id: 'times/calendar-date',
  find: (scan, i) => findDigits(scan, i) ?? findMonth(scan, i),
};

/** Years before are those of the Hijri calendar. */
const FIRST_DATED = 1700;

function findDigits(scan: Scan, i: number): Match | null {
  const digits = digitsAt(scan, i);
  if (!digits) return null;
  const [a, b, c] = digits.parts;
  const orders = [
    [a, b, c],
    [c, b, a],
    [c, a, b],
  ] as const;
  const date = orders.find(([year, month, day]) => year >= FIRST_DATED && isDate(year, month, day));
  if (!date) return null;
  const { start, last } = digits;
  const end = endOf(scan, last);
  return { start, end, last, type: 'DATE', value: toIso(...date), anchored: false };
}

interface Parts {
  readonly start: number;
  readonly day: number | null;
  readonly month: number;
  last: number;
  year: number | null;
  shift: string | null;
  yearShift: number | null;
}

function findMonth(scan: Scan, i: number): Match | null {
  const head = readHead(scan, i);
  const month = head && scan.at(head.at, 'month');
  if (!head || !month) return null;
  const day = head.day;
  if (day === null && !isMonthPlace(scan, i, month)) return null;
  const parts: Parts = {
    start: head.start ?? month.start,
    day,
    month: Number(month.value),
    last: month.last,
    year: null,
    shift: null,
    yearShift: null,
  };
  readOtherName(scan, parts);
  readYear(scan, parts);
  return toMatch(scan, parts);
}

/** What stands before the month: weekday, day of the month, the word for month. */
function readHead(
  scan: Scan,
  i: number,
): { at: number; day: number | null; start: number | null } | null {
  let at = i;
  let start: number | null = null;
  const label = scan.at(at, 'label');
  const isDay = scan.at(at, 'unit')?.value === 'day one';
  const isDated = isDay && monthDayAt(scan, at + 1) !== null;
  if (label && (isDated || scan.at(label.last + 1, 'weekday', 'month'))) {
    start = label.start;
    at = label.last + 1;
  }
  const weekday = scan.at(at, 'weekday');
  if (weekday) {
    start ??= weekday.start;
    at = weekday.last + 1;
    if (scan.words[at]?.raw === '\u060c') at += 1;
  }
  const day = monthDayAt(scan, at);
  if (day) {
    start ??= day.start;
    at = day.last + 1;
    const of = scan.at(at, 'of', 'label');
    if (of && scan.at(of.last + 1, 'month')) at = of.last + 1;
    const unit = scan.at(at, 'unit');
    if (unit?.value === 'month one' && scan.at(unit.last + 1, 'month')) at = unit.last + 1;
    return { at, day: day.day, start };
  }
  return weekday ? null : { at, day: null, start };
}

/** A bare month name (آب، مارس are other words too) counts after a preposition, label or part, or before a year or shift. */
function isMonthPlace(scan: Scan, i: number, month: Hit): boolean {
  if (month.prefixed || scan.at(i - 1, 'lead', 'before', 'after', 'label', 'part', 'in', 'of'))
    return true;
  const next = month.last + 1;
  if (yearAt(scan, next) !== null || scan.at(next, 'shift')) return true;
  return JOINERS.has(scan.words[next]?.raw ?? '') && scan.at(next + 1, 'month') !== null;
}

const JOINERS: ReadonlySet<string> = new Set(['/', '(', '-', '\u2013']);

/** The month's other name after a slash, hyphen, in brackets or bare (مارس آذار): one expression (guidelines, section 7). */
function readOtherName(scan: Scan, parts: Parts): void {
  const beside = scan.at(parts.last + 1, 'month');
  if (beside && !beside.prefixed && Number(beside.value) === parts.month) {
    parts.last = beside.last;
    return;
  }
  const joiner = scan.words[parts.last + 1];
  if (!joiner || !JOINERS.has(joiner.raw)) return;
  const other = scan.at(parts.last + 2, 'month');
  if (!other || Number(other.value) !== parts.month) return;
  parts.last = other.last;
  const closes = joiner.raw === '(' && scan.words[other.last + 1]?.raw === ')';
  if (closes && (yearAt(scan, other.last + 2) || scan.at(other.last + 2, 'shift'))) parts.last += 1;
}

function readYear(scan: Scan, parts: Parts): void {
  let at = parts.last + 1;
  const of = scan.at(at, 'of');
  if (of) at = of.last + 1;
  const label = scan.at(at, 'label') ?? scan.at(at, 'unit', 'unit-definite');
  const labelled = label ? label.last + 1 : at;
  const year = yearAt(scan, labelled);
  if (year !== null) {
    parts.year = year;
    parts.last = labelled;
    return;
  }
  const shift = scan.at(at, 'shift');
  if (shift && !of) {
    parts.shift = shift.value;
    parts.last = shift.last;
  }
  const definite = scan.at(at, 'unit-definite');
  const yearShift = definite?.value === 'year one' ? scan.at(definite.last + 1, 'shift') : null;
  if (yearShift) {
    parts.yearShift = shiftOf(yearShift.value);
    parts.last = yearShift.last;
  }
}

function toMatch(scan: Scan, parts: Parts): Match {
  const { day, month } = parts;
  const year = parts.year ?? guessYear(scan, parts);
  const value =
    year === null
      ? `XXXX-${toIso(0, month, day ?? undefined).slice(5)}`
      : toIso(year, month, day ?? undefined);
  return {
    start: parts.start,
    end: endOf(scan, parts.last),
    last: parts.last,
    type: 'DATE',
    value,
    anchored: parts.year === null,
  };
}
