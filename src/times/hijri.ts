import { letters } from '../arabic/letters.ts';
import { fromDays } from './calendar.ts';
import { endOf, type TimeRule } from './rule.ts';

/** Day number (since 1970) before the first of Muharram of the year 1, in the tabular calendar. */
const BEFORE_FIRST = -492_150;
const FIRST_YEAR = 1300;
const LAST_YEAR = 1500;

/**
 * A day of the Hijri calendar with its year, as the day of ours by the tabular calendar: a day sooner or later where
 * the moon was seen so.
 *
 * Example: 15 شعبان 1439 هـ → 2018-04-30 APPROX; العاشر من محرم 1440.
 * Counterexample: 15 شعبان → Shaaban is a man's name too, and the year is not said.
 */
export const hijri: TimeRule = {
  id: 'times/hijri',
  find: (scan, i) => {
    const day = scan.numeralAt(i);
    if (!day?.best || day.best > 30 || !Number.isInteger(day.best)) return null;
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
      value: fromDays(dayNumber(value, Number(month.value), day.best)),
      mod: 'APPROX',
      anchored: false,
    };
  },
};

/** Months of 30 and 29 days by turns; eleven years of thirty have a day more. */
function dayNumber(year: number, month: number, day: number): number {
  const leaps = Math.floor((11 * year + 3) / 30);
  return BEFORE_FIRST + 354 * (year - 1) + leaps + Math.ceil(29.5 * (month - 1)) + day;
}
