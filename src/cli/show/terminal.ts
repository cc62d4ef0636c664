import { styleText } from 'node:util';

/** First-strong isolate and its end: inside them a run finds its own direction, outside it nothing moves. */
const FSI = '\u2068';
const PDI = '\u2069';

/** Control characters, bidirectional controls that reach beyond their run, and halves of characters. */
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const SPACE = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/**
 * Words of an article as a terminal may show them: white space as one space, other control characters
 * spelt out (`\x1b`), so that no article can move the cursor, colour the screen or turn a line around.
 */
export function clean(words: string): string {
  return words.replace(SPACE, ' ').replace(UNSAFE, (found) => {
    const code = found.charCodeAt(0);
    return code < 0x100 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`;
  });
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}

/** Words of an article, cleaned and isolated, so that Arabic and Latin stand side by side as written. */
export function isolate(words: string): string {
  return `${FSI}${clean(words)}${PDI}`;
}

const MARKS = /\p{M}|\p{Cf}/u;

/** Columns that the text takes in a terminal: marks and invisible characters take none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text.replace(/\u001b\[[0-9;]*m/g, '')) {
    if (!MARKS.test(character)) width++;
  }
  return width;
}

/** The text with spaces up to a width. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Splits words into at most `most` lines of `width` columns; what does not fit ends in `…`. */
export function wrap(words: string, width: number, most = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of clean(words).split(' ').filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && widthOf(longer) > width) {
      if (lines.length + 1 === most) return [...lines, `${line}…`];
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}

export type Style = 'bold' | 'dim' | 'cyan' | 'green' | 'yellow' | 'red' | 'magenta' | 'blue';
/** Colours text, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/**
 * Colours for a stream: none when it is no terminal or `NO_COLOR` is set (no-color.org), always when
 * `FORCE_COLOR` is.
 */
export function paintFor(stream: { readonly isTTY?: boolean }, env = process.env): Paint {
  const isForced = Boolean(env.FORCE_COLOR) && env.FORCE_COLOR !== '0';
  const isColoured = !env.NO_COLOR && (isForced || (stream.isTTY === true && env.TERM !== 'dumb'));
  return isColoured
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_, text) => text;
}
