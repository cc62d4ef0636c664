import type { Scan } from './scan.ts';

/** A day of a month as it is said, and where its words start. */
export interface MonthDay {
  readonly day: number;
  readonly start: number;
  readonly last: number;
}

const LONGEST_MONTH = 31;

/**
 * The day of a month that begins at `i`, in digits, as a number word or as the "nth".
 *
 * Example: 8 (مايو), the later of 15-20 (مايو), الثامن (من مايو), السادس والعشرون, عشرون.
 * Counterexample: أحد (مايو) → "one of", never a first day; 32.
 */
export function monthDayAt(scan: Scan, i: number): MonthDay | null {
  const nth = scan.at(i, 'nth');
  if (nth) return { day: Number(nth.value), start: nth.start, last: nth.last };
  const [, until] = /^\d\d?[-\u2013](\d\d?)$/.exec(scan.words[i]?.norm ?? '') ?? [];
  if (until && i <= scan.sentence.last && Number(until) <= LONGEST_MONTH)
    return { day: Number(until), start: scan.words[i]!.start, last: i };
  const numeral = scan.numeralAt(i);
  const day = numeral?.best ?? 0;
  if (!numeral || !Number.isInteger(day) || day < 1 || day > LONGEST_MONTH) return null;
  const isDigits = scan.words[numeral.first]?.kind === 'number';
  return isDigits || day > 1 ? { day, start: numeral.start, last: numeral.last } : null;
}
