import type { Time } from '../model/entity.ts';
import { calendarDate, year } from './dates.ts';
import { day, period } from './days.ts';
import type { Match, TimeRule } from './rule.ts';
import type { Scan } from './scan.ts';

const WHOLE: readonly TimeRule[] = [calendarDate, day, period, year];

/**
 * Part of a longer time: its beginning, middle or end, or "earlier" within it. One expression.
 *
 * Example: منتصف يوليو → 2015-07 MID; أوائل 2015 → 2015 START; وقت سابق من هذا الشهر → the month; الربع الأول من 2018
 * → 2018-Q1; النصف الثاني من العام الماضي → 2017-H2.
 * Counterexample: منتصف الطريق → the middle of a road, no time follows.
 */
export const part: TimeRule = {
  id: 'times/part',
  find: (scan, i) => {
    const head = scan.at(i, 'part', 'earlier', 'share');
    if (!head) return null;
    const of = scan.at(head.last + 1, 'of');
    const inner = longest(scan, head.last + 1) ?? (of && longest(scan, of.last + 1));
    if (!inner) return null;
    if (head.kind === 'share') {
      const isYear = /^\d{4}$/.test(inner.value);
      return isYear ? { ...inner, start: head.start, value: `${inner.value}-${head.value}` } : null;
    }
    return {
      ...inner,
      start: head.start,
      mod: head.kind === 'part' ? (head.value as Time['mod']) : null,
    };
  },
};

function longest(scan: Scan, i: number): Match | null {
  if (i > scan.sentence.last) return null;
  let best: Match | null = null;
  for (const rule of WHOLE) {
    const match = rule.find(scan, i);
    if (match && (!best || match.end > best.end)) best = match;
  }
  return best;
}
