import type { Time } from '../model/entity.ts';
import type { RuleId } from '../model/span.ts';
import type { Scan } from './scan.ts';

/** A time expression as a rule finds it: its characters, the last word it takes, and its TIMEX3 value. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly last: number;
  readonly type: Time['type'];
  readonly value: string;
  readonly mod?: Time['mod'] | undefined;
  readonly anchored: boolean;
}

/** One construction. Tries to read a time that begins at word `i`; the longest match of all rules wins. */
export interface TimeRule {
  readonly id: RuleId;
  readonly find: (scan: Scan, i: number) => Match | null;
}

/** End offset of a match whose last word is `last`. */
export function endOf(scan: Scan, last: number): number {
  return scan.words[last]!.end;
}
