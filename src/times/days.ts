import { ARTICLE, letters } from '../arabic/letters.ts';
import { addMonths, fromDays, weekOf } from './calendar.ts';
import { resolveWeekday } from './dates.ts';
import { endOf, type Match, type TimeRule } from './rule.ts';
import type { Hit, Scan } from './scan.ts';

/**
 * Weekdays and day words with their parts of day: one expression, however many words it takes.
 *
 * Example: مساء الأحد → T…EV; اليوم الجمعة → the article's Friday; أمس; الساعات الأولى من صباح الاثنين → …TMO START.
 * Counterexample: ذلك اليوم التاريخي → "that day" is no day of the calendar.
 */
export const day: TimeRule = {
  id: 'times/day',
  find: readDay,
};

interface Found {
  readonly start: number;
  readonly last: number;
  readonly days: number | null;
}

function readDay(scan: Scan, i: number): Match | null {
  const daypart = scan.at(i, 'daypart');
  const found = readDate(scan, daypart ? daypart.last + 1 : i);
  if (!found) return daypart ? readTonight(scan, daypart, i) : null;
  const start = daypart?.start ?? found.start;
  const trailing = daypart ? null : scan.at(found.last + 1, 'daypart');
  const suffix = daypart ?? trailing;
  const last = trailing ? trailing.last : found.last;
  const date = found.days === null ? 'XXXX-XX-XX' : fromDays(found.days);
  const value = suffix ? `${date}T${suffix.value}` : date;
  return {
    start,
    end: endOf(scan, last),
    last,
    type: suffix ? 'TIME' : 'DATE',
    value,
    anchored: true,
  };
}

/** الليلة by itself means the article's own day; الليلة الماضية the one before. */
function readTonight(scan: Scan, daypart: Hit, i: number): Match | null {
  const word = scan.words[daypart.last]!.norm;
  if (
    scan.today === null ||
    daypart.last !== i ||
    !word.startsWith(ARTICLE) ||
    daypart.value !== 'NI'
  )
    return null;
  const shift = scan.at(i + 1, 'shift');
  const by = { past: -1, future: 1 }[shift?.value ?? ''] ?? 0;
  const value = `${fromDays(scan.today + by)}T${daypart.value}`;
  const last = shift?.last ?? i;
  return {
    start: daypart.start,
    end: endOf(scan, last),
    last,
    type: 'TIME',
    value,
    anchored: true,
  };
}

function readDate(scan: Scan, i: number): Found | null {
  const label = scan.at(i, 'label');
  const weekday = scan.at(label ? label.last + 1 : i, 'weekday');
  if (weekday) return readWeekday(scan, weekday, label?.start ?? weekday.start);
  const word = scan.at(i, 'day');
  if (!word || isThatDay(scan, i, word)) return null;
  const named = weekdayAfter(scan, word.last);
  // Where the two disagree the article was stored a day late: the weekday is what its words say.
  if (named) return { ...readWeekday(scan, { ...named, kind: 'named again' }, word.start) };
  const days = scan.today === null ? null : scan.today + Number(word.value);
  return { start: word.start, last: word.last, days };
}

function readWeekday(scan: Scan, named: Hit, start: number): Found {
  const shift = scan.at(named.last + 1, 'shift');
  const isFuture = shift === null && named.kind === 'weekday' && scan.isFuture(named.last);
  const days =
    scan.today === null
      ? null
      : resolveWeekday(
          scan.today,
          Number(named.value),
          shift?.value ?? (isFuture ? 'future' : null),
        );
  return { start, last: shift ? shift.last : named.last, days };
}

/** A weekday that names the day again: اليوم الجمعة، أمس (الأحد. */
function weekdayAfter(scan: Scan, last: number): Hit | null {
  const direct = scan.at(last + 1, 'weekday');
  if (direct) return direct;
  return scan.words[last + 1]?.raw === '(' ? scan.at(last + 2, 'weekday') : null;
}

const DASHES: ReadonlySet<string> = new Set(['-', '\u2013', '\u2014']);

