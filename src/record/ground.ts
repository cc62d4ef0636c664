import { CLITIC_PREFIXES } from '../arabic/letters.ts';
import type { Article, DebrisKind, Line } from '../model/article.ts';
import type { RuleId, Span } from '../model/span.ts';

/** A line of the text as the record writes it: `debris` null means the article's own words. */
interface GroundLine extends Span {
  readonly i: number;
  readonly debris: DebrisKind | null;
  readonly rule: RuleId;
}

/** The text and its lines: what decides whether a span may stand in a record. */
export interface Ground {
  readonly text: string;
  readonly lines: readonly GroundLine[];
}

/** Splits the text at `\n` and takes over what `lines` says of each line. */
export function layGround(article: Article, lines: readonly Line[]): Ground {
  const known = new Map(lines.map((line) => [line.start, line]));
  let start = 0;
  const ground = article.text.split('\n').map((line, i): GroundLine => {
    const found = known.get(start);
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return { i, ...span, debris: found?.debris ?? null, rule: found?.rule ?? 'reading/line' };
  });
  return { text: article.text, lines: ground };
}

const LEADING = /^[\s،,.؛:]+/;
const TRAILING = /[\s،,؛:]+$/;
const WORDY = /[\p{L}\p{N}]/u;
/** Letters, tatweel and short vowels of Arabic: what makes a word go on. */
const isArabic = (code: number) => code >= 0x621 && code <= 0x652;
const isMark = (code: number) => code === 0x640 || (code >= 0x64b && code <= 0x652);
const isLetter = (code: number) => isArabic(code) && !isMark(code);
const MOST_CLITICS = 3;

/**
 * The span without white space and separators at its edges, if it may stand in a record: inside one
 * body line, with a letter or digit, cut at word edges or after clitics (guidelines G3 to G5, G8).
 * Null if not.
 */
export function fitSpan(ground: Ground, span: Span): Span | null {
  const line = lineAt(ground, span.start);
  if (!isRange(ground.text, span) || line === null || line.debris !== null || span.end > line.end) {
    return null;
  }
  const { start, end } = trimSpan(ground.text, span);
  if (start === end || !isCutAtWords(ground.text, start, end)) return null;
  return start === span.start && end === span.end ? span : { start, end };
}

/** The span from its first to its last word; empty where it has none. Most begin and end with Arabic letters. */
function trimSpan(text: string, { start, end }: Span): Span {
  const beginsRight = isLetter(text.charCodeAt(start));
  if (beginsRight && isArabic(text.charCodeAt(end - 1))) return { start, end };
  const words = text.slice(start, end);
  if (!beginsRight && !WORDY.test(words)) return { start, end: start };
  return {
    start: start + (LEADING.exec(words)?.[0].length ?? 0),
    end: end - (TRAILING.exec(words)?.[0].length ?? 0),
  };
}

/** The parts of a span that may stand in a record, one for each body line it touches. */
export function fitPieces(ground: Ground, span: Span): Span[] {
  if (!isRange(ground.text, span)) return [];
  const pieces: Span[] = [];
  for (let line = lineAt(ground, span.start); line; line = ground.lines[line.i + 1] ?? null) {
    if (line.start >= span.end) break;
    const piece = { start: Math.max(span.start, line.start), end: Math.min(span.end, line.end) };
    const fitted = piece.start < piece.end ? fitSpan(ground, piece) : null;
    if (fitted) pieces.push(fitted);
  }
  return pieces;
}

/** True when start and end are whole numbers in the text with something between them. */
export function isRange(text: string, { start, end }: Span): boolean {
  return (
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    0 <= start &&
    start < end &&
    end <= text.length
  );
}

/** Start of the Arabic word that holds `offset`. */
export function wordStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && isArabic(text.charCodeAt(start - 1))) start--;
  return start;
}

function isCutAtWords(text: string, start: number, end: number): boolean {
  if (end < text.length && isArabic(text.charCodeAt(end))) return false;
  if (start === 0 || !isArabic(text.charCodeAt(start - 1))) return true;
  let prefix = '';
  for (let i = start - 1; i >= 0 && isArabic(text.charCodeAt(i)); i--) {
    if (!isMark(text.charCodeAt(i))) prefix = text[i]! + prefix;
    if (prefix.length > MOST_CLITICS) return false;
  }
  return CLITIC_PREFIXES.test(prefix);
}

function lineAt(ground: Ground, offset: number): GroundLine | null {
  let low = 0;
  let high = ground.lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (ground.lines[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return ground.lines[low] ?? null;
}
