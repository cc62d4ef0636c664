/** How many periods from the article's each word of shift leads: الماضي, الجاري, قبل الماضي. */
const SHIFTS: Readonly<Record<string, number>> = {
  'past-two': -2,
  past: -1,
  present: 0,
  future: 1,
  'future-two': 2,
};

/** Periods from the article's own; 0 where the word is not known. */
export function shiftOf(value: string): number {
  return SHIFTS[value] ?? 0;
}
