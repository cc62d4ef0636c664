import { addMonths, fromDays, weekOf } from './calendar.ts';
import { endOf, type Match, type TimeRule } from './rule.ts';
import type { Hit, Scan } from './scan.ts';
import { shiftOf } from './shifts.ts';

/**
 * Week, month, year and season named from the article's date.
 *
 * Example: الأسبوع الماضي → 2020-W25; نهاية العام الجاري → 2018 END; الصيف الماضي → 2014-SU; هذا العام.
 * Counterexample: العام الدراسي → a school year, no shift word, no value.
 */
export const period: TimeRule = {
  id: 'times/period',
  find: readPeriod,
};

function readPeriod(scan: Scan, i: number): Match | null {
  const pointed = scan.at(i, 'this');
  const unit = scan.at(pointed ? pointed.last + 1 : i, 'unit-definite', 'season');
  if (!unit) return null;
  const shift = pointed ?? scan.at(unit.last + 1, 'shift');
  if (!shift || (unit.kind === 'unit-definite' && !unit.value.endsWith(' one'))) return null;
  const last = pointed ? unit.last : shift.last;
  const value = periodValue(scan, unit, shiftOf(shift.value));
  if (!value) return null;
  return {
    start: (pointed ?? unit).start,
    end: endOf(scan, last),
    last,
    type: 'DATE',
    value,
    anchored: true,
  };
}

/** The value of a period `by` away from the article's own. */
export function periodValue(scan: Scan, unit: Hit, by: number): string | null {
  const today = scan.today === null ? null : fromDays(scan.today);
  const year = today === null ? null : Number(today.slice(0, 4));
  if (unit.kind === 'season')
    return year === null ? null : `${seasonYear(today!, unit.value, by)}-${unit.value}`;
  if (unit.value === 'week one')
    return scan.today === null ? 'XXXX-WXX' : weekOf(scan.today + by * 7);
  if (unit.value === 'month one')
    return today === null ? 'XXXX-XX' : addMonths(today.slice(0, 7), by);
  if (unit.value === 'year one') return year === null ? 'XXXX' : String(year + by);
  if (unit.value === 'century one')
    return year === null ? null : String(Math.floor(year / 100) + by);
  return null;
}

const SEASON_ENDS: Readonly<Record<string, number>> = { SP: 6, SU: 9, FA: 12, WI: 3 };

/** The last such season that has ended, or the next to come. */
function seasonYear(today: string, season: string, by: number): number {
  const month = Number(today.slice(5, 7));
  const ended = month > (SEASON_ENDS[season] ?? 12);
  const year = Number(today.slice(0, 4));
  if (by < 0) return ended ? year : year - 1;
  return by > 0 && ended ? year + 1 : year;
}
