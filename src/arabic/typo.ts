import { LOOKALIKES } from './letters.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word is taken for a typo only if it is hardly ever written and one other spelling is this common. */
const COMMON = 2_000;
const SHORTEST = 4;

const LIKE = new Map<string, string>();
for (const group of LOOKALIKES) {
  for (const letter of group) LIKE.set(letter, group.replaceAll(letter, ''));
}

/**
 * The common word that differs from `norm` (folded) in the dots of one letter, when there is exactly
 * one such word: الحيش for الجيش. Null for a word that is itself attested, short or ambiguous.
 *
 * Counterexample: الحوش (courtyard) is attested, so it is never read as الجوش.
 */
export function findTypo(norm: string, { countOf }: Vocabulary): string | null {
  if (norm.length < SHORTEST || countOf(norm) > 0) return null;
  const found: string[] = [];
  for (let i = 0; i < norm.length; i += 1) {
    for (const letter of LIKE.get(norm[i] ?? '') ?? '') {
      const other = norm.slice(0, i) + letter + norm.slice(i + 1);
      if (countOf(other) >= COMMON) found.push(other);
    }
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}
