import type { Side } from './sides.ts';

/** What a contradiction is told by: its kind, and where and in which words its two sides stand. */
export interface Dispute {
  readonly type: string;
  readonly a: Pick<Side, 'article' | 'quote'>;
  readonly b: Pick<Side, 'article' | 'quote'>;
}

/**
 * True when two finds are of one contradiction: of one kind, between the same words of the same articles, of which one
 * may hold more than the other. So a decision about it stands when an engine cuts the words another way, or an article
 * has moved them.
 *
 * Example: نفى الوزير ذلك and ونفى الوزير ذلك, في بيان. Counterexample: 5 قتلى and 15 قتلى: whole words are compared.
 */
export function isSameDispute(one: Dispute, other: Dispute): boolean {
  if (one.type !== other.type) return false;
  const isStraight = isSameSide(one.a, other.a) && isSameSide(one.b, other.b);
  return isStraight || (isSameSide(one.a, other.b) && isSameSide(one.b, other.a));
}

function isSameSide(one: Dispute['a'], other: Dispute['a']): boolean {
  if (one.article !== other.article) return false;
  const [a, b] = [wordsOf(one.quote), wordsOf(other.quote)];
  return a.includes(b) || b.includes(a);
}

/** Words with a space on each side, so that no word is found inside another. */
function wordsOf(quote: string): string {
  return ` ${quote.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()} `;
}
