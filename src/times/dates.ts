import { fromDays, isDate, toIso, weekdayOf } from './calendar.ts';
import { endOf, type Match, type TimeRule } from './rule.ts';
import type { Hit, Scan } from './scan.ts';

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

function findDigits(scan: Scan, i: number): Match | null {
  const word = scan.words[i]!;
  if (word.kind !== 'number') return null;
  const parts = word.norm.split(/[/:.-]/).map(Number);
  if (parts.length !== 3 || !/^\d+([/.-])\d+\1\d+$/.test(word.norm)) return null;
  const [a = 0, b = 0, c = 0] = parts;
  const orders = [
    [a, b, c],
    [c, b, a],
    [c, a, b],
  ] as const;
  const date = orders.find(([year, month, day]) => year > 1000 && isDate(year, month, day));
  if (!date) return null;
  return {
    start: word.start,
    end: word.end,
    last: i,
    type: 'DATE',
    value: toIso(...date),
    anchored: false,
  };
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
  if (label && scan.at(label.last + 1, 'weekday', 'month')) {
    start = label.start;
    at = label.last + 1;
  }
  const weekday = scan.at(at, 'weekday');
  if (weekday) {
    start ??= weekday.start;
    at = weekday.last + 1;
    if (scan.words[at]?.raw === '\u060c') at += 1;
  }
  const day = scan.numeralAt(at);
  // أحد before a month is "one of", never a first day: those are written in digits or as أول.
  const isDay = day !== null && (scan.words[day.first]?.kind === 'number' || (day.best ?? 0) > 1);
  if (isDay && day?.best && day.best >= 1 && day.best <= 31 && Number.isInteger(day.best)) {
    start ??= day.start;
    at = day.last + 1;
    const of = scan.at(at, 'of', 'label');
    if (of && scan.at(of.last + 1, 'month')) at = of.last + 1;
    const unit = scan.at(at, 'unit');
    if (unit?.value === 'month one' && scan.at(unit.last + 1, 'month')) at = unit.last + 1;
    return { at, day: day.best, start };
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

/** The month's other name after a slash, hyphen or in brackets: one expression (guidelines, section 7). */
function readOtherName(scan: Scan, parts: Parts): void {
  const joiner = scan.words[parts.last + 1];
  if (!joiner || !JOINERS.has(joiner.raw)) return;
  const other = scan.at(parts.last + 2, 'month');
  if (!other || Number(other.value) !== parts.month) return;
  parts.last = other.last;
  const closes = joiner.raw === '(' && scan.words[other.last + 1]?.raw === ')';
  if (closes && (yearAt(scan, other.last + 2) || scan.at(other.last + 2, 'shift'))) parts.last += 1;
}

/** A year in digits. */
function yearAt(scan: Scan, i: number): number | null {
  const word = scan.words[i];
  if (
    !word ||
    i > scan.sentence.last ||
    word.kind !== 'number' ||
    !/^(1[0-9]|20)\d\d$/.test(word.norm)
  )
    return null;
  return Number(word.norm);
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
    parts.yearShift = { past: -1, present: 0, future: 1 }[yearShift.value] ?? 0;
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

/** Without a year: the nearest such date not after the article's, or the next one where the future is spoken of. */
function guessYear(scan: Scan, parts: Parts): number | null {
  if (scan.today === null) return null;
  const today = fromDays(scan.today);
  const year = Number(today.slice(0, 4));
  if (parts.yearShift !== null) return year + parts.yearShift;
  if (parts.shift === 'present') return year;
  const candidate = (y: number) => toIso(y, parts.month, parts.day ?? undefined);
  const now = parts.day === null ? today.slice(0, 7) : today;
  const isFuture = parts.shift === 'future' || (parts.shift === null && scan.isFuture(parts.last));
  if (isFuture) return candidate(year) > now ? year : year + 1;
  const isPast = parts.shift === 'past' ? candidate(year) < now : candidate(year) <= now;
  return isPast ? year : year - 1;
}

/**
 * A year by itself, with the word for year or after a preposition, and further years of a list.
 *
 * Example: عام 2014 → 2014; بين عامي 2013 و2016 → 2013 and 2016; منذ 2011 → 2011.
 * Counterexample: 2014 جنديا → a number of soldiers, no year.
 */
export const year: TimeRule = {
  id: 'times/year',
  find: (scan, i) => {
    const label = scan.at(i, 'label', 'unit', 'unit-construct', 'unit-definite');
    const labelled = label && /^(year|-)/.test(label.value) ? yearAt(scan, label.last + 1) : null;
    if (label && labelled !== null) {
      return toYear(scan, { start: label.start, last: label.last + 1, value: labelled });
    }
    const season = scan.at(i, 'season');
    const seasonal = season && yearAt(scan, season.last + 1);
    if (season && seasonal) {
      const match = toYear(scan, { start: season.start, last: season.last + 1, value: seasonal });
      return { ...match, value: `${seasonal}-${season.value}` };
    }
    const bare = yearAt(scan, i);
    if (bare === null || bare < 1800 || !isYearPlace(scan, i)) return null;
    return toYear(scan, { start: scan.words[i]!.start, last: i, value: bare });
  },
};

function toYear(scan: Scan, found: { start: number; last: number; value: number }): Match {
  const { start, last, value } = found;
  return {
    start,
    end: endOf(scan, last),
    last,
    type: 'DATE',
    value: String(value),
    anchored: false,
  };
}

/** After في، منذ، بين and the like, after "year and", before a shift word, or alone before a stop or dash. */
function isYearPlace(scan: Scan, i: number): boolean {
  const before = scan.words[i - 1];
  const after = scan.words[i + 1];
  if (scan.at(i - 1, 'mod') || scan.at(i - 2, 'mod')) return false;
  const isFirst = i === scan.sentence.first;
  if (isFirst) return after?.raw === '-' || after?.raw === ':';
  const joined = scan.at(i - 1, 'lead', 'before', 'after', 'part', 'in', 'of') !== null;
  const isCounted =
    after?.kind === 'word' && after.readings.some((r) => r.forms.some((f) => f.class === 'human'));
  if (joined) return !isCounted;
  // A lone و is the conjunction glued to the digits: و2016.
  return (
    before?.raw.length === 1 && before.end === scan.words[i]!.start && yearAt(scan, i - 2) !== null
  );
}

/** Day number of the weekday `weekday` (1-7) that news means: latest not after today, or by its shift word. */
export function resolveWeekday(today: number, weekday: number, shift: string | null): number {
  const back = (weekdayOf(today) - weekday + 7) % 7;
  if (shift === 'past') return today - (back === 0 ? 7 : back);
  if (shift === 'future') return today + (back === 0 ? 7 : 7 - back);
  return today - back;
}
