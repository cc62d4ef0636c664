import type { Time } from '../model/entity.ts';
import { calendarDate } from './dates.ts';
import { day } from './days.ts';
import { century, decade } from './decades.ts';
import { period, periodValue } from './periods.ts';
import { endOf, type Match, type TimeRule } from './rule.ts';
import { sameAgain } from './said-before.ts';
import type { Hit, Scan } from './scan.ts';
import { year } from './years.ts';

const WHOLE: readonly TimeRule[] = [calendarDate, day, period, year, sameAgain, decade, century];

/**
 * Part of a longer time: its beginning, middle or end, or "earlier" within it. One expression.
 *
 * Example: منتصف يوليو → 2015-07 MID; أوائل 2015 → 2015 START; وقت سابق من هذا الشهر → the month; الربع الأول من 2018
 * → 2018-Q1; النصف الثاني من العام الماضي → 2017-H2; نهاية العام → the article's year END; الأسبوع الأول من يونيو →
 * 2020-06 START; صيف العام الماضي → 2019-SU.
 * Counterexample: منتصف الطريق → the middle of a road, no time follows; نهاية العام الدراسي → a school year.
 */
export const part: TimeRule = {
  id: 'times/part',
  find: (scan, i) => readSeason(scan, i) ?? readWeekOf(scan, i) ?? readPart(scan, i),
};

function readPart(scan: Scan, i: number): Match | null {
  const head = scan.at(i, 'part', 'earlier', 'share');
  if (!head) return null;
  const inner = wholeAt(scan, head.last + 1) ?? ownPeriod(scan, head);
  if (!inner) return null;
  if (head.kind === 'share') return ofYear(inner, head);
  const mod = head.kind === 'part' ? (head.value as Time['mod']) : null;
  return { ...inner, start: head.start, mod };
}

function ofYear(inner: Match, { start, value }: Pick<Hit, 'start' | 'value'>): Match | null {
  const isYear = /^\d{4}$/.test(inner.value);
  return isYear ? { ...inner, start, value: `${inner.value}-${value}` } : null;
}

/** The time that follows, behind من or at once. */
function wholeAt(scan: Scan, i: number): Match | null {
  const of = scan.at(i, 'of');
  return longest(scan, i) ?? (of && longest(scan, of.last + 1));
}

/** نهاية العام, مطلع الأسبوع: without a word of shift the article's own. */
function ownPeriod(scan: Scan, { kind, last }: Hit): Match | null {
  const unit = kind === 'part' ? scan.at(last + 1, 'unit-definite') : null;
  if (!unit || unit.prefixed || !OWN.has(unit.value) || isDescribed(scan, unit.last + 1))
    return null;
  const value = periodValue(scan, unit, 0);
  return value === null
    ? null
    : {
        start: unit.start,
        end: endOf(scan, unit.last),
        last: unit.last,
        type: 'DATE',
        value,
        anchored: true,
      };
}

const OWN: ReadonlySet<string> = new Set(['week one', 'month one', 'year one']);

/** العام الدراسي, الشهر الفضيل. */
function isDescribed(scan: Scan, i: number): boolean {
  const next = scan.words[i];
  return i <= scan.sentence.last && next?.readings[0]?.article === true;
}

/** صيف 2014 is a year's; صيف العام الماضي, صيف هذا العام are here. */
function readSeason(scan: Scan, i: number): Match | null {
  const season = scan.at(i, 'season');
  const inner = season && wholeAt(scan, season.last + 1);
  return inner ? ofYear(inner, season) : null;
}

/** الأسبوع الأول من يونيو: the beginning of the month. */
function readWeekOf(scan: Scan, i: number): Match | null {
  const unit = scan.at(i, 'unit-definite');
  const nth = unit && scan.at(unit.last + 1, 'nth', 'shift');
  const of = nth && scan.at(nth.last + 1, 'of');
  const inner = of && longest(scan, of.last + 1);
  if (!inner || unit?.value !== 'week one' || !/^\d{4}-\d\d$/.test(inner.value)) return null;
  const mod = { '1': 'START', '2': 'MID', '3': 'MID' }[nth?.value ?? ''] ?? 'END';
  return { ...inner, start: unit.start, mod: mod as Time['mod'] };
}

function longest(scan: Scan, i: number): Match | null {
  if (i > scan.sentence.last) return null;
  let best: Match | null = null;
  for (const rule of WHOLE) {
    const match = rule.find(scan, i);
    if (match && (!best || match.end > best.end)) best = match;
  }
  return best;
}
