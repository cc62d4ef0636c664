import { fold } from '../arabic/fold.ts';
import type { Span } from '../model/span.ts';
import { lightStem } from './stem.ts';

/** A word of a text, for comparing texts. */
export interface WovenWord extends Span {
  /** Folded. */
  readonly form: string;
  readonly stem: string;
}

// Letters and marks of Arabic, Latin letters, digits of both kinds.
const WORD =
  /[\u0610-\u061a\u0620-\u0669\u066e-\u06d3\u06d5-\u06dc\u06ee-\u06fcA-Za-z\u00c0-\u024f0-9]+/g;

/** The words of `text[start..end]` in order, folded and stemmed; punctuation and marks alone are left out. */
export function splitWords(
  text: string,
  range: Span = { start: 0, end: text.length },
): WovenWord[] {
  const words: WovenWord[] = [];
  for (const { index, 0: raw } of text.slice(range.start, range.end).matchAll(WORD)) {
    const form = fold(raw);
    if (form === '') continue;
    const start = range.start + index;
    words.push({ start, end: start + raw.length, form, stem: lightStem(form) });
  }
  return words;
}
