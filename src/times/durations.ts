import { letters } from '../arabic/letters.ts';
import type { Time } from '../model/entity.ts';
import { addMonths, fromDays } from './calendar.ts';
import { endOf, type Match, type TimeRule } from './rule.ts';
import type { Hit, Scan } from './scan.ts';

/** TIMEX3 designators; the factor turns decades and centuries into years. */
const UNITS: Readonly<Record<string, { code: string; factor: number; vague: string }>> = {
  day: { code: 'D', factor: 1, vague: 'PXD' },
  week: { code: 'W', factor: 1, vague: 'PXW' },
  month: { code: 'M', factor: 1, vague: 'PXM' },
  year: { code: 'Y', factor: 1, vague: 'PXY' },
  hour: { code: 'H', factor: 1, vague: 'PTXH' },
  minute: { code: 'M', factor: 1, vague: 'PTXM' },
  decade: { code: 'Y', factor: 10, vague: 'PXDE' },
  century: { code: 'Y', factor: 100, vague: 'PXCE' },
};

interface Length {
  readonly start: number;
  readonly last: number;
  readonly unit: string;
  /** Number of units; null when the words do not say. */
  readonly count: number | null;
  /** Bare unit without any number: needs a leading preposition to be a time at all. */
  readonly bare: boolean;
  readonly shift: string | null;
}

/**
 * Lengths of time, and with قبل the date they lead back to (guidelines 11.10, 11.28).
 *
 * Example: منذ سنوات → PXY; أكثر من عام → P1Y MORE_THAN; قبل يومين → the date; الأسابيع القليلة الماضية → PXW.
 * Counterexample: عام جديد → a new year, no length: no number, no preposition of time.
 */
export const duration: TimeRule = {
  id: 'times/duration',
  find: (scan, i) => {
    const mod = scan.at(i, 'mod');
    const length = readLength(scan, mod ? mod.last + 1 : i);
    if (!length || (length.bare && !mod && !isLed(scan, i)) || isAge(scan, i, length.last))
      return null;
    const start = mod?.start ?? length.start;
    return toMatch(scan, { length, start, first: i, mod: (mod?.value as Time['mod']) ?? null });
  },
};

/** منذ عقد, قبل عقد; عن عقد اجتماع is "holding a meeting". */
function isSince(scan: Scan, i: number): boolean {
  const before = scan.at(i - 1);
  return before?.value === 'now' || before?.kind === 'before' || scan.at(i - 1, 'of') !== null;
}

/** (37 عاما) and، 82 سنة، after a name, عمره 18 شهرا and من العمر 27 عاما give an age, no time. */
function isAge(scan: Scan, first: number, last: number): boolean {
  const before = scan.words[first - 1]?.raw ?? '';
  const after = scan.words[last + 1]?.raw ?? '';
  if (scan.at(first - 1, 'age')) return true;
  return (before === '(' && after === ')') || (before === '\u060c' && after === '\u060c');
}

/** Kinds of words that make a bare unit a length: منذ أسابيع، بعد ساعات، لمدة شهر، لعقود. */
function isLed(scan: Scan, i: number): boolean {
  const own = scan.at(i);
  const joinedLam =
    own?.prefixed &&
    scan.words[i]!.readings.some((reading) => reading.proclitics.endsWith(letters.lam));
  const before = scan.at(i - 1);
  return (
    joinedLam === true ||
    before?.kind === 'lead' ||
    before?.kind === 'before' ||
    before?.kind === 'after'
  );
}

function readLength(scan: Scan, i: number): Length | null {
  return readCounted(scan, i) ?? readDefinite(scan, i) ?? readBare(scan, i);
}

/** عشرة أيام، 19 شهرا، عدة أيام، ثلاث سنوات ونصف. */
function readCounted(scan: Scan, i: number): Length | null {
  const vague = scan.at(i, 'vague');
  const number = vague ? null : scan.numeralAt(i);
  if (!vague && !number) return null;
  const unit = scan.at((vague ?? number)!.last + 1, 'unit');
  if (!unit) return null;
  const half = scan.at(unit.last + 1, 'and-half');
  const extra = half ?? scan.at(unit.last + 1, 'extra');
  const shift = scan.at((extra ?? unit).last + 1, 'shift');
  const start = vague?.start ?? number!.start;
  const count = number?.best ? number.best + (half ? 0.5 : 0) : null;
  return {
    start,
    last: (shift ?? extra ?? unit).last,
    unit: unitOf(unit),
    count,
    bare: false,
    shift: shift?.value ?? null,
  };
}