/** اليوم after a demonstrative, or before its own adjective, is a day, not today. */
function isThatDay(scan: Scan, i: number, word: Hit): boolean {
  const before = scan.words[i - 1];
  const after = scan.at(word.last + 1, 'shift', 'ordinal', 'same');
  const pointed =
    before?.readings[0]?.forms.some((form) => form.class === 'demonstrative') ?? false;
  // «عين اليوم – بنغازي» is a paper's name before a dateline.
  const dateline = DASHES.has(scan.words[word.last + 1]?.raw ?? '');
  return word.value === '0' && (pointed || dateline || after !== null);
}

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

const SHIFTS: Readonly<Record<string, number>> = { past: -1, present: 0, future: 1 };

function readPeriod(scan: Scan, i: number): Match | null {
  const pointed = scan.at(i, 'this');
  const unit = scan.at(pointed ? pointed.last + 1 : i, 'unit-definite', 'season');
  if (!unit) return null;
  const shift = pointed ?? scan.at(unit.last + 1, 'shift');
  if (!shift || (unit.kind === 'unit-definite' && !unit.value.endsWith(' one'))) return null;
  const last = pointed ? unit.last : shift.last;
  const value = periodValue(scan, unit, SHIFTS[shift.value] ?? 0);
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

function periodValue(scan: Scan, unit: Hit, by: number): string | null {
  const today = scan.today === null ? null : fromDays(scan.today);
  const year = today === null ? null : Number(today.slice(0, 4));
  if (unit.kind === 'season')
    return year === null ? null : `${seasonYear(today!, unit.value, by)}-${unit.value}`;
  if (unit.value === 'week one')
    return scan.today === null ? 'XXXX-WXX' : weekOf(scan.today + by * 7);
  if (unit.value === 'month one')
    return today === null ? 'XXXX-XX' : addMonths(today.slice(0, 7), by);
  if (unit.value === 'year one') return year === null ? 'XXXX' : String(year + by);
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

/**
 * Words that mean the past, present or future without a date, and repetition.
 *
 * Example: سابقا → PAST_REF; حتى الآن → PRESENT_REF; كل يوم → SET P1D; كل جمعة → SET P1W.
 * Counterexample: السابق in الرئيس السابق → a former president, no time.
 */
export const reference: TimeRule = {
  id: 'times/reference',
  find: (scan, i) => {
    const each = scan.at(i, 'each');
    const unit = each && scan.at(each.last + 1, 'unit');
    if (each && unit?.value.endsWith(' one')) {
      const named = scan.at(unit.last + 1, 'weekday', 'weekday-bare');
      const value = `P1${named ? 'W' : ({ day: 'D', week: 'W', month: 'M', year: 'Y' }[unit.value.split(' ')[0]!] ?? 'D')}`;
      const last = named ? named.last : unit.last;
      return {
        start: each.start,
        end: endOf(scan, last),
        last,
        type: 'SET',
        value,
        anchored: false,
      };
    }
    const weekly = each && scan.at(each.last + 1, 'weekday', 'weekday-bare');
    if (each && weekly)
      return {
        start: each.start,
        end: endOf(scan, weekly.last),
        last: weekly.last,
        type: 'SET',
        value: 'P1W',
        anchored: false,
      };
    const set = scan.at(i, 'set');
    if (set)
      return {
        start: set.start,
        end: endOf(scan, set.last),
        last: set.last,
        type: 'SET',
        value: set.value,
        anchored: false,
      };
    const ref = scan.at(i, 'ref') ?? (scan.at(i - 1, 'in') ? scan.at(i, 'ref-after-in') : null);
    if (!ref || isAdjective(scan, i)) return null;
    return {
      start: ref.start,
      end: endOf(scan, ref.last),
      last: ref.last,
      type: 'DATE',
      value: ref.value,
      anchored: true,
    };
  },
};

/** طريقا قريبا: after another word in the accusative it describes a noun. */
function isAdjective(scan: Scan, i: number): boolean {
  const word = scan.words[i]!.norm;
  const before = scan.words[i - 1]?.norm ?? '';
  return word.endsWith(letters.alef) && before.endsWith(letters.alef) && before.length > 2;
}
