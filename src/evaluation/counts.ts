/**
 * What one metric counts in one document. Precision = `rightSystem / system`, recall =
 * `rightGold / gold`; the two numerators differ for B-cubed only. An accuracy has one pair count in
 * both.
 */
export interface Count {
  readonly rightGold: number;
  readonly rightSystem: number;
  readonly gold: number;
  readonly system: number;
}

/** Counts of all metrics of one document, in the order of the reference scorer. */
export type Counts = Map<string, Count>;

/** Names that start so are accuracies over aligned pairs, not F1s. */
export const ACCURACY = 'acc ';

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly gold: number;
  readonly system: number;
  readonly missed: number;
  readonly extra: number;
}

/** The metric that stands for each layer (guidelines section 10). */
export const HEADLINES = {
  mentions: '1 mention exact+type',
  attributions: '2 AR full (cue, source entity, content overlap)',
  events: '3 trigger overlap+type',
  relations: '4 relation (type, from, to)',
  times: '5 time overlap+type+value',
} as const;
export type HeadlineLayer = keyof typeof HEADLINES;

/** A metric whose matches are one-to-one. */
export function countMatches(right: number, gold: number, system: number): Count {
  return { rightGold: right, rightSystem: right, gold, system };
}

/** Counts of several documents together. */
export function sumCounts(documents: Iterable<Counts>): Counts {
  const sum: Counts = new Map();
  for (const counts of documents) {
    for (const [metric, count] of counts) {
      const so = sum.get(metric);
      sum.set(metric, so ? addCounts(so, count) : count);
    }
  }
  return sum;
}

function addCounts(a: Count, b: Count): Count {
  return {
    rightGold: a.rightGold + b.rightGold,
    rightSystem: a.rightSystem + b.rightSystem,
    gold: a.gold + b.gold,
    system: a.system + b.system,
  };
}

/** 0/0 counts as 1: nothing to find and nothing found is right. */
function ratio(right: number, all: number): number {
  return all > 0 ? right / all : right === 0 ? 1 : 0;
}

/** Precision, recall and F1 of a summed count. For an accuracy all three are the accuracy. */
export function scoreCount(count: Count): Score {
  const precision = ratio(count.rightSystem, count.system);
  const recall = ratio(count.rightGold, count.gold);
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return {
    precision,
    recall,
    f1,
    gold: count.gold,
    system: count.system,
    missed: count.gold - count.rightGold,
    extra: count.system - count.rightSystem,
  };
}

/** Rounded to four digits, as the reference scorer prints. */
export function round4(value: number): number {
  return Number(value.toFixed(4));
}

/** Macro mean of the five headline F1s, each rounded to four digits first as the reference does. */
export function headlineMacro(counts: Counts): number {
  const metrics = Object.values(HEADLINES);
  const total = metrics.reduce((sum, metric) => {
    const count = counts.get(metric);
    return sum + (count ? round4(scoreCount(count).f1) : 0);
  }, 0);
  return round4(total / metrics.length);
}
