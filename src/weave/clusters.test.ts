import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { averageLink } from './average-link.ts';
import { components } from './components.ts';

describe('components', () => {
  test('nodes that a path joins are one', () => {
    const edges = [
      ['d', 'b'],
      ['b', 'a'],
      ['e', 'gone'],
    ] as const;
    expect(components(['e', 'd', 'c', 'b', 'a'], edges)).toEqual([['a', 'b', 'd'], ['c'], ['e']]);
  });

  test('the order of nodes and edges does not matter', () => {
    const node = fc.constantFrom(...'abcdefgh');
    const edge = fc.tuple(node, node);
    fc.assert(
      fc.property(fc.array(edge), fc.infiniteStream(fc.nat(1000)), (edges, ranks) => {
        const shuffled = edges
          .map((value) => ({ value, rank: ranks.next().value }))
          .sort((a, b) => a.rank - b.rank);
        const again = components(
          [...'hgfedcba'],
          shuffled.map(({ value: [a, b] }) => [b, a] as const),
        );
        expect(again).toEqual(components([...'abcdefgh'], edges));
      }),
    );
  });
});

describe('average link', () => {
  const near = (points: readonly number[]) => (a: number, b: number) =>
    1 / (1 + Math.abs(points[a]! - points[b]!));

  test('groups lie apart', () => {
    expect(averageLink(5, near([0, 10, 0.1, 10.2, 0.3]), 0.5)).toEqual([
      [0, 2, 4],
      [1, 3],
    ]);
  });

  test('a chain of neighbours is not one group', () => {
    const chain = [0, 0.9, 1.8, 2.7, 3.6, 4.5, 5.4, 6.3];
    expect(averageLink(8, near(chain), 0.5).length).toBeGreaterThan(1);
  });

  test('every item is in one group, and no pair of groups could still be joined', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 12 }), (points) => {
        const alike = near(points);
        const groups = averageLink(points.length, alike, 0.3);
        expect(groups.flat().sort((a, b) => a - b)).toEqual(points.map((_, i) => i));
        for (const a of groups) {
          for (const b of groups) {
            if (a === b) continue;
            const mean = a.flatMap((x) => b.map((y) => alike(x, y))).reduce((s, v) => s + v, 0);
            expect(mean / (a.length * b.length)).toBeLessThan(0.3 + 1e-9);
          }
        }
      }),
    );
  });
});
