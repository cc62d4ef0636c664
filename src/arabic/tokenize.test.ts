import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenize } from './tokenize.ts';

const arabic = fc.string({
  unit: fc.constantFrom(
    ...'ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئ ً َ ِّـ،.؛:؟"«»()٠١2 3/-\nab'.split(''),
  ),
});

test('tokenize() loses nothing, for any string', () => {
  fc.assert(
    fc.property(fc.oneof(arabic, fc.string({ unit: 'binary' })), (text) => {
      const tokens = tokenize(text);
      expect(tokens.map((token) => token.raw).join('')).toBe(text);
      for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.raw);
    }),
  );
});

test('tokenize() keeps numbers, dates and marked words whole', () => {
  const raws = tokenize('قُتِل 20,000 في 22/06/2020، «أفريكوم» AFP').map((token) => token.raw);
  expect(raws.filter((raw) => raw.trim() !== '')).toEqual([
    'قُتِل',
    '20,000',
    'في',
    '22/06/2020',
    '،',
    '«',
    'أفريكوم',
    '»',
    'AFP',
  ]);
});
