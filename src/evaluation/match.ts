import type { Span } from '../model/span.ts';

/** Intersection over union of two spans, in characters. */
export function spanIoU(a: Span, b: Span): number {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared / (a.end - a.start + (b.end - b.start) - shared);
}

/** 1 for equal spans, else 0. */
export function isExact(a: Span, b: Span): number {
  return a.start === b.start && a.end === b.end ? 1 : 0;
}

/** Offsets of all characters in the spans. */
export function charactersOf(spans: readonly Span[]): Set<number> {
  const characters = new Set<number>();
  for (const { start, end } of spans) for (let i = start; i < end; i++) characters.add(i);
  return characters;
}

/** Number of things that are in both. */
export function countShared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let shared = 0;
  for (const one of a) if (b.has(one)) shared++;
  return shared;
}

/** Intersection over union of two lists of spans, in characters. */
export function contentIoU(a: readonly Span[], b: readonly Span[]): number {
  const [x, y] = [charactersOf(a), charactersOf(b)];
  const shared = countShared(x, y);
  return shared / (x.size + y.size - shared || 1);
}

export type Pair<G, S = G> = readonly [gold: G, system: S];

/**
 * One-to-one matching, greedy by falling similarity; ties: gold order, then system order (guidelines
 * section 10). Pairs less alike than `least`, or not at all, do not match.
 */
export function matchPairs<G, S>(
  gold: readonly G[],
  system: readonly S[],
  { alike, least = 0.5 }: { alike: (gold: G, system: S) => number; least?: number },
): Pair<G, S>[] {
  const candidates: [likeness: number, gold: number, system: number][] = [];
  gold.forEach((x, i) => {
    system.forEach((y, j) => {
      const likeness = alike(x, y);
      if (likeness >= least && likeness > 0) candidates.push([likeness, i, j]);
    });
  });
  candidates.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2]);
  const [takenGold, takenSystem] = [new Set<number>(), new Set<number>()];
  const pairs: Pair<G, S>[] = [];
  for (const [, i, j] of candidates) {
    if (takenGold.has(i) || takenSystem.has(j)) continue;
    takenGold.add(i);
    takenSystem.add(j);
    pairs.push([gold[i]!, system[j]!]);
  }
  return pairs;
}
