import { addMonths, fromDays, isDate } from './calendar.ts';
import { monthDayAt } from './month-day.ts';
import { endOf, type Match, type TimeRule } from './rule.ts';
import type { Hit, Scan } from './scan.ts';
import { shiftOf } from './shifts.ts';

/** How many characters of an ISO date name its day, month or year. */
const DIGITS: Readonly<Record<string, number>> = { day: 10, month: 7, year: 4 };

/**
 * A day of a month that is named from the article's date or was named before.
 *
 * Example: 13 من الشهر الجاري → 2020-06-13; بعد 16 مارس, 28 من الشهر ذاته → 2020-03-28.
 * Counterexample: 13 من الشهر → which month is not said; 40 من الشهر الجاري → no day of a month.
 */
export const dayOfMonth: TimeRule = {
  id: 'times/day-of-month',
  find: (scan, i) => {
    const day = monthDayAt(scan, i);
    const of = day && scan.at(day.last + 1, 'of');
    const unit = of && scan.at(of.last + 1, 'unit-definite');
    if (!day || unit?.value !== 'month one') return null;
    const shift = scan.at(unit.last + 1, 'shift', 'same');
    const month = shift && monthOf(scan, shift);
    if (!shift || !month) return null;
    const [y = 0, m = 0] = month.split('-').map(Number);
    if (!isDate(y, m, day.day)) return null;
    const value = `${month}-${String(day.day).padStart(2, '0')}`;
    return toMatch(scan, { start: day.start, last: shift.last, value }, shift.kind === 'shift');
  },
};

function monthOf(scan: Scan, { kind, value }: Hit): string | null {
  if (kind === 'same') return saidBefore(scan, 'month');
  return scan.today === null ? null : addMonths(fromDays(scan.today).slice(0, 7), shiftOf(value));
}

/**
 * The same day, month or year as the last date.
 *
 * Example: في 2011 ... وفي العام نفسه → 2011; الأحد ... في اليوم ذاته → that Sunday.
 * Counterexample: في الوقت نفسه → a turn of phrase; في اليوم نفسه before any date → no value.
 */
export const sameAgain: TimeRule = {
  id: 'times/same-again',
  find: (scan, i) => {
    const ahead = scan.at(i, 'same-before');
    const unit = scan.at(ahead ? ahead.last + 1 : i, 'unit-definite');
    const same = ahead ?? (unit && scan.at(unit.last + 1, 'same'));
    const [name, number] = unit?.value.split(' ') ?? [];
    if (!unit || !same || number !== 'one') return null;
    const value = saidBefore(scan, name ?? '');
    const [start, last] = [Math.min(unit.start, same.start), Math.max(unit.last, same.last)];
    return value ? toMatch(scan, { start, last, value }, false) : null;
  },
};

function saidBefore({ said }: Scan, unit: string): string | null {
  const digits = DIGITS[unit];
  const date = said();
  if (!digits || !date || date.length < digits) return null;
  const value = date.slice(0, digits);
  return /^\d{4}(-\d\d)*$/.test(value) ? value : null;
}

function toMatch(
  scan: Scan,
  { start, last, value }: { readonly start: number; readonly last: number; readonly value: string },
  anchored: boolean,
): Match {
  return { start, end: endOf(scan, last), last, type: 'DATE', value, anchored };
}
