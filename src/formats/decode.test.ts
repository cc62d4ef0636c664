import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode, findWideEncoding } from './decode.ts';
import { encodeAs } from './encode.test-help.ts';

const TEXT = 'قال وزير الخارجية في بيان إن الاجتماع سيعقد غدا في العاصمة، وأضاف أن الوفد وصل.\n';

test.each(['windows-1256', 'iso-8859-6', 'utf-16le', 'utf-16be', 'utf-8'] as const)(
  'Arabic in %s is told and decoded',
  (encoding) => {
    expect(decode(encodeAs(TEXT, encoding))).toEqual({ text: TEXT, encoding });
  },
);

test('a byte order mark decides and is dropped', () => {
  expect(decode(encodeAs(`\ufeff${TEXT}`, 'utf-8'))).toEqual({ text: TEXT, encoding: 'utf-8' });
  expect(decode(encodeAs('\ufeffab', 'utf-16be'))).toEqual({ text: 'ab', encoding: 'utf-16be' });
  expect(decode(encodeAs('\ufeffأب', 'utf-16le'))).toEqual({ text: 'أب', encoding: 'utf-16le' });
});

test('a wrong declaration does not spoil a text, a right one is used', () => {
  expect(decode(encodeAs(TEXT, 'utf-8'), 'windows-1256').encoding).toBe('utf-8');
  expect(decode(encodeAs(TEXT, 'windows-1256'), 'iso-8859-1').encoding).toBe('windows-1256');
  expect(decode(encodeAs(TEXT, 'iso-8859-6'), 'iso-8859-6').encoding).toBe('iso-8859-6');
});

test('one damaged byte does not change the encoding', () => {
  const bytes = encodeAs(TEXT, 'utf-8');
  expect(decode(bytes.subarray(0, -2)).encoding).toBe('utf-8');
});

test('bytes of no text have no encoding', () => {
  const noise = Uint8Array.from({ length: 400 }, (_, i) => 0x80 + ((i * 37) % 64));
  expect(decode(noise).encoding).toBeNull();
});

test('decoding never throws and gives the same each time', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.option(fc.string()), (bytes, declared) => {
      expect(decode(bytes, declared)).toEqual(decode(bytes, declared));
      findWideEncoding(bytes);
    }),
  );
});

test('any text that has letters comes back from UTF-8 as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.startsWith('\ufeff') && !text.includes('\0'));
      const bytes = encodeAs(text, 'utf-8');
      fc.pre(findWideEncoding(bytes) === null);
      expect(decode(bytes).text).toBe(text);
    }),
  );
});
