import type { Mention } from '../model/entity.ts';
import type { Span } from '../model/span.ts';
import type { Word } from '../model/word.ts';

/** A pair of quotation marks: the marks' word indexes, and the characters inside the marks. */
export interface Quote extends Span {
  readonly open: number;
  /** Index of the closing mark; of the word after the last of the line where none closes. */
  readonly close: number;
}

const OPENING: ReadonlySet<string> = new Set(['\u00ab', '\u201c', '\u201e', '"', '\u2018']);
const CLOSING: ReadonlySet<string> = new Set(['\u00bb', '\u201d', '\u201c', '"', '\u2019']);
const MARKS: ReadonlySet<string> = new Set([...OPENING, ...CLOSING, '\u2033']);
const STOP = /^[.\u060c,]$/;
/** Fewer words in marks are a name or irony, no quotation (guidelines 11.23, 11.33). */
const LEAST_WORDS = 3;

/** True for a quotation mark of any shape. */
export function isMark(word: Word | undefined): boolean {
  return word !== undefined && MARKS.has(word.raw);
}

/**
 * Quotations of the text, line by line: marks of every shape, also where the outlet mixes shapes or turns
 * them round; one without a second mark runs to the end of its line, if it stands after a colon or a space.
 *
 * Example: قال: "لن نتراجع أبدا" → one.
 * Counterexample: قوات "الفاغنر", صحيفة "سكاي نيوز عربية" → none: one or two words, or a name.
 */
export function findQuotes(words: readonly Word[], mentions: readonly Mention[]): Quote[] {
  const names = new Set<string>();
  for (const mention of mentions)
    if (mention.form === 'named') names.add(`${mention.first} ${mention.last}`);
  const quotes: Quote[] = [];
  for (let i = 0; i < words.length; i += 1) {
    if (!MARKS.has(words[i]!.raw) || !opens(words, i)) continue;
    const close = closeOf(words, i);
    const isClosed = words[close] !== undefined && words[close].line === words[i]!.line;
    const last = close - 1;
    const isName = names.has(`${i + 1} ${last}`);
    if (countWords(words, i, close) >= LEAST_WORDS && !isName)
      quotes.push({ open: i, close, start: words[i + 1]!.start, end: endOf(words, i, close) });
    // Without its second mark the rest of the line may hold quotations of its own.
    if (isClosed) i = close;
  }
  return quotes;
}

/** A mark opens where it touches the word after it and not a whole word before it. */
function opens(words: readonly Word[], i: number): boolean {
  const mark = words[i]!;
  const next = words[i + 1];
  if (next?.line !== mark.line) return false;
  const before = words[i - 1];
  const touchesBefore = before?.end === mark.start && before.kind === 'word';
  const isPrefix = touchesBefore && before.norm.length <= 2;
  if (touchesBefore && !isPrefix) return false;
  return OPENING.has(mark.raw) || next.start === mark.end;
}

/** A stop before the closing mark is no part of what is said. */
function endOf(words: readonly Word[], open: number, close: number): number {
  let last = close - 1;
  while (last > open + 1 && STOP.test(words[last]!.raw)) last -= 1;
  return words[last]!.end;
}

function closeOf(words: readonly Word[], open: number): number {
  let k = open + 1;
  for (; k < words.length && words[k]!.line === words[open]!.line; k += 1) {
    if (!MARKS.has(words[k]!.raw)) continue;
    if (CLOSING.has(words[k]!.raw) || !opens(words, k)) return k;
  }
  return k;
}

function countWords(words: readonly Word[], open: number, close: number): number {
  let count = 0;
  for (let k = open + 1; k < close && count < LEAST_WORDS; k += 1)
    if (words[k]!.kind !== 'punctuation') count += 1;
  return count;
}
