import { expect, test } from 'vitest';
import { placeNames, type Wanted } from './place-names.ts';

const size = { width: 400, height: 200 };
const wanted = (text: string, x: number, y: number): Wanted<string> => ({
  ...{ of: text, text, spot: [x, y], below: 0, size: 12 },
});
const shown = (all: Wanted<string>[], bubbles: [[number, number], number][] = []) =>
  placeNames(all, size, bubbles).map(({ of }) => of);

test('of two names in one place the first is shown', () => {
  expect(shown([wanted('العراق', 200, 100), wanted('بغداد', 205, 104)])).toEqual(['العراق']);
  expect(shown([wanted('العراق', 200, 100), wanted('بغداد', 205, 140)])).toHaveLength(2);
});

test('no name stands over a bubble or out of the window', () => {
  expect(shown([wanted('العراق', 200, 100)], [[[200, 95], 10]])).toEqual([]);
  expect(shown([wanted('العراق', 5, 100), wanted('سوريا', 200, 199)])).toEqual([]);
});
