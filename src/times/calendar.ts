/** Days since 1970-01-01 of a `YYYY-MM-DD` date. Everything in UTC: an article's date has no clock. */
export function toDays(iso: string): number {
  return Math.floor(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);
}

/** `YYYY-MM-DD` of a day number. */
export function fromDays(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

/** ISO weekday of a day number, 1 Monday to 7 Sunday. */
export function weekdayOf(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

/** ISO week of a day number as `YYYY-Www`. */
export function weekOf(days: number): string {
  const thursday = days - weekdayOf(days) + 4;
  const year = Number(fromDays(thursday).slice(0, 4));
  const week = Math.floor((thursday - toDays(`${year}-01-01`)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** True for a date that is in the calendar. */
export function isDate(year: number, month: number, day: number): boolean {
  const iso = toIso(year, month, day);
  return month >= 1 && month <= 12 && day >= 1 && fromDays(Date.parse(iso) / 86_400_000) === iso;
}

/** Joins year, month and day to an ISO prefix: `2020`, `2020-06`, `2020-06-22`. */
export function toIso(year: number, month?: number, day?: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const head = String(year).padStart(4, '0');
  if (month === undefined) return head;
  return day === undefined ? `${head}-${two(month)}` : `${head}-${two(month)}-${two(day)}`;
}

/** `YYYY-MM` moved by whole months. */
export function addMonths(month: string, by: number): string {
  const n = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return toIso(Math.floor(n / 12), (((n % 12) + 12) % 12) + 1);
}
