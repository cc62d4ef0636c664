import { ARTICLE, letters } from '../arabic/letters.ts';
import { type Extent, fractionOf, smallerUnit } from './extent.ts';
import type { Hit, Scan } from './scan.ts';

/** A length of time in words: how much, which words, and how sure the words alone are. */
export interface Length extends Extent {
  readonly start: number;
  readonly last: number;
  /** Bare unit without any number: needs a leading preposition to be a time at all. */
  readonly bare: boolean;
  readonly shift: string | null;
}

/** The length of time that begins at `i`, without the word of measure before it. */
export function readLength(scan: Scan, i: number): Length | null {
  const whole =
    readCounted(scan, i) ??
    readDefinite(scan, i) ??
    readFraction(scan, i) ??
    readBare(scan, i) ??
    readWhole(scan, i);
  return whole && withRest(scan, whole);
}

/** قرابة العام, أكثر من الشهر: behind a word of measure the definite unit is one. */
function readWhole(scan: Scan, i: number): Length | null {
  const unit = scan.endingAt(i - 1, 'mod') ? scan.at(i, 'unit-definite') : null;
  const count = { one: 1, two: 2 }[unit?.value.split(' ')[1] ?? ''];
  if (!unit || !count || scan.words[unit.last + 1]?.readings[0]?.article) return null;
  const half = scan.at(unit.last + 1, 'and-half');
  const last = (half ?? unit).last;
  return {
    ...toExtent(unit, count + (half ? 0.5 : 0)),
    start: unit.start,
    last,
    bare: false,
    shift: null,
  };
}

function toExtent(unit: Hit, count: number): Extent {
  return { unit: unitOf(unit), count };
}

/** سنة وشهرين, ثلاث ساعات و15 دقيقة: the smaller unit that follows counts on. */
function withRest(scan: Scan, whole: Length): Length {
  const next = scan.words[whole.last + 1];
  if (whole.count === null || !next?.norm.startsWith(letters.waw)) return whole;
  const at = next.norm === letters.waw ? whole.last + 2 : whole.last + 1;
  const rest = readCounted(scan, at) ?? readBare(scan, at);
  const isSmaller = rest?.count != null && rest.unit === smallerUnit(whole.unit);
  return isSmaller ? { ...whole, last: rest.last, rest: rest.count, bare: false } : whole;
}

/**
 * نصف ساعة, ربع قرن.
 * Counterexample: نصف الساعة الأولى, نصف عام 2014 → a definite or dated whole.
 */
function readFraction(scan: Scan, i: number): Length | null {
  const part = scan.at(i, 'part-of-unit');
  const unit = part && scan.at(part.last + 1, 'unit');
  const extent = unit?.value.endsWith(' one') && fractionOf(unitOf(unit), Number(part!.value));
  if (!part || !unit || !extent || nextIsOwner(scan, unit)) return null;
  const extra = scan.at(unit.last + 1, 'extra');
  return { ...extent, start: part.start, last: (extra ?? unit).last, bare: false, shift: null };
}

