import { expect, test } from 'vitest';
import { IsnadError } from '../errors.ts';
import { parseTsv } from './tsv.ts';

function failureOf(text: string): IsnadError | null {
  try {
    parseTsv(text, 'lexicon/a.tsv');
    return null;
  } catch (error) {
    return error instanceof IsnadError ? error : null;
  }
}

test('parseTsv() gives rows by column name, comments and empty lines left out', () => {
  const rows = parseTsv('# Origin: test.\n# word\tkind\n\nبيت\tplace\n# note\nولد\n', 'a.tsv');
  expect(rows).toEqual([
    { word: 'بيت', kind: 'place' },
    { word: 'ولد', kind: '' },
  ]);
});

test('parseTsv() says which line of which table is wrong, and what to do', () => {
  const long = failureOf('# word\tkind\nبيت\tplace\tmore\n');
  expect([long?.code, long?.at]).toEqual(['bad-lexicon', 'lexicon/a.tsv:2']);
  expect(long?.message).toBe('Cannot read table: 3 cells for 2 columns');
  expect(long?.hint).toContain('isnad check');
  const headless = failureOf('بيت\tplace\n');
  expect([headless?.code, headless?.at]).toEqual(['bad-lexicon', 'lexicon/a.tsv:1']);
});
