import { letters } from './letters.ts';

// Marks that carry no letter: harakat, dagger alef, tatweel, Quranic signs, and invisible direction marks.
const MARKS =
  /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;
const ALL_MARKS = new RegExp(MARKS.source, 'g');

const FOLDED: Readonly<Record<string, string>> = {
  '\u0622': letters.alef,
  '\u0623': letters.alef,
  '\u0625': letters.alef,
  '\u0671': letters.alef,
  [letters.alefMaqsura]: letters.ya,
  [letters.taMarbuta]: letters.ha,
  '\u06a9': letters.kaf,
  '\u06cc': letters.ya,
  '\u06d5': letters.ha,
};
const FOLDABLE = /[\u0622\u0623\u0625\u0671\u0649\u0629\u06a9\u06cc\u06d5]/g;

/** True for a mark that folding drops (harakat, tatweel, invisible direction marks). */
export function isMark(char: string): boolean {
  return MARKS.test(char);
}

/**
 * Lossy normal form of Arabic text, for comparing: marks dropped, hamza seats on alef, alef maqsura
 * and ta marbuta folded. Latin letters lower-cased, Arabic-Indic digits to ASCII. It stands beside
 * the text and never replaces it: offsets into it mean nothing.
 */
export function fold(text: string): string {
  return text
    .replace(ALL_MARKS, '')
    .replace(FOLDABLE, (char) => FOLDED[char] ?? char)
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .toLowerCase();
}

/** Offset in the text of the letter with index `letter` of a token, its marks not counted. */
export function letterStart(
  token: { readonly raw: string; readonly start: number },
  letter: number,
): number {
  let seen = -1;
  for (let i = 0; i < token.raw.length; i += 1) {
    if (!isMark(token.raw[i] ?? '')) seen += 1;
    if (seen === letter) return token.start + i;
  }
  return token.start;
}

const FOLDED_LEMMAS = new Map<string, string>();
const MOST_KEPT = 50_000;

/** `fold` of a lexicon's own words, remembered: lemmas are few and asked for at every word. */
export function foldLemma(lemma: string): string {
  const known = FOLDED_LEMMAS.get(lemma);
  if (known !== undefined) return known;
  if (FOLDED_LEMMAS.size >= MOST_KEPT) FOLDED_LEMMAS.clear();
  const made = fold(lemma);
  FOLDED_LEMMAS.set(lemma, made);
  return made;
}
