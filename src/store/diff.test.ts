import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffTexts } from './diff.ts';

test('diffTexts() shows what went and what came, with a line around', () => {
  expect(diffTexts('a\nb\nc\nd\ne', 'a\nb\nX\nd\ne')).toBe('@@ -2 +2 @@\n b\n-c\n+X\n d');
  expect(diffTexts('a', 'a')).toBe('');
  expect(diffTexts('a', 'a\nb')).toBe('@@ -1 +1 @@\n a\n+b');
});

test('diffTexts() shows every line that changed, for any two texts', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
  const count = (lines: readonly string[], line: string) =>
    lines.filter((one) => one === line).length;
  fc.assert(
    fc.property(text, text, (before, after) => {
      const diff = diffTexts(before.join('\n'), after.join('\n')).split('\n');
      for (const line of ['a', 'b', 'c', 'd']) {
        const came = count(diff, `+${line}`) - count(diff, `-${line}`);
        expect(came).toBe(count(after, line) - count(before, line));
      }
    }),
  );
});
