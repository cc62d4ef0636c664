import { letters } from './letters.ts';

// Marks that carry no letter: harakat, dagger alef, tatweel, Quranic signs, and invisible direction marks.
const MARKS =
  /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;
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

/** True for a mark that folding drops (harakat, tatweel, invisible direction marks). */
export function isMark(char: string): boolean {
  return MARKS.test(char);
}

const DROPPED = 0;
/** What becomes of each UTF-16 unit: another, DROPPED, or itself. */
const UNITS = tabulate();

function tabulate(): Uint16Array {
  const units = Uint16Array.from({ length: 0x10000 }, (_, unit) => {
    const char = String.fromCharCode(unit);
    return isMark(char) ? DROPPED : (FOLDED[char] ?? char).charCodeAt(0);
  });
  for (let digit = 0; digit < 10; digit += 1)
    for (const zero of [0x660, 0x6f0]) units[zero + digit] = 0x30 + digit;
  for (let letter = 0x41; letter <= 0x5a; letter += 1) units[letter] = letter + 0x20;
  return units;
}

/** Units that only String.toLowerCase knows: neither ASCII nor of the Arabic block. */
function isElsewhere(unit: number): boolean {
  return unit >= 0x80 && (unit < 0x600 || unit > 0x6ff);
}

/**
 * Lossy normal form of Arabic text, for comparing: marks dropped, hamza seats on alef, alef maqsura
 * and ta marbuta folded. Latin letters lower-cased, Arabic-Indic digits to ASCII. It stands beside
 * the text and never replaces it: offsets into it mean nothing.
 */
export function fold(text: string): string {
  let folded = '';
  let from = 0;
  let hasElsewhere = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const becomes = UNITS[unit]!;
    if (becomes === unit) {
      hasElsewhere ||= isElsewhere(unit);
      continue;
    }
    folded += text.slice(from, at);
    if (becomes !== DROPPED) folded += String.fromCharCode(becomes);
    from = at + 1;
  }
  const whole = from === 0 ? text : folded + text.slice(from);
  return hasElsewhere ? whole.toLowerCase() : whole;
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
