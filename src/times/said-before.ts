import { addMonths, fromDays, isDate } from './calendar.ts';
import { endOf, type Match, type TimeRule } from './rule.ts';
import type { Hit, Scan } from './scan.ts';

const SHIFTS: Readonly<Record<string, number>> = { past: -1, present: 0, future: 1 };
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
    const day = scan.numeralAt(i);
    const of = day?.best ? scan.at(day.last + 1, 'of') : null;
    const unit = of && scan.at(of.last + 1, 'unit-definite');
    if (!day?.best || unit?.value !== 'month one') return null;
    const shift = scan.at(unit.last + 1, 'shift', 'same');
    const month = shift && monthOf(scan, shift);
    if (!shift || !month) return null;
    const [y = 0, m = 0] = month.split('-').map(Number);
    if (!isDate(y, m, day.best)) return null;
    const value = `${month}-${String(day.best).padStart(2, '0')}`;
    return toMatch(scan, { start: day.start, last: shift.last, value }, shift.kind === 'shift');
  },
};

function monthOf(scan: Scan, { kind, value }: Hit): string | null {
  if (kind === 'same') return saidBefore(scan, 'month');
  return scan.today === null
    ? null
    : addMonths(fromDays(scan.today).slice(0, 7), SHIFTS[value] ?? 0);
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
    const unit = scan.at(i, 'unit-definite');
    const same = unit && scan.at(unit.last + 1, 'same');
    const [name, number] = unit?.value.split(' ') ?? [];
    if (!unit || !same || number !== 'one') return null;
    const value = saidBefore(scan, name ?? '');
    return value ? toMatch(scan, { start: unit.start, last: same.last, value }, false) : null;
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
