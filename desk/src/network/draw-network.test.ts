import { expect, test } from 'vitest';
import { coloursOf, drawNetwork } from './draw-network.ts';
import { layOut, type Tie } from './graph.ts';

const who = (name: string) => ({ known: null, type: 'ORG', name, name_en: '' });
const tie = (from: string, to: string, type: string, events: number): Tie => ({
  ...{ from: who(from), to: who(to), type, events },
});
const size = { width: 500, height: 300 };
const graph = layOut(
  [tie('a', 'b', 'AID', 1), tie('b', 'c', 'THREATEN', 9), tie('c', 'c', 'AID', 2)],
  size,
);
const draw = (chosen: string | null) =>
  drawNetwork({ graph, size, chosen, say: ({ who: { name } }) => name });

test('the commonest types have the first colours', () => {
  expect([...coloursOf(graph.edges)]).toEqual([
    ['THREATEN', 'tie-1'],
    ['AID', 'tie-2'],
  ]);
});

test('every tie and everybody can be pointed at', () => {
  const keys = new Set(draw(null).shapes.flatMap(({ key }) => key ?? []));
  expect(keys).toEqual(
    new Set([
      'ORG a',
      'ORG b',
      'ORG c',
      'ORG a|AID|ORG b',
      'ORG b|THREATEN|ORG c',
      'ORG c|AID|ORG c',
    ]),
  );
  expect(
    draw(null).shapes.every((shape) => shape.kind === 'text' || !shape.d.includes('NaN')),
  ).toBe(true);
});

test('what is not tied to the chosen one steps back', () => {
  const names = draw('ORG a').shapes.flatMap((shape) =>
    shape.kind === 'text' ? [shape.text] : [],
  );
  expect(names).toEqual(['a', 'b']);
});
