import { ARTICLE, letters } from '../arabic/letters.ts';
import { fromDays } from './calendar.ts';
import { calendarDate } from './dates.ts';
import { endOf, type Match, type TimeRule } from './rule.ts';
import type { Hit, Scan } from './scan.ts';
import { shiftOf } from './shifts.ts';
import { nearest, resolveWeekday } from './weekdays.ts';

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
  if (!found) return daypart ? (readDated(scan, daypart) ?? readTonight(scan, daypart, i)) : null;
  const start = daypart?.start ?? found.start;
  const trailing = daypart ? null : adverbAt(scan, found.last + 1);
  const suffix = daypart ?? trailing;
  const last = trailing ? trailing.last : nightOfTwo(scan, suffix, found.last);
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

/** أمس مساء, الأحد صباحا, السبت بعد الظهر; but أمس فجر ... نفسه is a verb. */
function adverbAt(scan: Scan, i: number): Hit | null {
  const part = scan.at(i, 'daypart');
  const word = part ? scan.words[part.last]!.norm : '';
  return ADVERB.test(word) ? part : null;
}

const ADVERB = new RegExp(`[${letters.alef}${letters.hamza}]$|^${ARTICLE}`);

/** ليل السبت الأحد, ليلة الأربعاء - الخميس: a night is named by both its days. */
function nightOfTwo(scan: Scan, part: Hit | null, last: number): number {
  const first = scan.at(last, 'weekday');
  if (!first || (part?.value !== 'NI' && part?.value !== '00:00')) return last;
  const isMarked = MARKS_OF_TWO.has(scan.words[last + 1]?.raw ?? '');
  const second = scan.at(isMarked ? last + 2 : last + 1, 'weekday');
  const isNext = second && Number(second.value) === (Number(first.value) % 7) + 1;
  return isNext && !second.prefixed ? second.last : last;
}

/** ليلة 15 يوليو, صبيحة يوم 16 يوليو 2016: the part of a day of the calendar. */
function readDated(scan: Scan, daypart: Hit): Match | null {
  if (daypart.last >= scan.sentence.last) return null;
  const date = calendarDate.find(scan, daypart.last + 1);
  if (!date || date.value.length < 10) return null;
  return { ...date, start: daypart.start, type: 'TIME', value: `${date.value}T${daypart.value}` };
}

/** الليلة by itself, and في المساء, mean the article's own day; الليلة الماضية the one before. */
function readTonight(scan: Scan, daypart: Hit, i: number): Match | null {
  const word = scan.words[daypart.last]!.norm;
  const isNight = daypart.value === 'NI' || isIn(scan, i - 1);
  if (scan.today === null || !word.startsWith(ARTICLE) || !isNight) return null;
  const after = scan.words[daypart.last + 1];
  if (daypart.value !== 'NI' && after?.readings[0]?.article) return null;
  const shift = scan.at(daypart.last + 1, 'shift');
  const by = shiftOf(shift?.value ?? '');
  const value = `${fromDays(scan.today + by)}T${daypart.value}`;
  const last = shift?.last ?? daypart.last;
  return {
    start: daypart.start,
    end: endOf(scan, last),
    last,
    type: 'TIME',
    value,
    anchored: true,
  };
}

/** في المساء, منذ الصباح; but صحيفة الصباح is none. */
function isIn(scan: Scan, i: number): boolean {
  return scan.at(i, 'in') !== null || scan.at(i, 'lead')?.value === 'now';
}

function readDate(scan: Scan, i: number): Found | null {
  const label = scan.at(i, 'label');
  const at = label ? label.last + 1 : i;
  const weekday = scan.at(at, 'weekday');
  if (weekday) return readWeekday(scan, weekday, label?.start ?? weekday.start);
  const word = scan.at(at, 'day');
  if (!word || isThatDay(scan, at, word)) return null;
  const start = label?.start ?? word.start;
  const named = weekdayAfter(scan, word.last);
  const days = scan.today === null ? null : scan.today + Number(word.value);
  // Where the two disagree the article was stored a day late: the weekday is what its words say.
  if (named) return { start, last: named.last, days: days && nearest(days, Number(named.value)) };
  return { start, last: word.last, days };
}

function readWeekday(scan: Scan, named: Hit, start: number): Found {
  const shift = scan.at(named.last + 1, 'shift');
  const isFuture =
    shift === null && named.kind === 'weekday' && scan.tense(named.last) === 'future';
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
const MARKS_OF_TWO: ReadonlySet<string> = new Set([...DASHES, '/']);

/** غد خال من العنف: without the ending of an adverb, a part of day, label or weekday beside it, it is any morrow. */
function isBareMorrow(scan: Scan, i: number, { last }: Hit): boolean {
  if (scan.words[last]!.norm.endsWith(letters.alef)) return false;
  return !scan.endingAt(i - 1, 'daypart', 'label') && weekdayAfter(scan, last) === null;
}

/** اليوم after a demonstrative, or before its own adjective, is a day, not today. */
function isThatDay(scan: Scan, i: number, word: Hit): boolean {
  const before = scan.words[i - 1];
  const after = scan.at(word.last + 1, 'shift', 'ordinal', 'nth', 'same', 'relative');
  const pointed =
    before?.readings[0]?.forms.some((form) => form.class === 'demonstrative') ?? false;
  // «عين اليوم – بنغازي» is a paper's name before a dateline.
  const dateline = DASHES.has(scan.words[word.last + 1]?.raw ?? '');
  if (word.value === '1') return isBareMorrow(scan, i, word);
  return word.value === '0' && (pointed || dateline || after !== null);
}
