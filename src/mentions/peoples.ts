import type { Sentence } from '../model/word.ts';
import { type NameSpan, toName } from './found.ts';
import type { NameSight } from './names.ts';

/**
 * A people that has no country, by its definite name, alone or after الشعب, الطائفة (guidelines 3.1).
 *
 * Example: الأكراد; الشعب الايزيدي; الطائفة الأيزيدية.
 * Counterexample: المقاتلين الأكراد → an adjective of the fighters; السوريين → a nationality: nominal.
 */
export function peopleName(sight: NameSight, i: number, sentence: Sentence): NameSpan | null {
  const { words, nameWords } = sight;
  const word = words[i]!;
  if (!word.readings[0]?.article) return null;
  const next = words[i + 1];
  const isNation = nameWords.openers(word).some(({ kind }) => kind === 'nation');
  if (isNation && next && i + 1 <= sentence.last && nameWords.isPeopleName(next))
    return toName(words, { first: i, last: i + 1, type: 'GRP', rule: 'mentions/people' });
  if (!nameWords.isPeopleName(word) || describes(sight, i, sentence)) return null;
  return toName(words, { first: i, last: i, type: 'GRP', rule: 'mentions/people' });
}

/** The word is an adjective of a definite noun before it. */
function describes({ words, tags }: NameSight, i: number, sentence: Sentence): boolean {
  const before = words[i - 1];
  if (i === sentence.first || !before || words[i]!.readings[0]?.proclitics) return false;
  const isNoun = tags[i - 1]?.pos === 'noun' || tags[i - 1]?.pos === 'adjective';
  const { article = false, enclitic = '' } = before.readings[0] ?? {};
  return isNoun && (article || enclitic !== '');
}
