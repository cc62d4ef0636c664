import { ARTICLE, ENCLITICS, letters } from '../arabic/letters.ts';

const { alef, ba, fa, ha, kaf, lam, nun, sin, ta, waw, ya } = letters;

/** Fewest letters that a cut leaves. */
const LEAST = 3;
/** Prefixes with the article; certain enough to cut whenever a word is left. Longest first. */
const WITH_ARTICLE = [waw, fa, ba, kaf, '']
  .flatMap((clitic) => [clitic + ARTICLE, clitic + lam + lam])
  .filter((prefix) => prefix !== fa + lam + lam)
  .sort((a, b) => b.length - a.length);
/** Endings of number, gender and possession. Longest first. */
const ENDINGS = [
  ...ENCLITICS.filter((pronoun) => pronoun.length > 1),
  ...[alef + ta, alef + nun, waw + nun, ya + nun, ya + ha, ta + ya + nun, ta + alef + nun],
].sort((a, b) => b.length - a.length);
const SHORT_ENDINGS = [ha, ya];
const PERSONS: readonly string[] = [ya, ta, nun];

/**
 * A word's light stem: prefixes and endings that news text adds to any word, cut without looking up
 * what the word is. It stands for comparing two texts, where speed and sameness matter and a wrong cut
 * does no harm as long as it is always the same (Larkey, Ballesteros and Connell 2002, "light10").
 *
 * @param word folded (src/arabic/fold.ts)
 *
 *   والهجوم، بالهجوم، هجومها → هجوم
 *   قال stays: cutting a letter would leave too little
 */
export function lightStem(word: string): string {
  return cutEndings(cutPrefixes(word));
}

function cutPrefixes(word: string): string {
  const certain = WITH_ARTICLE.find((prefix) => leaves(word, prefix, LEAST));
  if (certain) return word.slice(certain.length);
  const bare = leaves(word, waw, LEAST + 1) ? word.slice(1) : word;
  const preposition = [lam, ba, fa, kaf].find((prefix) => leaves(bare, prefix, LEAST + 2));
  return cutTense(preposition && bare === word ? bare.slice(1) : bare);
}

/** Person and future of the imperfect: سيضرب، يضرب، تضرب، نضرب → ضرب. */
function cutTense(word: string): string {
  const at = word.startsWith(sin) && PERSONS.includes(word[1] ?? '') ? 1 : 0;
  const isImperfect = PERSONS.includes(word[at] ?? '') && word.length - at - 1 > LEAST;
  return isImperfect ? word.slice(at + 1) : word;
}

function leaves(word: string, prefix: string, least: number): boolean {
  return word.startsWith(prefix) && word.length - prefix.length >= least;
}

function cutEndings(word: string): string {
  const ends = (ending: string) => word.endsWith(ending) && word.length - ending.length >= LEAST;
  const long = ENDINGS.find(ends);
  const cut = long ? word.slice(0, -long.length) : word;
  const last = SHORT_ENDINGS.find((ending) => cut.endsWith(ending) && cut.length > LEAST);
  return last ? cut.slice(0, -1) : cut;
}
