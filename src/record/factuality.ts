import type { Modality, Polarity } from '../model/claim.ts';

/** FactBank values (Sauri and Pustejovsky 2009): certain, probable, possible, underspecified. */
export const FACTUALITIES = ['CT+', 'CT-', 'PR+', 'PR-', 'PS+', 'PS-', 'CTu', 'Uu'] as const;
export type Factuality = (typeof FACTUALITIES)[number];

const CERTAINTY: Readonly<Record<Modality, 'CT' | 'PR' | 'PS' | 'Uu'>> = {
  asserted: 'CT',
  habitual: 'CT',
  denied: 'CT',
  probable: 'PR',
  possible: 'PS',
  planned: 'Uu',
  threatened: 'Uu',
  requested: 'Uu',
  conditional: 'Uu',
  hypothetical: 'Uu',
};

/**
 * What the innermost speaker commits to, as a FactBank value (ontology section 4). The author commits
 * to nothing of attributed content; that is read off the attribution, not off this value. `CTu`
 * (certain whether, not which) is in the list for readers of FactBank; no modality gives it.
 */
export function deriveFactuality(modality: Modality, polarity: Polarity): Factuality {
  const certainty = CERTAINTY[modality];
  if (certainty === 'Uu') return 'Uu';
  return `${certainty}${polarity === 'neg' || modality === 'denied' ? '-' : '+'}`;
}
