import { addMonths, fromDays, toDays, weekdayOf } from '../times/calendar.ts';

/** First and last day of a stretch of time, `YYYY-MM-DD`. */
export interface Days {
  readonly start: string;
  readonly end: string;
}

/** Months in which a season begins (of the northern year), in TIMEX3's names; winter runs into the next year. */
const SEASONS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, AU: 9, WI: 12 };

/**
 * The days that a TIMEX3 value stands for; null for what names none: lengths (`P3D`), references
 * (`PAST_REF`), values with unknown digits.
 *
 *   2020-06-22T15:00 is a day, 2020-W25 seven, 2020-06 a month, 2020-Q2 three, 2020-SU a season
 */
export function daysOf(value: string): Days | null {
  const day = /^(\d{4}-\d\d-\d\d)(T|$)/.exec(value)?.[1];
  if (day) return Number.isNaN(toDays(day)) ? null : { start: day, end: day };
  const week = /^(\d{4})-W(\d\d)(-WE|-\d)?$/.exec(value);
  if (week) return daysOfWeek(Number(week[1]), Number(week[2]), week[3] ?? '');
  const month = /^\d{4}-(\d\d)$/.exec(value);
  if (month) return Number(month[1]) > 12 || month[1] === '00' ? null : months(value, 1);
  const part = /^(\d{4})-(?:([QH])([1-4])|(SP|SU|FA|AU|WI))$/.exec(value);
  if (part) return daysOfPart(part[1]!, part);
  if (/^\d{4}$/.test(value)) return { start: `${value}-01-01`, end: `${value}-12-31` };
  const decade = /^(\d{3})$/.exec(value)?.[1];
  return decade ? { start: `${decade}0-01-01`, end: `${decade}9-12-31` } : null;
}

function months(first: string, count: number): Days {
  return { start: `${first}-01`, end: fromDays(toDays(`${addMonths(first, count)}-01`) - 1) };
}

function daysOfPart(year: string, [, , kind, nth, season]: RegExpExecArray): Days {
  if (season) return months(`${year}-${String(SEASONS[season]).padStart(2, '0')}`, 3);
  const length = kind === 'Q' ? 3 : 6;
  return months(`${year}-${String((Number(nth) - 1) * length + 1).padStart(2, '0')}`, length);
}

function daysOfWeek(year: number, week: number, rest: string): Days | null {
  if (week < 1 || week > 53) return null;
  const fourth = toDays(`${year}-01-04`);
  const monday = fourth - weekdayOf(fourth) + 1 + (week - 1) * 7;
  if (rest === '-WE') return { start: fromDays(monday + 5), end: fromDays(monday + 6) };
  if (rest) {
    const at = monday + Number(rest.slice(1)) - 1;
    return { start: fromDays(at), end: fromDays(at) };
  }
  return { start: fromDays(monday), end: fromDays(monday + 6) };
}
