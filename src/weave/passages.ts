import type { Span } from '../model/span.ts';
import { type Digest, daysBetween } from './digest.ts';
import { PRINT_WORDS, type Print } from './prints.ts';

/** A run of the same words in two articles, with where it stands in each. */
interface Shared {
  readonly a: Span;
  readonly b: Span;
  /** Prints that the run rests on. */
  readonly prints: number;
}

/** Two articles with words in common that one has from the other, or both from a third. */
export interface PassageLink {
  readonly a: string;
  readonly b: string;
  readonly rule: 'weave/same-wording' | 'weave/own-text-again';
  /** Share of the shorter one's prints that the other has too. */
  readonly share: number;
  readonly runs: readonly Shared[];
}

/** A dispatch is taken over within days; what returns later is background. */
export const PASSAGE_DAYS = 7;
/**
 * Prints that two outlets must have in common: some seventeen words in a row. Less is a name with its
 * titles, a body's full name, a quoted sentence.
 */
const BETWEEN_OUTLETS = 5;
/** Share of the shorter one within one outlet: its standing background does not make two pieces one. */
const WITHIN_OUTLET = 0.2;
/** Prints that two articles must share before they are compared at all. */
export const PASSAGE_KEYS = 2;
/** Words that may differ inside a run. */
const GAP = 8;

/**
 * What two articles have in common word for word, or null when too little.
 *
 * Example: two outlets with the same dispatch of an agency, one of them shortened.
 * Counterexample: two outlets that both quote one sentence of ten words; two pieces of one outlet with
 * the same closing paragraph.
 */
export function linkPassages(a: Digest, b: Digest): PassageLink | null {
  if (a.article > b.article) return linkPassages(b, a);
  if (daysBetween(a, b) > PASSAGE_DAYS) return null;
  const common = pairPrints(a.prints, b.prints);
  const share = common.length / Math.max(1, Math.min(a.prints.length, b.prints.length));
  const isOwn = a.outlet !== null && a.outlet === b.outlet;
  const isEnough = isOwn
    ? share >= WITHIN_OUTLET
    : common.length >= BETWEEN_OUTLETS || share >= 0.5;
  if (!isEnough || common.length < PASSAGE_KEYS) return null;
  const rule = isOwn ? 'weave/own-text-again' : 'weave/same-wording';
  return { a: a.article, b: b.article, rule, share, runs: joinRuns(common) };
}

type Pair = readonly [Print, Print];

/** Each print of `a` with the first one of `b` that is the same, in the order of `a`. */
function pairPrints(a: readonly Print[], b: readonly Print[]): Pair[] {
  const places = new Map<number, Print>();
  for (const print of b) if (!places.has(print.hash)) places.set(print.hash, print);
  const seen = new Set<number>();
  return a.flatMap((print): Pair[] => {
    const fellow = places.get(print.hash);
    if (!fellow || seen.has(print.hash)) return [];
    seen.add(print.hash);
    return [[print, fellow]];
  });
}

/** Neighbouring pairs as runs: where the next one stands right after in both, with at most `GAP` words between. */
function joinRuns(pairs: readonly Pair[]): Shared[] {
  const runs: { first: Pair; last: Pair; prints: number }[] = [];
  for (const pair of pairs) {
    const run = runs.at(-1);
    const follows = run && follow(run.last[0], pair[0]) && follow(run.last[1], pair[1]);
    if (follows) {
      run.last = pair;
      run.prints += 1;
    } else runs.push({ first: pair, last: pair, prints: 1 });
  }
  return runs.map(({ first, last, prints }) => ({
    a: { start: first[0].start, end: last[0].end },
    b: { start: first[1].start, end: last[1].end },
    prints,
  }));
}

function follow(before: Print, after: Print): boolean {
  const step = after.word - before.word;
  return step > 0 && step <= PRINT_WORDS + GAP;
}
