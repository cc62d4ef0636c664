import fc from 'fast-check';
import { expect, test } from 'vitest';
import { innermostAttribution, innermostFinder } from './innermost.ts';

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

test('innermostFinder() answers as innermostAttribution() does', () => {
  const span = fc
    .tuple(fc.nat(30), fc.integer({ min: 1, max: 15 }))
    .map(([start, length]) => ({ start, end: start + length }));
  const attribution = fc.record({ content: fc.array(span, { maxLength: 3 }) });
  fc.assert(
    fc.property(fc.array(attribution), span, fc.option(fc.nat(5)), (all, asked, except) => {
      expect(innermostFinder(all)(asked, except)).toBe(innermostAttribution(all, asked, except));
    }),
  );
});
