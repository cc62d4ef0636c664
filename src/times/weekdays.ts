import { weekdayOf } from './calendar.ts';
import { shiftOf } from './shifts.ts';

/** Day number of the weekday `weekday` (1-7) that news means: latest not after today, or by its shift word. */
export function resolveWeekday(today: number, weekday: number, shift: string | null): number {
  const back = (weekdayOf(today) - weekday + 7) % 7;
  const by = shiftOf(shift ?? '');
  if (by < 0) return today - (back === 0 ? 7 : back) + 7 * (by + 1);
  if (by > 0) return today + 7 - back + 7 * (by - 1);
  return today - back;
}

/** Day number of the weekday `weekday` (1-7) nearest to a day, three days off at most. */
export function nearest(day: number, weekday: number): number {
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  return day + (ahead > 3 ? ahead - 7 : ahead);
}
