import { fold } from '../arabic/fold.ts';
import type { Span } from '../model/span.ts';

/** What rules for lines look at. */
export interface LineFacts extends Span {
  readonly i: number;
  /** As in the article, without white space at its ends. */
  readonly text: string;
  /** Folded words and numbers; of a long line only the first ones. */
  readonly words: readonly string[];
  /** Whether the line ends as a sentence does, closing quotation marks and brackets left out. */
  readonly endsInStop: boolean;
  /** Lines with text that follow this one. */
  readonly after: number;
}

/** Longer lines are sentences, whatever their words: rules get this many words of them. */
export const LONG_LINE = 61;
// Characters that hold more than LONG_LINE words in any Arabic text.
const LONG_TEXT = 2000;

/** Splits the text at `\n`: the spans of the lines, joined by line feeds, are the text again. */
export function splitLines(text: string): LineFacts[] {
  const lines: LineFacts[] = [];
  let start = 0;
  const raws = text.split('\n');
  const texts = raws.map((raw) => (isBlank(raw) ? '' : raw.trim()));
  let after = texts.reduce((sum, one) => sum + (one === '' ? 0 : 1), 0);
  for (const [i, raw] of raws.entries()) {
    if (texts[i] !== '') after--;
    lines.push(describe(texts[i]!, { i, start, end: start + raw.length, after }));
    start += raw.length + 1;
  }
  return lines;
}

/** The facts of one line; `start` is its offset in the text. */
export function describeLine(
  raw: string,
  { i, start, after }: { readonly i: number; readonly start: number; readonly after: number },
): LineFacts {
  const text = isBlank(raw) ? '' : raw.trim();
  return describe(text, { i, start, end: start + raw.length, after });
}

function describe(
  text: string,
  place: Pick<LineFacts, 'i' | 'start' | 'end' | 'after'>,
): LineFacts {
  const words = fold(text.slice(0, longEnd(text))).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length > LONG_LINE) words.length = LONG_LINE;
  return { ...place, text, words, endsInStop: endsInStop(text) };
}

/** Where the first LONG_LINE words end at the latest: each has a letter or digit of its own and white space after it. */
function longEnd(text: string): number {
  const most = Math.min(text.length, LONG_TEXT);
  let count = 0;
  let hasLetter = false;
  for (let at = 0; at < most; at += 1) {
    const code = text.charCodeAt(at);
    if (code === SPACE) {
      if (hasLetter) count += 1;
      if (count >= LONG_LINE) return at;
      hasLetter = false;
    } else if (isArabicLetter(code)) hasLetter = true;
  }
  return most;
}

const SPACE = 0x20;
const isArabicLetter = (code: number) => code >= 0x621 && code <= 0x64a && code !== 0x640;

const STOPS = '.!…';
const CLOSERS = /["'»”’)\]\s]/;

function endsInStop(text: string): boolean {
  let at = text.length - 1;
  while (at >= 0 && CLOSERS.test(text[at]!)) at -= 1;
  return at >= 0 && STOPS.includes(text[at]!);
}

const BLANK = /^[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]*$/;

// Invisible direction marks and the byte order mark are no text.
function isBlank(raw: string): boolean {
  return !isArabicLetter(raw.charCodeAt(0)) && BLANK.test(raw);
}
