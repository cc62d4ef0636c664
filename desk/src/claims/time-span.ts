interface Counted {
  readonly value: string;
  readonly count: number;
}

const DAY_MS = 86_400_000;
/** Bars that fit; where days lie further apart, the empty ones between are left out. */
const MOST_BARS = 400;

/** First and last day of a month `YYYY-MM`. */
export function spanOfMonth(month: string): [first: string, last: string] {
  const [year, number] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year!, number!, 0)).toISOString().slice(0, 10);
  return [`${month}-01`, last];
}

/** Counts with the empty days or months between them, so that gaps are seen as gaps. */
export function spreadOut({
  unit,
  values,
}: {
  readonly unit: 'day' | 'month';
  readonly values: readonly Counted[];
}): readonly Counted[] {
  if (values.length < 2) return values;
  const counts = new Map(values.map(({ value, count }) => [value, count]));
  const next = unit === 'day' ? nextDay : nextMonth;
  const all: Counted[] = [];
  const last = values.at(-1)!.value;
  for (let value = values[0]!.value; value <= last; value = next(value)) {
    all.push({ value, count: counts.get(value) ?? 0 });
    if (all.length > MOST_BARS) return values;
  }
  return all;
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

function nextMonth(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return number === 12 ? `${year! + 1}-01` : `${year}-${String(number! + 1).padStart(2, '0')}`;
}
