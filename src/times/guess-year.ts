import { fromDays, toDays, toIso } from './calendar.ts';
import type { Scan } from './scan.ts';

/** A month, perhaps its day, and the words behind it that say which year's. */
export interface Yearless {
  readonly day: number | null;
  readonly month: number;
  readonly last: number;
  readonly shift: string | null;
  readonly yearShift: number | null;
}

/** Without a year: the nearest such date not after the article's, or the next one where the future is spoken of. */
export function guessYear(scan: Scan, parts: Yearless): number | null {
  if (scan.today === null) return null;
  const today = fromDays(scan.today);
  const year = Number(today.slice(0, 4));
  if (parts.yearShift !== null) return year + parts.yearShift;
  if (parts.shift === 'present') return year;
  const candidate = (y: number) => toIso(y, parts.month, parts.day ?? undefined);
  const now = parts.day === null ? today.slice(0, 7) : today;
  const isFuture =
    parts.shift === 'future' || (parts.shift === null && isAhead(scan, parts.last, candidate));
  if (isFuture) return candidate(year) > now ? year : year + 1;
  const isPast = parts.shift === 'past' ? candidate(year) < now : candidate(year) <= now;
  return isPast ? year : year - 1;
}

/** How many days ahead a date is sooner meant than the one a year back, where no verb says which. */
const SOON = 45;

/** Does a date without a year lie ahead? What the verb says, else how near the next one is. */
function isAhead(scan: Scan, last: number, candidate: (year: number) => string): boolean {
  const tense = scan.tense(last);
  if (tense !== null || scan.today === null) return tense === 'future';
  const year = Number(fromDays(scan.today).slice(0, 4));
  const ahead = [year, year + 1].map((y) => daysOf(candidate(y)) - scan.today!);
  return ahead.some((days) => days > 0 && days <= SOON);
}

function daysOf(iso: string): number {
  return toDays(iso.length === 7 ? `${iso}-01` : iso);
}
