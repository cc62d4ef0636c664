import { expect, test } from 'vitest';
import { keyOf, layOut, type Tie, tieKey } from './graph.ts';

const who = (name: string, known: string | null = null) => ({
  known,
  type: 'ORG',
  name,
  name_en: '',
});
const tie = (from: string, to: string, type = 'ASSAULT', events = 1): Tie => ({
  ...{ from: who(from), to: who(to), type, events },
});
const size = { width: 600, height: 400 };
const ties = [
  tie('الجيش', 'القوات', 'ASSAULT', 5),
  tie('الجيش', 'القوات', 'THREATEN'),
  tie('القوات', 'الجيش'),
  tie('الوزارة', 'الجيش'),
];

test('everybody has one place in the box, and the same ties give the same picture', () => {
  const graph = layOut(ties, size);
  expect(graph.nodes.map(({ key, events }) => [key, events])).toEqual([
    ['ORG الجيش', 8],
    ['ORG القوات', 7],
    ['ORG الوزارة', 1],
  ]);
  for (const { x, y } of graph.nodes) {
    expect(x > 0 && x < size.width && y > 0 && y < size.height).toBe(true);
  }
  expect(layOut(ties, size)).toEqual(graph);
});

test('ties of one pair are drawn beside each other', () => {
  const bends = layOut(ties, size).edges.map(({ bend }) => bend);
  expect(bends[0]).not.toBe(bends[1]);
  expect(bends[2]).toBe(bends[0]);
});

test('an id makes two names one', () => {
  expect(keyOf(who('حفتر', 'per/khalifa-haftar'))).toBe('per/khalifa-haftar');
  expect(tieKey(tie('أ', 'ب'))).toBe('ORG أ|ASSAULT|ORG ب');
});
