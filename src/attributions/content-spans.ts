import { letterStart } from '../arabic/fold.ts';
import { letters } from '../arabic/letters.ts';
import type { Span } from '../model/span.ts';
import { isMark } from './quotes.ts';
import type { Sight } from './sight.ts';
import { stemStart } from './word-tests.ts';

/** The words that a cue gives as its speaker's: spans of one line each, and first and last word. */
export interface Content {
  readonly spans: readonly Span[];
  readonly from: number;
  readonly to: number;
}

/** Content of words `first..last`; null when nothing is left of it. */
export function toContent(sight: Sight, first: number, last: number): Content | null {
  const spans = toSpans(sight, first, last);
  return spans.length === 0 ? null : { spans, from: first, to: last };
}

/** Spans of words `first..last`, one a line, without marks and stops at the edges. */
function toSpans(sight: Sight, first: number, last: number): Span[] {
  const { words } = sight;
  const spans: Span[] = [];
  let from = first;
  for (let k = first; k <= last; k += 1) {
    if (k < last && words[k + 1]!.line === words[k]!.line) continue;
    const span = trimmed(sight, from, k);
    if (span) spans.push(span);
    from = k + 1;
  }
  return spans;
}

const STOP = /^[.\u060c,\u061b;:\u2026!\u061f?()\u2013-]$/;

function trimmed(sight: Sight, first: number, last: number): Span | null {
  let [from, to] = [first, last];
  const { words } = sight;
  for (;;) {
    if (from > to) return null;
    const isPair = isMark(words[from]) && sight.quoteAt.get(from)?.close === to;
    if (
      STOP.test(words[to]!.raw) ||
      (isMark(words[to]) && !closesInside(sight, from, to)) ||
      isPair
    )
      to -= 1;
    else if (STOP.test(words[from]!.raw) || (isMark(words[from]) && !opensInside(sight, from, to)))
      from += 1;
    else break;
  }
  return { start: startOf(sight, from), end: words[to]!.end };
}

/** Without prefixes; بأن is one word in the lexicon, yet its ب is cut too. */
function startOf(sight: Sight, from: number): number {
  const word = sight.words[from]!;
  if (word.kind !== 'word') return word.start;
  const start = stemStart(sight, from);
  const isJoinedThat =
    sight.cues.has(word, 'that') && start === word.start && word.norm.startsWith(letters.ba);
  return isJoinedThat ? letterStart(word, 1) : start;
}

/** A closing mark stays where its opening one is in the content too. */
function closesInside({ words }: Sight, from: number, to: number): boolean {
  for (let k = to - 1; k >= from && k >= to - LONGEST_QUOTE; k -= 1)
    if (isMark(words[k])) return true;
  return false;
}

function opensInside({ words }: Sight, from: number, to: number): boolean {
  for (let k = from + 1; k <= to && k <= from + LONGEST_QUOTE; k += 1)
    if (isMark(words[k])) return k < to;
  return false;
}

const LONGEST_QUOTE = 120;
