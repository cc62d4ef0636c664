import type { Span } from '../model/span.ts';
import { type Sight, sentenceEnd, stemStart } from './sight.ts';

/** Where content begins, and which mark or word opened it. */
export interface Opening {
  /** First word of the content. */
  readonly at: number;
  readonly kind: 'that' | 'quote' | 'preposition' | 'object';
}

const TRAILING = /^[.\u060c,\u061b;:\s]$/;

/**
 * Content from its opening to where the speaker's words end (guidelines 4.2): the end of the sentence, the
 * next participle cue after a comma, a speaker named after the fact (بحسب), or background that the author
 * adds in a relative clause after a nominal complement.
 */
export function readContent(sight: Sight, { at, kind }: Opening): Span[] {
  const quote =
    kind === 'quote' ? sight.quotes.find(({ open }) => open === at || open === at + 1) : undefined;
  if (quote) return quoteContent(sight, quote.open, quote.close);
  const end = sentenceEnd(sight, at);
  let last = end;
  for (let k = at + 1; k <= end; k += 1) {
    const inQuote = sight.quotes.some((q) => q.open < k && k < q.close);
    if (!inQuote && endsBefore(sight, k, kind)) {
      last = k - 1;
      break;
    }
  }
  return toSpans(sight, at, last);
}

/** The words inside the marks, with the marks' own characters when the content is nothing else. */
function quoteContent(sight: Sight, open: number, close: number): Span[] {
  const { words } = sight.doc;
  const first = open + 1;
  const last = Math.min(close - 1, words.length - 1);
  return trimmed(sight, first, last);
}

/** True when the content ends just before word `k`. */
function endsBefore(sight: Sight, k: number, kind: Opening['kind']): boolean {
  const { words } = sight.doc;
  const word = words[k]!;
  const next = words[k + 1];
  if (word.raw === '\u060c' || word.raw === ',') {
    if (!next || next.line !== word.line) return true;
    if (isParticipleCue(sight, k + 1)) return true;
    if (sight.cues.phraseAt(words, k + 1, 'according') !== null) return true;
    const isRelative = next.readings[0]?.forms.some((form) => form.class === 'relative') ?? false;
    return isRelative && kind !== 'that' && kind !== 'quote';
  }
  return isParticipleCue(sight, k) || sight.cues.phraseAt(words, k, 'according') !== null;
}

/** مؤكدا، ومشيرا: an accusative participle of a speech verb. */
export function isParticipleCue(sight: Sight, k: number): boolean {
  const word = sight.doc.words[k];
  if (!word || word.readings[0]?.article) return false;
  return sight.cues
    .verbs(word)
    .some(({ form }) => form.pos === 'active' && isAccusative(word.norm));
}

/** Masculine accusative ends in alef; the feminine in ta marbuta; plural in ين. */
export function isAccusative(norm: string): boolean {
  return /(?:\u0627|\u0647|\u064a\u0646)$/.test(norm);
}

/** Spans of words `first..last`, one a line, without marks and stops at the edges. */
export function toSpans(sight: Sight, first: number, last: number): Span[] {
  const { words } = sight.doc;
  const spans: Span[] = [];
  let from = first;
  for (let k = first; k <= last; k += 1) {
    if (k < last && words[k + 1]!.line === words[k]!.line) continue;
    spans.push(...trimmed(sight, from, k));
    from = k + 1;
  }
  return spans;
}

function trimmed(sight: Sight, first: number, last: number): Span[] {
  const { words } = sight.doc;
  let [from, to] = [first, last];
  while (to >= from && TRAILING.test(words[to]!.raw)) to -= 1;
  while (from <= to && TRAILING.test(words[from]!.raw)) from += 1;
  if (from > to) return [];
  // A mark that closes a quotation opened inside the content belongs to it; a lone closing one does not.
  return [
    { start: from === first ? stemStart(sight, from) : words[from]!.start, end: words[to]!.end },
  ];
}
