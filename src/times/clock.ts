import { letters } from '../arabic/letters.ts';
import { fromDays } from './calendar.ts';
import { day } from './days.ts';
import { endOf, type Match, type TimeRule } from './rule.ts';
import type { Hit, Scan } from './scan.ts';

/** صباحا, مساء: a part of day as an adverb. */
const ADVERB = new RegExp(`[${letters.alef}${letters.hamza}]$`);

const NOON = 12;
const HOURS = 24;
const MINUTES = 60;
/** Parts of the day in which an hour of the clock's face is one of the second twelve; NI only before midnight. */
const AFTERNOON: ReadonlySet<string> = new Set(['AF', 'EV', '12:00', 'NI']);
/** "Three at night" is after midnight, "nine at night" before it. */
const EARLIEST_NIGHT = 6;

interface Hour {
  readonly hour: number;
  readonly minute: number;
  readonly last: number;
}

/**
 * An hour of the clock, with the part of the day and the day beside it; without a day it is the article's.
 *
 * Example: الساعة الثالثة مساء → T15:00; 12:30 ظهرا → T12:30; الساعة 10:30 صباح الأحد → T10:30 of Sunday; الساعة الثامنة والنصف من مساء أمس → T20:30.
 * Counterexample: الساعة الأخيرة → no hour is named; الثالثة مساء → may be the third of anything.
 */
export const clock: TimeRule = {
  id: 'times/clock',
  find: (scan, i) => {
    const head = scan.at(i, 'clock') ?? bareHead(scan, i);
    const read = head && readHour(scan, head.last + 1);
    if (!read) return null;
    const { last, date, part } = readBeside(scan, read.last);
    const hour = onFullDay(read.hour, part);
    if (hour === null) return null;
    const pad = (n: number) => String(n).padStart(2, '0');
    return {
      start: head.start,
      end: endOf(scan, last),
      last,
      type: 'TIME',
      value: `${date}T${pad(hour)}:${pad(read.minute)}`,
      anchored: true,
    };
  },
};

/** 12:30 ظهرا, 10,15 بتوقيت غرينتش: digits that only a clock has, with a part of the day or a zone behind them. */
function bareHead(scan: Scan, i: number): Pick<Hit, 'start' | 'last'> | null {
  const word = scan.words[i]!;
  const hour = scan.endingAt(i - 1, 'lead') ? scan.at(i, 'hour') : null;
  // حتى السادسة صباحا; في الثالثة من مساء is left alone.
  const part = hour && scan.at(hour.last + 1, 'daypart');
  if (hour && part && ADVERB.test(scan.words[part.last]!.norm))
    return { start: hour.start, last: i - 1 };
  if (word.kind !== 'number' || !/^\d{1,2}[:.,]\d\d$/.test(word.norm)) return null;
  const isClock = scan.at(i + 1, 'zone', 'daypart') !== null;
  return isClock ? { start: word.start, last: i - 1 } : null;
}

/** الثالثة, الثالثة والنصف, 15, 15:30: the hour as it is said. */
function readHour(scan: Scan, i: number): Hour | null {
  const named = scan.at(i, 'hour');
  const digits =
    i <= scan.sentence.last && scan.words[i]!.kind === 'number' ? scan.words[i]! : null;
  if (!named && !digits) return null;
  const [, first = '', joined] =
    /^(\d{1,2})(?:[:.,](\d\d))?$/.exec(named?.value ?? digits!.norm) ?? [];
  const hour = Number(first);
  if (first === '' || hour >= HOURS) return null;
  const last = named?.last ?? i;
  const fraction = scan.at(last + 1, 'fraction');
  if (fraction) return { hour, minute: Number(fraction.value), last: fraction.last };
  if (joined) return { hour, minute: Number(joined), last };
  const minute = scan.words[last + 1]?.raw === ':' ? scan.words[last + 2] : undefined;
  const isMinute = minute?.kind === 'number' && /^\d\d$/.test(minute.norm);
  if (!isMinute || last + 2 > scan.sentence.last || Number(minute.norm) >= MINUTES)
    return { hour, minute: 0, last };
  return { hour, minute: Number(minute.norm), last: last + 2 };
}

/** The part of the day and the day that follow the hour: من مساء الأحد, صباحا, ظهر أمس. */
function readBeside(scan: Scan, hour: number): { last: number; date: string; part: string | null } {
  const today = scan.today === null ? 'XXXX-XX-XX' : fromDays(scan.today);
  const of = scan.at(hour + 1, 'of');
  const at = of ? of.last + 1 : hour + 1;
  const found: Match | null = at <= scan.sentence.last ? day.find(scan, at) : null;
  if (found) {
    const [date = today, part = null] = found.value.split('T');
    return { last: found.last, date, part };
  }
  const part = scan.at(at, 'daypart');
  return part
    ? { last: part.last, date: today, part: part.value }
    : { last: hour, date: today, part: null };
}

/** The hour of the day; null for an hour that its part of the day does not have. */
function onFullDay(hour: number, part: string | null): number | null {
  if (part === null || hour > NOON) return hour;
  if (part === 'MO') return hour % NOON;
  if (!AFTERNOON.has(part)) return null;
  if (part === 'NI' && (hour < EARLIEST_NIGHT || hour === NOON)) return hour % NOON;
  // At noon: 11 and 12 are as they are said.
  if (part === '12:00' && hour >= NOON - 1) return hour;
  return (hour % NOON) + NOON;
}
