/**
 * Clusters by average link: the two groups whose members are on average most alike are joined, as long
 * as that average reaches `least`. Unlike single link it does not chain: A like B and B like C is not
 * enough where A and C have nothing in common (Sneath and Sokal 1973).
 *
 * @param size number of items; they are told by position, and ties go to the earlier pair
 * @param likeness symmetric, 0 to 1
 * @returns positions of each cluster, ascending
 */
export function averageLink(
  size: number,
  likeness: (a: number, b: number) => number,
  least: number,
): number[][] {
  const table = Array.from({ length: size }, (_, a) =>
    Float64Array.from({ length: size }, (_, b) => (a < b ? likeness(a, b) : 0)),
  );
  const at = (a: number, b: number) => (a < b ? table[a]![b]! : table[b]![a]!);
  const groups: (number[] | null)[] = Array.from({ length: size }, (_, i) => [i]);
  const best = groups.map((_, a) => bestOf(a, groups, at));
  for (;;) {
    const a = pickRow(best);
    const b = a === null ? null : best[a]!.column;
    if (a === null || b === null || best[a]!.value < least) break;
    merge(a, b, { groups, table, at });
    groups.forEach((group, row) => {
      const stale = row === a || best[row]!.column === a || best[row]!.column === b;
      if (group && row < b && (stale || row < a)) best[row] = bestOf(row, groups, at);
    });
    best[b] = { column: null, value: -1 };
  }
  return groups.flatMap((group) => (group ? [group.sort((x, y) => x - y)] : []));
}

interface Best {
  readonly column: number | null;
  readonly value: number;
}
type At = (a: number, b: number) => number;

/** The later group most like group `row`. */
function bestOf(row: number, groups: readonly (number[] | null)[], at: At): Best {
  let best: Best = { column: null, value: -1 };
  if (!groups[row]) return best;
  for (let column = row + 1; column < groups.length; column += 1) {
    if (groups[column] && at(row, column) > best.value) best = { column, value: at(row, column) };
  }
  return best;
}

function pickRow(best: readonly Best[]): number | null {
  let row: number | null = null;
  best.forEach(({ value }, i) => {
    if (value >= 0 && (row === null || value > best[row]!.value)) row = i;
  });
  return row;
}

/** Joins group `b` to group `a`; a pair of groups is as alike as their members are on average. */
function merge(
  a: number,
  b: number,
  { groups, table, at }: { groups: (number[] | null)[]; table: Float64Array[]; at: At },
): void {
  const [ours, theirs] = [groups[a]!, groups[b]!];
  const all = ours.length + theirs.length;
  groups.forEach((group, k) => {
    if (!group || k === a || k === b) return;
    const value = (at(a, k) * ours.length + at(b, k) * theirs.length) / all;
    if (a < k) table[a]![k] = value;
    else table[k]![a] = value;
  });
  groups[a] = [...ours, ...theirs];
  groups[b] = null;
}
