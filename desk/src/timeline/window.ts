/** A stretch of days, counted from 1970-01-01; `to` is the day after the last. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

const DAY_MS = 86_400_000;
/** No nearer than this many days. */
const LEAST = 5;

/** `2024-03-10`, or the first day of `2024-03`, as a number of days; NaN for what is no day. */
export function dayNumber(iso: string): number {
  return Date.parse(`${iso.length === 7 ? `${iso}-01` : iso}T00:00:00Z`) / DAY_MS;
}

export function isoDay(day: number): string {
  return new Date(Math.floor(day) * DAY_MS).toISOString().slice(0, 10);
}

/** Nearer (`times` < 1) or farther around a day, never beyond the whole. */
export function zoomWindow(
  window: Window,
  whole: Window,
  { times, around }: { readonly times: number; readonly around?: number },
): Window {
  const middle = around ?? (window.from + window.to) / 2;
  const length = Math.max(
    Math.min(LEAST, whole.to - whole.from),
    (window.to - window.from) * times,
  );
  const part = (middle - window.from) / (window.to - window.from);
  return within({ from: middle - length * part, to: middle + length * (1 - part) }, whole);
}

/** Later or earlier by a part of its length. */
export function panWindow(window: Window, whole: Window, by: number): Window {
  const days = (window.to - window.from) * by;
  return within({ from: window.from + days, to: window.to + days }, whole);
}

/** Pushed inside the whole; in days without parts. */
export function within({ from, to }: Window, whole: Window): Window {
  const length = Math.min(Math.round(to - from), whole.to - whole.from);
  const start = Math.max(whole.from, Math.min(Math.round(from), whole.to - length));
  return { from: start, to: start + length };
}

/** A day that an axis names, and how: by its year, its month or itself. */
export interface Tick {
  readonly day: number;
  readonly unit: 'year' | 'month' | 'day';
}

/** The days that an axis names, at most so many: years, months, or days. */
export function ticksOf({ from, to }: Window, most: number): Tick[] {
  const days = (to - from) / most;
  const steps = [
    ...([1, 2, 7, 14] as const).map((step) => ({ unit: 'day', step, length: step }) as const),
    ...([1, 2, 3, 6] as const).map(
      (step) => ({ unit: 'month', step, length: step * 30.4 }) as const,
    ),
    ...([1, 2, 5, 10, 20, 50] as const).map(
      (step) => ({ unit: 'year', step, length: step * 365.25 }) as const,
    ),
  ];
  const { unit, step } = steps.find(({ length }) => length >= days) ?? steps.at(-1)!;
  if (unit === 'day') {
    const first = Math.ceil(from / step) * step;
    return Array.from({ length: Math.ceil((to - first) / step) }, (_, i) => ({
      unit,
      day: first + i * step,
    }));
  }
  const months = unit === 'year' ? step * 12 : step;
  const ticks: Tick[] = [];
  const date = new Date(from * DAY_MS);
  const begin = date.getUTCFullYear() * 12 + date.getUTCMonth();
  for (let month = Math.floor(begin / months) * months; ; month += months) {
    const day = Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY_MS;
    if (day >= to) return ticks;
    if (day >= from) ticks.push({ unit: month % 12 === 0 ? 'year' : unit, day });
  }
}
