import { ARTICLE } from '../arabic/letters.ts';
import type { Row } from '../lexicon/tsv.ts';
import type { Match } from './place.ts';

/** One way to write a name otherwise, from spellings.tsv; folded letters. */
export interface SpellingRule {
  readonly from: string;
  readonly to: string;
  readonly where: string;
}

/** A spelling to look up in place of the written one. */
export interface Variant {
  readonly folded: string;
  readonly match: Match;
}

/** Names shorter than this are told apart by single letters too often to be respelled inside. */
const LEAST_LETTERS = 5;

export function readSpellings(rows: readonly Row[]): SpellingRule[] {
  return rows.map(({ from = '', to = '', where = '' }) => ({ from, to, where }));
}

/**
 * Spellings of a folded name in the order to try them: as written, with the article added or taken
 * away, then by each rule.
 *
 * بوكماش → ابوكماش
 */
export function variantsOf(folded: string, rules: readonly SpellingRule[]): Variant[] {
  const bare = folded.startsWith(ARTICLE) ? folded.slice(ARTICLE.length) : null;
  const other = bare ?? ARTICLE + folded;
  const variants: Variant[] = [{ folded, match: 'written' }];
  if (bare === null || bare.length > 2) variants.push({ folded: other, match: 'article' });
  for (const rule of rules) {
    const respelled = respell(folded, rule);
    if (respelled !== null) variants.push({ folded: respelled, match: 'spelling' });
  }
  return variants;
}

/** The name written by one rule, or null where the rule does not apply. */
function respell(folded: string, { from, to, where }: SpellingRule): string | null {
  if (folded.length < from.length + 3) return null;
  if (where === 'start') return folded.startsWith(from) ? to + folded.slice(from.length) : null;
  if (where === 'end') return folded.endsWith(from) ? folded.slice(0, -from.length) + to : null;
  const fits = folded.length >= LEAST_LETTERS && folded.includes(from);
  return fits ? folded.replaceAll(from, to) : null;
}
