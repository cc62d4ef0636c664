import { expect, test } from 'vitest';
import { loadTables } from '../lexicon/load.ts';
import { createTransliterator } from './transliterate.ts';

const transliterate = createTransliterator(loadTables());

test.each([
  ['محمد الحداد', 'Mohammed al-Hadad'],
  ['علي العلي', 'Ali al-Ali'],
  ['علاونة', 'Alawna'],
  ['العيساوي', 'al-Isawi'],
  ['عبد الرحمن بن سعد', 'Abd al-Rahman bin Saad'],
])('%s is written %s', (name, latin) => {
  expect(transliterate(name)).toBe(latin);
});
