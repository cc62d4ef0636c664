import type { Span } from '../model/span.ts';
import type { Figure } from './figures.ts';
import type { WovenWord } from './words.ts';

/** A time of the record. */
export type Taken = Span & { readonly value: string };

const DAYS: Readonly<Record<string, number>> = { D: 1, W: 7, M: 30, Y: 365 };
/** Kind of a length among figures, and of the verbs that bring one in lexicon/weave/counted.tsv. */
export const LASTING = 'lasting';

/**
 * How long something took, in days.
 *
 * Example: زيارة استمرت يومين → 2. Counterexample: قبل يومين → a date.
 */
export function findLengths(
  words: readonly WovenWord[],
  times: readonly Taken[],
  before: ReadonlyMap<string, string>,
): Figure[] {
  return times.flatMap(({ value, start, end }): Figure[] => {
    const length = /^P(\d+)([DWMY])$/.exec(value);
    const i = words.findIndex((word) => word.start >= start);
    const verb = words[i - 1];
    if (!length || !verb || words[i]!.start >= end || before.get(verb.stem) !== LASTING) return [];
    const days = Number(length[1]) * DAYS[length[2]!]!;
    return [
      {
        kind: LASTING,
        value: days,
        bound: null,
        isPersons: false,
        span: { start: verb.start, end },
      },
    ];
  });
}
