import { describe, expect, test } from 'vitest';
import { chiefMark, cutPieces, type Mark } from './marks.ts';

const mark = (layer: Mark['layer'], start: number, end: number): Mark => ({
  id: `${layer}${start}`,
  layer,
  start,
  end,
});

describe('cutPieces', () => {
  test('gives the stretch back, whatever crosses in it', () => {
    const text = 'قال وزير الداخلية إن الجيش 🚀 شن هجوما على سرت';
    const marks = [
      mark('speaker', 0, 3),
      mark('say', 18, 46),
      mark('body', 21, 26),
      mark('event', 24, 37),
    ];
    const pieces = cutPieces(0, text.length, marks);
    expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    expect(pieces.every(({ start, end }) => start < end)).toBe(true);
  });

  test('a piece knows every mark over it and no other', () => {
    const pieces = cutPieces(0, 10, [mark('say', 2, 9), mark('place', 4, 6)]);
    expect(pieces.map(({ start, end, marks }) => [start, end, marks.map(({ id }) => id)])).toEqual([
      [0, 2, []],
      [2, 4, ['say2']],
      [4, 6, ['say2', 'place4']],
      [6, 9, ['say2']],
      [9, 10, []],
    ]);
  });

  test('marks that stand outside or are empty cut nothing', () => {
    expect(cutPieces(5, 8, [mark('say', 0, 5), mark('time', 6, 6), mark('event', 8, 9)])).toEqual([
      { start: 5, end: 8, marks: [] },
    ]);
  });
});

describe('chiefMark', () => {
  test('an event goes before names, a short name before a long one', () => {
    expect(chiefMark([mark('person', 0, 9), mark('event', 2, 4)])?.layer).toBe('event');
    expect(chiefMark([mark('body', 0, 9), mark('place', 4, 9)])?.layer).toBe('place');
  });

  test('words that are only said mean no single find', () => {
    expect(chiefMark([mark('say', 0, 9)])).toBeNull();
  });
});
