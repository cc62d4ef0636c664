import { addMonths, fromDays } from './calendar.ts';

/** How long: a number of units, null where the words do not say how many. */
export interface Extent {
  readonly unit: string;
  readonly count: number | null;
  /** Whole smaller units beside them: the two months of a year and two months. */
  readonly rest?: number;
}

interface Unit {
  /** TIMEX3 designator. */
  readonly code: string;
  /** Turns decades and centuries into years. */
  readonly factor: number;
  /** Value of a number that is not said. */
  readonly vague: string;
  /** The smaller unit that parts of this one are told in, and how many it has; null where TIMEX3 takes decimals. */
  readonly smaller: readonly [string, number] | null;
}

const UNITS: Readonly<Record<string, Unit>> = {
  minute: { code: 'M', factor: 1, vague: 'PTXM', smaller: null },
  hour: { code: 'H', factor: 1, vague: 'PTXH', smaller: ['minute', 60] },
  day: { code: 'D', factor: 1, vague: 'PXD', smaller: ['hour', 24] },
  week: { code: 'W', factor: 1, vague: 'PXW', smaller: null },
  month: { code: 'M', factor: 1, vague: 'PXM', smaller: ['day', 30] },
  year: { code: 'Y', factor: 1, vague: 'PXY', smaller: ['month', 12] },
  decade: { code: 'Y', factor: 10, vague: 'PXDE', smaller: ['year', 10] },
  century: { code: 'Y', factor: 100, vague: 'PXCE', smaller: ['year', 100] },
};
const CLOCK: ReadonlySet<string> = new Set(['hour', 'minute']);

function unitOf(unit: string): Unit {
  return UNITS[unit] ?? UNITS.day!;
}

/** TIMEX3 value of a length: P3D, PT2H, PXY, P1Y6M. */
export function lengthValue({ unit, count, rest }: Extent): string {
  const { code, factor, vague, smaller } = unitOf(unit);
  if (count === null) return vague;
  const whole = count * factor;
  const time = CLOCK.has(unit) ? 'T' : '';
  if (rest !== undefined && smaller) {
    const clock = time === '' && CLOCK.has(smaller[0]) ? 'T' : '';
    return factor > 1
      ? `P${whole + rest}${code}`
      : `P${time}${whole}${code}${clock}${rest}${unitOf(smaller[0]).code}`;
  }
  if (!Number.isInteger(whole) && unit === 'year') return `P${Math.floor(whole)}Y6M`;
  if (!Number.isInteger(whole) && unit === 'hour') return `PT${Math.floor(whole)}H30M`;
  return `P${time}${whole}${code}`;
}

/** The unit that parts of this one are told in, or null. */
export function smallerUnit(unit: string): string | null {
  return unitOf(unit).smaller?.[0] ?? null;
}

/** One part in `parts` of a unit, in whole smaller ones: half an hour is 30 minutes; null where it is none. */
export function fractionOf(unit: string, parts: number): Extent | null {
  const [smaller, many] = unitOf(unit).smaller ?? [];
  if (!smaller || !many || many % parts !== 0) return null;
  return { unit: smaller, count: many / parts };
}

/** The date a length away from the article's, to the precision of its unit. */
export function countFrom(
  day: number | null,
  { unit, count, rest = 0 }: Extent,
  sign: number,
): string {
  if (count === null || day === null) return sign < 0 ? 'PAST_REF' : 'FUTURE_REF';
  const today = fromDays(day);
  const by = sign * count * unitOf(unit).factor;
  if (unit === 'day') return fromDays(day + by);
  if (unit === 'week') return fromDays(day + by * 7);
  if (unit === 'year' && rest > 0) return addMonths(today.slice(0, 7), sign * (count * 12 + rest));
  if (unit === 'month' || !Number.isInteger(by))
    return addMonths(today.slice(0, 7), Math.trunc(unit === 'month' ? by : by * 12));
  if (CLOCK.has(unit)) return today;
  return String(Number(today.slice(0, 4)) + by);
}