/** عشرة أيام، 19 شهرا، عدة أيام، ثلاث سنوات ونصف. */
function readCounted(scan: Scan, i: number): Length | null {
  const vague = scan.at(i, 'vague');
  // الاثنين يوم 26: Monday, not two of anything.
  const number = vague || scan.at(i, 'weekday') ? null : scan.numeralAt(i);
  if (!vague && !number) return null;
  const unit =
    scan.at((vague ?? number)!.last + 1, 'unit') ?? tensOf(scan, number?.best, number?.last);
  // القرار رقم 189 لسنة 2015: the number counts no years.
  if (!unit || unit.prefixed) return null;
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

/** عشرات السنين: behind a number that the words leave open the unit bears the article. */
function tensOf(scan: Scan, best: number | null | undefined, last = 0): Hit | null {
  const unit = best === null ? scan.at(last + 1, 'unit-definite') : null;
  return unit?.value.endsWith(' many') ? unit : null;
}

/** الأيام القليلة الماضية، اليومين الماضيين، السنوات العشر، العشر سنوات القادمة. */
function readDefinite(scan: Scan, i: number): Length | null {
  const unit = scan.at(i, 'unit-definite');
  if (!unit || unit.value.endsWith(' one')) return null;
  let last = unit.last;
  const few = scan.at(last + 1, 'few');
  if (few) last = few.last;
  const number = few ? null : scan.numeralAt(afterArticle(scan, last + 1));
  // الدقيقتين 32 و80: moments of a match.
  if (number && MOMENTS.has(unit.value)) return null;
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

const MOMENTS: ReadonlySet<string> = new Set(['minute two', 'hour two']);

/** الأيام الـ60 الماضية: the article stands as a word of its own before digits. */
function afterArticle(scan: Scan, i: number): number {
  return scan.words[i]?.norm === ARTICLE ? i + 1 : i;
}

/** أسابيع، يومين، عام، عام ونصف: only after a preposition of time, unless dual. */
function readBare(scan: Scan, i: number): Length | null {
  const unit = scan.at(i, 'unit');
  if (!unit) return null;
  const [, number] = unit.value.split(' ');
  const isOne = CLOSED.test(scan.words[unit.last]!.norm);
  const count = isOne ? 1 : ({ one: 1, two: 2 }[number ?? ''] ?? null);
  // ساعة متأخرة من مساء السبت: a part of a day, no hour long.
  if (scan.at(i, 'part') || nextIsOwner(scan, unit) || isRepeated(scan, i, unit)) return null;
  // عقد is a decade only where a length is at home; after ل it is "to hold".
  if (unit.value === 'decade one' && !isSince(scan, i)) return null;
  const half = count === null ? null : scan.at(unit.last + 1, 'and-half');
  const extra = half ?? scan.at(unit.last + 1, 'extra');
  const shift = half ? null : scan.at((extra ?? unit).last + 1, 'shift');
  const last = (shift ?? extra ?? unit).last;
  const whole = count === null || !half ? count : count + 0.5;
  return {
    start: unit.start,
    last,
    unit: unitOf(unit),
    count: whole,
    bare: extra === null && number !== 'two',
    shift: shift?.value ?? null,
  };
}

/** عام 2014، يوم الجمعة، شهر رمضان: the unit names a date, it is no length. */
function nextIsOwner(scan: Scan, unit: Hit): boolean {
  const next = scan.words[unit.last + 1];
  const isDated = scan.at(unit.last + 1, 'weekday', 'month', 'hijri', 'day') !== null;
  // يومين and عاما bear their ending, so that nothing can be joined to them.
  const isFree = unit.value.endsWith(' two') || CLOSED.test(scan.words[unit.last]!.norm);
  const isOwned = !isFree && next?.readings[0]?.article === true;
  return isDated || next?.kind === 'number' || isOwned;
}

/** يوما بعد يوم, من عام إلى عام: more and more, no length. */
function isRepeated(scan: Scan, i: number, unit: Hit): boolean {
  const before = scan.at(i - 2, 'unit');
  return before !== null && unitOf(before) === unitOf(unit) && scan.at(i - 1) !== null;
}

/** Ends in the alef of the indefinite accusative: عاما, يوما, شهرا. */
const CLOSED = new RegExp(`^..+${letters.alef}$`);

function unitOf(unit: Hit): string {
  return unit.value.split(' ')[0] ?? 'day';
}

/** منذ عقد, قبل عقد, عقد من الزمن; عن عقد اجتماع is "holding a meeting". */
function isSince(scan: Scan, i: number): boolean {
  const before = scan.at(i - 1);
  const isPlain = scan.at(i + 1, 'extra') !== null;
  return (
    isPlain || before?.value === 'now' || before?.kind === 'before' || scan.at(i - 1, 'of') !== null
  );
}