/** الأيام القليلة الماضية، اليومين الماضيين، السنوات العشر، العشر سنوات القادمة. */
function readDefinite(scan: Scan, i: number): Length | null {
  const unit = scan.at(i, 'unit-definite');
  if (!unit || unit.value.endsWith(' one')) return null;
  let last = unit.last;
  const few = scan.at(last + 1, 'few');
  if (few) last = few.last;
  const number = few ? null : scan.numeralAt(last + 1);
  const counted = number?.best && number.best < 1000 ? number : null;
  const after = scan.at((counted?.last ?? last) + 1, 'shift');
  if (!after && !few && !counted) return null;
  last = after?.last ?? last;
  const count = unit.value.endsWith(' two') ? 2 : (counted?.best ?? null);
  return {
    start: unit.start,
    last,
    unit: unitOf(unit),
    count,
    bare: false,
    shift: after?.value ?? null,
  };
}

/** أسابيع، يومين، عام، عام ونصف: only after a preposition of time, unless dual. */
function readBare(scan: Scan, i: number): Length | null {
  const unit = scan.at(i, 'unit');
  if (!unit) return null;
  const [, number] = unit.value.split(' ');
  const count = { one: 1, two: 2 }[number ?? ''] ?? null;
  if (nextIsOwner(scan, unit)) return null;
  // عقد is a decade only where a length is at home; after ل it is "to hold".
  if (unit.value === 'decade one' && !isSince(scan, i)) return null;
  const half = count === null ? null : scan.at(unit.last + 1, 'and-half');
  const extra = half ?? (number === 'two' ? scan.at(unit.last + 1, 'extra') : null);
  const last = (extra ?? unit).last;
  const whole = count === null || !half ? count : count + 0.5;
  return { start: unit.start, last, unit: unitOf(unit), count: whole, bare: true, shift: null };
}

/** عام 2014، يوم الجمعة، شهر رمضان: the unit names a date, it is no length. */
function nextIsOwner(scan: Scan, unit: Hit): boolean {
  const next = scan.words[unit.last + 1];
  const isDated = scan.at(unit.last + 1, 'weekday', 'month', 'hijri', 'day') !== null;
  return isDated || next?.kind === 'number' || next?.readings[0]?.article === true;
}

function unitOf(unit: Hit): string {
  return unit.value.split(' ')[0] ?? 'day';
}

interface Reading {
  readonly length: Length;
  readonly start: number;
  readonly first: number;
  readonly mod: NonNullable<Time['mod']> | null;
}

function toMatch(scan: Scan, { length, start, first, mod }: Reading): Match {
  const base = { start, end: endOf(scan, length.last), last: length.last, mod };
  const ago = scan.at(first - 1, 'before') !== null && !isClause(scan, length.last);
  const ahead =
    scan.at(first - 1, 'after') !== null && scan.isFuture(first) && !isClause(scan, length.last);
  if (ago || ahead) {
    const value = countFrom(scan, length, ago ? -1 : 1);
    return { ...base, type: 'DATE', value, anchored: true };
  }
  const led = scan.at(first - 1, 'lead');
  const anchored = length.shift !== null || led?.value === 'now';
  return { ...base, type: 'DURATION', value: lengthValue(length), anchored };
}

/** قبل يومين من لقائه counts from the meeting, not from the article. */
function isClause(scan: Scan, last: number): boolean {
  return scan.at(last + 1, 'of') !== null;
}

function lengthValue({ unit, count }: Length): string {
  const { code, factor, vague } = UNITS[unit] ?? UNITS.day!;
  if (count === null) return vague;
  const time = unit === 'hour' || unit === 'minute' ? 'T' : '';
  if (!Number.isInteger(count) && unit === 'year') return `P${Math.floor(count)}Y6M`;
  return `P${time}${count * factor}${code}`;
}

/** The date a length away from the article's, to the precision of its unit. */
function countFrom(scan: Scan, { unit, count }: Length, sign: number): string {
  if (count === null || scan.today === null) return sign < 0 ? 'PAST_REF' : 'FUTURE_REF';
  const today = fromDays(scan.today);
  const by = sign * count * (UNITS[unit]?.factor ?? 1);
  if (unit === 'day') return fromDays(scan.today + by);
  if (unit === 'week') return fromDays(scan.today + by * 7);
  if (unit === 'month' || !Number.isInteger(by))
    return addMonths(today.slice(0, 7), Math.trunc(unit === 'month' ? by : by * 12));
  if (unit === 'hour' || unit === 'minute') return today;
  return String(Number(today.slice(0, 4)) + by);
}
