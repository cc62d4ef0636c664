import type { Span } from '../model/span.ts';
import type { WovenWord } from './words.ts';

/** A fingerprint: the hash of a few words in a row, and where they stand. */
export interface Print extends Span {
  readonly hash: number;
  /** Position of the first word among the words of the article. */
  readonly word: number;
}

/** Words in a print: fewer are shared by chance in news (dates, offices, names with titles). */
export const PRINT_WORDS = 8;
/** Of this many prints in a row the least is kept, so that any run of `PRINT_WORDS + WINDOW - 1` shared words shares a print. */
const WINDOW = 3;

/**
 * Fingerprints of a text by winnowing (Schleimer, Wilkerson and Aiken 2003): two texts with a passage in
 * common have prints in common, wherever it stands in them, and half of all prints is enough to keep.
 */
export function takePrints(words: readonly WovenWord[]): Print[] {
  const all: Print[] = [];
  for (let i = 0; i + PRINT_WORDS <= words.length; i += 1) {
    const gram = words.slice(i, i + PRINT_WORDS);
    const hash = hashWords(gram.map(({ form }) => form));
    all.push({ hash, word: i, start: gram[0]!.start, end: gram.at(-1)!.end });
  }
  const kept = new Set<Print>();
  for (let i = 0; i < all.length; i += 1) {
    const window = all.slice(i, i + WINDOW);
    if (window.length < WINDOW && i > 0) break;
    kept.add(window.reduce((least, print) => (print.hash <= least.hash ? print : least)));
  }
  return [...kept];
}

/** 52 bits of the words' letters: FNV-1a twice with different seeds. */
function hashWords(words: readonly string[]): number {
  let low = 0x811c9dc5;
  let high = 0x2545f491;
  for (const word of words) {
    for (let i = 0; i < word.length; i += 1) {
      low = Math.imul(low ^ word.charCodeAt(i), 0x01000193);
      high = Math.imul(high ^ word.charCodeAt(i), 0x85ebca6b);
    }
    low = Math.imul(low ^ 32, 0x01000193);
    high = Math.imul(high ^ 32, 0x85ebca6b);
  }
  return (high & 0xfffff) * 2 ** 32 + (low >>> 0);
}
