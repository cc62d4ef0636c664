import { letters } from '../arabic/letters.ts';
import { fromDays } from './calendar.ts';
import { digitsAt } from './digits.ts';
import { monthDayAt } from './month-day.ts';
import { endOf, type Match, type TimeRule } from './rule.ts';
import type { Scan } from './scan.ts';

/** Day number (since 1970) before the first of Muharram of the year 1, in the tabular calendar. */
const BEFORE_FIRST = -492_150;
const FIRST_YEAR = 1300;
const LAST_YEAR = 1500;

/**
 * A day of the Hijri calendar with its year, as the day of ours by the tabular calendar: a day sooner or later where
 * the moon was seen so.
 *
 * Example: 15 شعبان 1439 هـ → 2018-04-30 APPROX; العاشر من محرم 1440; 29-2-1436هـ → 2014-12-21.
 * Counterexample: 15 شعبان → Shaaban is a man's name too, and the year is not said.
 */
export const hijri: TimeRule = {
  id: 'times/hijri',
  find: (scan, i) => {
    const written = readDigits(scan, i);
    if (written) return written;
    const day = monthDayAt(scan, i);
    if (!day || day.day > 30) return null;
    const of = scan.at(day.last + 1, 'of');
    const month = scan.at((of ?? day).last + 1, 'hijri');
    const year = month ? scan.words[month.last + 1] : undefined;
    if (!month || month.last + 1 > scan.sentence.last || year?.kind !== 'number') return null;
    const value = Number(year.norm);
    if (!Number.isInteger(value) || value < FIRST_YEAR || value > LAST_YEAR) return null;
    const isMarked = scan.words[month.last + 2]?.norm === letters.ha;
    const last = isMarked && month.last + 2 <= scan.sentence.last ? month.last + 2 : month.last + 1;
    return {
      start: day.start,
      end: endOf(scan, last),
      last,
      type: 'DATE',
      value: fromDays(dayNumber(value, Number(month.value), day.day)),
      mod: 'APPROX',
      anchored: false,
    };
  },
};

/** 29-2-1436هـ, 1436/2/29: the year says which calendar it is. */
function readDigits(scan: Scan, i: number): Match | null {
  const digits = digitsAt(scan, i);
  if (!digits) return null;
  const [a, b, c] = digits.parts;
  const [year, day] = a > c ? [a, c] : [c, a];
  if (year < FIRST_YEAR || year > LAST_YEAR || b < 1 || b > 12 || day < 1 || day > 30) return null;
  const at = digits.last;
  const isMarked = at < scan.sentence.last && scan.words[at + 1]!.norm === letters.ha;
  const last = isMarked ? at + 1 : at;
  return {
    start: digits.start,
    end: endOf(scan, last),
    last,
    type: 'DATE',
    value: fromDays(dayNumber(year, b, day)),
    mod: 'APPROX',
    anchored: false,
  };
}

/** Months of 30 and 29 days by turns; eleven years of thirty have a day more. */
function dayNumber(year: number, month: number, day: number): number {
  const leaps = Math.floor((11 * year + 3) / 30);
  return BEFORE_FIRST + 354 * (year - 1) + leaps + Math.ceil(29.5 * (month - 1)) + day;
}
