import { expect, test } from 'vitest';
import { MODALITIES } from '../model/claim.ts';
import { deriveFactuality, FACTUALITIES } from './factuality.ts';

test('deriveFactuality() gives a FactBank value for every modality and polarity', () => {
  for (const modality of MODALITIES) {
    for (const polarity of ['pos', 'neg'] as const) {
      expect(FACTUALITIES).toContain(deriveFactuality(modality, polarity));
    }
  }
});

test('deriveFactuality() follows ontology section 4', () => {
  expect(deriveFactuality('asserted', 'pos')).toBe('CT+');
  expect(deriveFactuality('asserted', 'neg')).toBe('CT-');
  expect(deriveFactuality('denied', 'neg')).toBe('CT-');
  expect(deriveFactuality('probable', 'neg')).toBe('PR-');
  expect(deriveFactuality('possible', 'pos')).toBe('PS+');
  expect(deriveFactuality('planned', 'pos')).toBe('Uu');
  expect(deriveFactuality('habitual', 'pos')).toBe('CT+');
});
