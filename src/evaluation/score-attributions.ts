import { ACCURACY, type Counts, countMatches } from './counts.ts';
import type { Gold, GoldAttribution, GoldSpan } from './gold.ts';
import {
  charactersOf,
  contentIoU,
  countShared,
  isExact,
  matchPairs,
  type Pair,
  spanIoU,
} from './match.ts';

/** Attributions matched, and which gold attribution each system attribution is. */
export interface AttributionScore {
  /** Pairs of the headline metric: cue overlap, same speaker, content overlap. */
  readonly right: readonly Pair<GoldAttribution>[];
  /** Gold id of a system id: null stays null, an unaligned one is `?`. */
  readonly nameOf: (system: string | null) => string | null;
}

type Test = (gold: GoldAttribution, system: GoldAttribution) => boolean;

/** Layer 2: attributions, aligned on cue overlap with content as tie-break. */
export function scoreAttributions(
  gold: Gold,
  system: Gold,
  { counts, entityOf }: { counts: Counts; entityOf: ReadonlyMap<string, string> },
): AttributionScore {
  const [ours, theirs] = [gold.attributions, system.attributions];
  const count = (metric: string, right: number) =>
    counts.set(metric, countMatches(right, ours.length, theirs.length));
  count('2 cue exact', matchPairs(ours, theirs, { alike: (a, b) => isExact(a.cue, b.cue) }).length);
  const aligned = matchPairs(ours, theirs, { alike: likeness });
  count('2 cue overlap', aligned.length);
  const goldOf = new Map(aligned.map(([a, b]) => [b.id, a.id]));
  const nameOf = (id: string | null) => (id === null ? null : (goldOf.get(id) ?? '?'));
  const isSameSpeaker: Test = (a, b) =>
    a.source_entity === (b.source_entity === null ? null : (entityOf.get(b.source_entity) ?? '?'));
  const isFull: Test = (a, b) => isSameSpeaker(a, b) && contentIoU(a.content, b.content) >= 0.5;
  const parts: readonly [metric: string, test: Test][] = [
    ['2 cue+source exact', (a, b) => isSameSpan(a.source, b.source, isExact)],
    ['2 cue+source overlap', (a, b) => isSameSpan(a.source, b.source, spanIoU)],
    ['2 cue+source entity', isSameSpeaker],
    ['2 cue+content exact', (a, b) => contentIoU(a.content, b.content) === 1],
    ['2 cue+content overlap', (a, b) => contentIoU(a.content, b.content) >= 0.5],
    ['2 AR full (cue, source entity, content overlap)', isFull],
  ];
  for (const [metric, test] of parts) {
    count(metric, aligned.filter(([a, b]) => test(a, b)).length);
  }
  countContent(ours, theirs, counts);
  const accuracies: readonly [metric: string, test: Test][] = [
    ['2 source_kind', (a, b) => a.source_kind === b.source_kind],
    ['2 anonymity', (a, b) => a.anonymity === b.anonymity],
    ['2 reason kind', (a, b) => a.anonymity_reason?.kind === b.anonymity_reason?.kind],
    ['2 quote', (a, b) => a.quote === b.quote],
    ['2 parent', (a, b) => a.parent === nameOf(b.parent)],
  ];
  for (const [metric, test] of accuracies) {
    const right = aligned.filter(([a, b]) => test(a, b)).length;
    counts.set(`${ACCURACY}${metric}`, countMatches(right, aligned.length, aligned.length));
  }
  return { right: aligned.filter(([a, b]) => isFull(a, b)), nameOf };
}

function likeness(a: GoldAttribution, b: GoldAttribution): number {
  const cue = spanIoU(a.cue, b.cue);
  return cue > 0 ? cue + contentIoU(a.content, b.content) / 10 : 0;
}

function isSameSpan(
  a: GoldSpan | null,
  b: GoldSpan | null,
  alike: (a: GoldSpan, b: GoldSpan) => number,
): boolean {
  return a && b ? alike(a, b) >= 0.5 : !a && !b;
}

function countContent(
  gold: readonly GoldAttribution[],
  system: readonly GoldAttribution[],
  counts: Counts,
): void {
  const ours = charactersOf(gold.flatMap(({ content }) => content));
  const theirs = charactersOf(system.flatMap(({ content }) => content));
  const right = countShared(ours, theirs);
  counts.set('2 content characters', countMatches(right, ours.size, theirs.size));
}
