import { fold } from '../arabic/fold.ts';
import type { Span } from '../model/span.ts';
import { lightStem } from './stem.ts';

/** A word of a text, for comparing texts. */
export interface WovenWord extends Span {
  /** Folded. */
  readonly form: string;
  readonly stem: string;
}

// Digits of both kinds with their separators; Latin letters and digits; letters and marks of Arabic.
const WORD =
  /[0-9\u0660-\u0669]+(?:[.,\u066b\u066c][0-9\u0660-\u0669]+)*|[A-Za-z\u00c0-\u024f0-9]+|[\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06ee-\u06ef\u06fa-\u06fc]+/g;

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
