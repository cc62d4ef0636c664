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
  let after = raws.reduce((sum, raw) => sum + (isBlank(raw) ? 0 : 1), 0);
  for (const [i, raw] of raws.entries()) {
    if (!isBlank(raw)) after--;
    lines.push(describeLine(raw, { i, start, after }));
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
  const words = fold(text.slice(0, LONG_TEXT)).match(/[\p{L}\p{N}]+/gu) ?? [];
  return {
    ...{ i, start, end: start + raw.length, text, after },
    words: words.slice(0, LONG_LINE),
    endsInStop: /[.!…]["'»”’)\]\s]*$/.test(text),
  };
}

// Invisible direction marks and the byte order mark are no text.
function isBlank(raw: string): boolean {
  return /^[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]*$/.test(raw);
}
