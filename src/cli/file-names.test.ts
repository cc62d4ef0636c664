import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFileNames } from './file-names.ts';

describe('createFileNames()', () => {
  test('keeps an id that can be a file name, Arabic too', () => {
    const name = createFileNames();
    expect(name('TR-001', 'a')).toBe('TR-001');
    expect(name('خبر_12', 'a')).toBe('خبر_12');
  });

  test('makes paths, dots, device names and long ids harmless', () => {
    const name = createFileNames();
    for (const id of [
      '../../etc/passwd',
      '..',
      '.',
      '',
      'CON',
      'nul.txt',
      'a/b',
      'x'.repeat(500),
      'a\u0000b',
    ]) {
      const made = name(id, id);
      expect(made).toMatch(/^[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}._-]*-[0-9a-f]{8}$/u);
      expect(Buffer.byteLength(made)).toBeLessThan(230);
    }
  });

  test('never gives two articles one name, on any file system', () => {
    const id = fc.oneof(fc.constantFrom('a', 'A', 'a/b', 'a_b', 'é', 'e\u0301', ''), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(id, fc.constantFrom('x:1', 'x:2'))), (articles) => {
        const name = createFileNames();
        const names = articles.map(([one, origin]) =>
          name(one, origin).toLowerCase().normalize('NFC'),
        );
        expect(new Set(names).size).toBe(names.length);
        expect(names.every((made) => !/[/\\]/.test(made) && !made.startsWith('.'))).toBe(true);
      }),
    );
  });

  test('gives the same names again', () => {
    const run = () => {
      const name = createFileNames();
      return [name('a', 'x:1'), name('a', 'x:2'), name('A', 'x:3')];
    };
    expect(run()).toEqual(run());
    expect(new Set(run()).size).toBe(3);
  });
});
