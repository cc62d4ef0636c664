import { expect, test } from 'vitest';
import { loadTables } from '../lexicon/load.ts';
import { readCues } from './cues.ts';

const rows = loadTables().rows('places/cues.tsv');
const cueOf = readCues(rows);

test('a cue is found with and without the article', () => {
  expect(cueOf('محافظة')?.kinds).toEqual(['admin1']);
  expect(cueOf('المحافظة')).toEqual(cueOf('محافظة'));
  expect(cueOf('مطار')?.inName).toBe('yes');
});

test('an ordinary word is no cue', () => {
  expect(cueOf('رئيس')).toBeUndefined();
  expect(cueOf('')).toBeUndefined();
});

test('phrases of several words are cues as a whole', () => {
  expect(cueOf('شمال غربي')?.role).toBe('direction');
  expect(cueOf('على بعد')?.role).toBe('near');
});

test('every row has a role and says whether it belongs to the name', () => {
  const wrong = rows.filter(
    ({ role = '', in_name = '' }) =>
      !['class', 'part', 'near', 'direction', 'distance'].includes(role) ||
      !['yes', 'no', 'either'].includes(in_name),
  );
  expect(wrong).toEqual([]);
});
