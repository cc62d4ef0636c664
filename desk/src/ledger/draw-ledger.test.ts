import { expect, test } from 'vitest';
import type { Shape, Words } from '../picture/picture.ts';
import { drawLedger, fillMonths, type LedgerAsked, shareOf } from './draw-ledger.ts';

const outlet = (name: string, more: object = {}): LedgerAsked['outlets'][number] => ({
  ...{ outlet: name, articles: 3, first: null, last: null, claims: 9, attributed: 5 },
  ...{ statements: 8, unnamed: 2, stories: 4, leads: 1, contradicted: 3 },
  months: [
    ['2024-01', 1],
    ['2024-03', 2],
  ],
  ...more,
});
const draw = (isRightToLeft: boolean) =>
  drawLedger({
    ...{
      outlets: [outlet('صحيفة'), outlet('جريدة', { contradicted: 0 })],
      width: 800,
      isRightToLeft,
    },
    ...{ sayColumn: (column) => column, sayOutlet: String, sayNumber: String },
  }).shapes;
const words = (shapes: readonly Shape[]) =>
  shapes.filter((shape): shape is Words => shape.kind === 'text');

test('each outlet has its shares and counts in words beside the bars', () => {
  const texts = words(draw(false)).map(({ text }) => text);
  expect(texts.filter((text) => text === '25%')).toHaveLength(4);
  expect(texts).toEqual(expect.arrayContaining(['صحيفة', 'جريدة', '3', '0']));
});

test('columns run as the language is read', () => {
  const at = (shapes: readonly Shape[], text: string) =>
    words(shapes).find((one) => one.text === text)!.x;
  expect(at(draw(false), 'name')).toBeLessThan(at(draw(false), 'months'));
  expect(at(draw(true), 'name')).toBeGreaterThan(at(draw(true), 'months'));
});

test('months without articles are gaps', () => {
  expect(fillMonths(['2023-11', '2024-02'])).toEqual(['2023-11', '2023-12', '2024-01', '2024-02']);
  expect(fillMonths([])).toEqual([]);
});

test('of nothing there is no share', () => {
  expect(shareOf(0, 0)).toBe(0);
  expect(shareOf(1, 4)).toBe(0.25);
});
