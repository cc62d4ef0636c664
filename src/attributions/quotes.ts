import type { Span } from '../model/span.ts';
import type { Word } from '../model/word.ts';

/** A pair of quotation marks: the words inside, and the characters inside the marks. */
export interface Quote extends Span {
  readonly open: number;
  readonly close: number;
}

const PAIRS: Readonly<Record<string, string>> = {
  '\u00ab': '\u00bb',
  '\u201c': '\u201d',
  '"': '"',
  '\u201e': '\u201c',
};
/** A stop before the closing mark is no part of what is said. */
const STOP = /^[.\u060c]$/;
/** Fewer words in marks are a name or irony, no quotation (guidelines 11.23, 11.33). */
const LEAST_WORDS = 3;

/**
 * Quotations of the text, line by line: marks of every shape; an unclosed one runs to the end of its line.
 * `names` gives the last word of a named mention by its first: a quotation that is one name is none.
 *
 * Example: قال: "لن نتراجع أبدا" → one; قوات "الفاغنر" → none, a name.
 */
export function findQuotes(
  words: readonly Word[],
  names: ReadonlyMap<number, number> = new Map(),
): Quote[] {
  const quotes: Quote[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const closing = PAIRS[words[i]!.raw];
    if (!closing) continue;
    const close = closeOf(words, i, closing);
    const inner = close - i - 1;
    const isName = (names.get(i + 1) ?? -1) >= close - 1;
    if (inner >= LEAST_WORDS && !isName) {
      const last = STOP.test(words[close - 1]!.raw) ? close - 2 : close - 1;
      quotes.push({ open: i, close, start: words[i + 1]!.start, end: words[last]!.end });
    }
    if (words[close]?.line === words[i]!.line) i = close;
  }
  return quotes;
}

function closeOf(words: readonly Word[], open: number, closing: string): number {
  let k = open + 1;
  for (; k < words.length && words[k]!.line === words[open]!.line; k += 1) {
    if (words[k]!.raw === closing) return k;
  }
  return k;
}
