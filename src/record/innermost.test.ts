import { expect, test } from 'vitest';
import { innermostAttribution } from './innermost.ts';

const said = (...spans: [number, number][]) => ({
  content: spans.map(([start, end]) => ({ start, end })),
});

test('innermostAttribution() is the smallest content that holds the span', () => {
  const all = [said([0, 100]), said([10, 40]), said([50, 60], [12, 30])];
  expect(innermostAttribution(all, { start: 15, end: 20 })).toBe(2);
  expect(innermostAttribution(all, { start: 31, end: 35 })).toBe(1);
  expect(innermostAttribution(all, { start: 70, end: 75 })).toBe(0);
  expect(innermostAttribution(all, { start: 95, end: 105 })).toBeNull();
});

test('innermostAttribution() counts all spans of an attribution as its size', () => {
  const all = [said([10, 20], [30, 60]), said([5, 30])];
  expect(innermostAttribution(all, { start: 12, end: 15 })).toBe(1);
});

test('innermostAttribution() takes the first of equals and skips the excepted one', () => {
  const all = [said([0, 10]), said([0, 10])];
  expect(innermostAttribution(all, { start: 1, end: 2 })).toBe(0);
  expect(innermostAttribution(all, { start: 1, end: 2 }, 0)).toBe(1);
});
