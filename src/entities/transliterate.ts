import { ARTICLE, letters } from '../arabic/letters.ts';
import type { Tables } from '../lexicon/load.ts';

/** Latin spelling of an Arabic name. */
export type Transliterate = (name: string) => string;

const LONG: Readonly<Record<string, string>> = {
  [letters.waw]: 'u',
  [letters.ya]: 'i',
  [letters.alefMaqsura]: 'a',
};

/**
 * One readable scheme: simplified IJMES, no dots, `al-` for the article, a vowel letter between
 * consonants, an `a` where two consonants meet at the start. For names that no lexicon gives in English.
 *
 * Example: محمد الحداد → Mahmad al-Hadad. Short vowels are guessed: a hint for the eye, no spelling to quote.
 */
export function createTransliterator(tables: Tables): Transliterate {
  const latin = new Map(
    tables.rows('names/letters.tsv').map((row) => [row.letter ?? '', row.latin ?? '']),
  );
  return (name) =>
    name
      .split(/\s+/)
      .map((word) => toLatin(word, latin))
      .join(' ')
      .trim();
}

function toLatin(word: string, latin: ReadonlyMap<string, string>): string {
  const hasArticle = word.startsWith(ARTICLE) && word.length > 3;
  const rest = [...(hasArticle ? word.slice(2) : word)];
  let out = '';
  rest.forEach((letter, i) => {
    const plain = latin.get(letter);
    if (plain === undefined) {
      out += /[\u064b-\u0652\u0640]/.test(letter) ? '' : letter;
      return;
    }
    const afterConsonant = out !== '' && !/[aiu']$/.test(out);
    const beforeConsonant = i + 1 < rest.length && !isVowel(rest[i + 1]!);
    const long = LONG[letter];
    if (long && afterConsonant && (i + 1 === rest.length || beforeConsonant)) out += long;
    else out += (afterConsonant && i === 1 && !isVowel(letter) ? 'a' : '') + plain;
  });
  const shown = out.replace(/^'/, '').replace(/''+/g, "'");
  const capital = shown.charAt(0).toUpperCase() + shown.slice(1);
  return hasArticle ? `al-${capital}` : capital;
}

function isVowel(letter: string): boolean {
  return letter === letters.alef || letter in LONG;
}
