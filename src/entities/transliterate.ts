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
 * One readable scheme: names that many bear as they are usually written (lexicon/names/latin.tsv); other words
 * in simplified IJMES, no dots, `al-` for the article, a vowel letter between consonants, an `a` where two
 * consonants meet at the start. For names that no lexicon gives in English.
 *
 * Example: محمد الحداد → Mohammed al-Hadad; علاونة → Alawna. Short vowels are guessed: a hint for the eye, no spelling to quote.
 * Counterexample: السراج, whom a lexicon knows → Sarraj.
 */
export function createTransliterator(tables: Tables): Transliterate {
  const latin = new Map(
    tables.rows('names/letters.tsv').map((row) => [row.letter ?? '', row.latin ?? '']),
  );
  const usual = new Map(
    tables.rows('names/latin.tsv').map((row) => [row.name ?? '', row.latin ?? '']),
  );
  return (name) =>
    name
      .split(/\s+/)
      .map((word) => usual.get(word) ?? toLatin(word, { latin, usual }))
      .join(' ')
      .trim();
}

interface Spellings {
  /** By letter, and by whole word. */
  readonly latin: ReadonlyMap<string, string>;
  readonly usual: ReadonlyMap<string, string>;
}

function toLatin(word: string, { latin, usual }: Spellings): string {
  const hasArticle = word.startsWith(ARTICLE) && word.length > 3;
  const bare = hasArticle ? word.slice(2) : word;
  const known = usual.get(bare);
  if (known) return `al-${known}`;
  const rest = [...bare];
  let out = '';
  rest.forEach((letter, i) => {
    const plain = latin.get(letter);
    if (plain === undefined) {
      out += /[\u064b-\u0652\u0640]/.test(letter) ? '' : letter;
      return;
    }
    if (i === 0 && plain === GUTTURAL) {
      out += isVowelAt(rest, 1) ? '' : 'a';
      return;
    }
    const afterConsonant = out !== '' && !/[aiu']$/.test(out);
    const beforeConsonant = i + 1 < rest.length && !isVowel(rest[i + 1]!);
    const long = LONG[letter];
    const isFirst = i === 1 && out === '';
    if (long && (afterConsonant || isFirst) && (i + 1 === rest.length || beforeConsonant))
      out += long;
    else out += (afterConsonant && i === 1 && !isVowel(letter) ? 'a' : '') + plain;
  });
  const shown = out.replace(/''+/g, "'");
  const capital = shown.charAt(0).toUpperCase() + shown.slice(1);
  return hasArticle ? `al-${capital}` : capital;
}

/** Ain and hamza: no letter of their own, at the start of a word only the vowel behind them is written. */
const GUTTURAL = "'";

/** عيساوي → Isawi; but عواد → Awad: before a vowel the letter is a consonant. */
function isVowelAt(letters: readonly string[], i: number): boolean {
  const letter = letters[i];
  if (letter === undefined || !isVowel(letter)) return false;
  return !(letter in LONG) || letters[i + 1] === undefined || !isVowel(letters[i + 1]!);
}

function isVowel(letter: string): boolean {
  return letter === letters.alef || letter in LONG;
}
