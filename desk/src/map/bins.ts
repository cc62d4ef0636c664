const MOST_BINS = 80;

/** Neighbouring days together, so that there are at most eighty bars; `first` counts into the days. */
export function binDays(
  days: readonly (readonly [day: string, events: number])[],
): { readonly first: number; readonly events: number }[] {
  const width = Math.ceil(days.length / MOST_BINS);
  return Array.from({ length: Math.ceil(days.length / width) }, (_, i) => ({
    first: i * width,
    events: days.slice(i * width, (i + 1) * width).reduce((sum, [, events]) => sum + events, 0),
  }));
}

/** Events of all places by day, in order; those without a day are left out. */
export function sumDays(
  places: readonly { readonly days: readonly (readonly [string | null, number])[] }[],
): [day: string, events: number][] {
  const sums = new Map<string, number>();
  for (const { days } of places) {
    for (const [day, events] of days) {
      if (day !== null) sums.set(day, (sums.get(day) ?? 0) + events);
    }
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
}
