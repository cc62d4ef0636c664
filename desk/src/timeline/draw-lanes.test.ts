import { expect, test } from 'vitest';
import type { Shape, Words } from '../picture/picture.ts';
import { drawLanes, type LanesAsked } from './draw-lanes.ts';
import { dayNumber } from './window.ts';

const asked = (more: Partial<LanesAsked> = {}): LanesAsked => ({
  lanes: [
    {
      type: 'ASSAULT',
      values: [
        ['2024-03-01', 4],
        ['2024-03-20', 1],
      ],
    },
    { type: 'AID', values: [['2023-01-01', 2]] },
  ],
  ...{ unit: 'day', width: 400, isRightToLeft: false, events: null },
  window: { from: dayNumber('2024-03-01'), to: dayNumber('2024-04-01') },
  ...{ sayType: (type) => type, sayTick: ({ unit }) => unit, sayNumber: String },
  ...more,
});
const words = (shapes: readonly Shape[]) =>
  shapes.filter((shape): shape is Words => shape.kind === 'text');
const bars = (shapes: readonly Shape[]) =>
  shapes.flatMap((shape) => (shape.kind === 'path' && shape.fill === 'accent' ? [shape.d] : []));

test('a lane for each type that the time leaves, with its sum', () => {
  const { shapes, height } = drawLanes(asked());
  expect(words(shapes).map(({ text }) => text)).toContain('ASSAULT (5)');
  expect(words(shapes).some(({ text }) => text.startsWith('AID'))).toBe(false);
  expect(height).toBe(drawLanes(asked({ lanes: [] })).height);
});

test('time runs as the language is read', () => {
  const first = (isRightToLeft: boolean) =>
    Number(/^M([\d.]+)/.exec(bars(drawLanes(asked({ isRightToLeft })).shapes)[0]!)![1]);
  expect(first(false)).toBeLessThan(20);
  expect(first(true)).toBeGreaterThan(380);
});

test('few events are dots that lead to them, and those of a day do not cover each other', () => {
  const events = ['a', 'b', 'c', 'd'].map((id) => ({ id, type: 'ASSAULT', day: '2024-03-01' }));
  const dots = drawLanes(asked({ events })).shapes.filter(({ key }) => key);
  expect(dots.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd']);
  expect(new Set(dots.map((dot) => (dot as { d: string }).d)).size).toBe(4);
});
