import { type Counts, countMatches } from './counts.ts';
import type { WovenGold } from './woven-set.ts';

/** What was woven, told by the ids of the set. */
export interface Woven {
  readonly stories: readonly (readonly string[])[];
  readonly origins: readonly (readonly string[])[];
  /** Pairs of articles that contradict each other, or themselves. */
  readonly contradictions: readonly (readonly [string, string])[];
}

/**
 * Pair and B-cubed counts of stories; pair counts of origins, whose groups may overlap; and how many of the
 * listed pairs of articles a contradiction was found for. The list is not complete: what is found beyond it
 * is judged by reading (eval/contradictions.tsv), so its precision here says nothing.
 */
export function scoreWoven(gold: WovenGold, woven: Woven): Counts {
  const goldStories = groupBy(Object.keys(gold.stories), (id) => gold.stories[id]!);
  const origins = gold.sameOrigin.map(({ ids }) => ids);
  return new Map([
    ['story pairs', countPairs(goldStories, woven.stories)],
    ['story B3', countCubed(goldStories, woven.stories)],
    ['same-origin pairs', countPairs(origins, woven.origins)],
    ['contradiction pairs', countListed(gold, woven)],
  ]);
}

function countListed({ contradictions }: WovenGold, woven: Woven) {
  const name = (a: string, b: string) => [a, b].sort().join(' ');
  const listed = new Set(contradictions.map(({ a, b }) => name(a, b)));
  const found = new Set(woven.contradictions.map(([a, b]) => name(a, b)));
  const right = [...found].filter((pair) => listed.has(pair)).length;
  return countMatches(right, listed.size, found.size);
}

function groupBy(ids: readonly string[], keyOf: (id: string) => string): string[][] {
  const groups = new Map<string, string[]>();
  for (const id of ids) groups.set(keyOf(id), [...(groups.get(keyOf(id)) ?? []), id]);
  return [...groups.values()];
}

function countPairs(gold: readonly (readonly string[])[], system: readonly (readonly string[])[]) {
  const [wanted, found] = [pairsOf(gold), pairsOf(system)];
  const right = [...found].filter((pair) => wanted.has(pair)).length;
  return countMatches(right, wanted.size, found.size);
}

/** All pairs inside the groups, each once. */
function pairsOf(groups: readonly (readonly string[])[]): Set<string> {
  const pairs = new Set<string>();
  for (const group of groups) {
    for (const a of group) for (const b of group) if (a < b) pairs.add(`${a} ${b}`);
  }
  return pairs;
}

/** B-cubed (Bagga and Baldwin 1998): for each article, how much of its group is right. */
function countCubed(gold: readonly (readonly string[])[], system: readonly (readonly string[])[]) {
  const groupOf = new Map(system.flatMap((group) => group.map((id) => [id, group] as const)));
  let rightSystem = 0;
  let rightGold = 0;
  let all = 0;
  for (const group of gold) {
    for (const id of group) {
      const found = groupOf.get(id) ?? [id];
      const common = found.filter((other) => group.includes(other)).length;
      rightSystem += common / found.length;
      rightGold += common / group.length;
      all += 1;
    }
  }
  return { rightGold, rightSystem, gold: all, system: all };
}
