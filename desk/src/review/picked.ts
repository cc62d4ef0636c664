import { createContext, useCallback, useState } from 'react';
import type { Span } from '../../../src/model/span.ts';
import { fitSpan } from '../../../src/record/ground.ts';
import type { ArticleRecord, TextSpan } from '../../../src/record/shape.ts';

/** Words of the article that a reviewer chose, for whoever can use them; null where none are, or no text is in sight. */
export const PickedContext = createContext<TextSpan | null>(null);

const WORDY = /[\p{L}\p{M}\p{N}\u0640]/u;

/** A choice of words as a decision may hold it: whole words of one line; null when it cannot be made so. */
export function fitPicked({ text, lines }: ArticleRecord, span: Span): TextSpan | null {
  const ground = {
    text,
    lines: lines.map(({ i, start, end, kind, rule }) => ({
      ...{ i, start, end, rule },
      debris: kind === 'debris' ? ('other' as const) : null,
    })),
  };
  if (text.slice(span.start, span.end) === ':') return { ...span, text: ':' };
  const fit = fitSpan(ground, span) ?? fitSpan(ground, widen(text, span));
  return fit && { start: fit.start, end: fit.end, text: text.slice(fit.start, fit.end) };
}

/** To the edges of the words that a span cuts. */
function widen(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from > 0 && WORDY.test(text[from]!) && WORDY.test(text[from - 1]!)) from--;
  while (to < text.length && WORDY.test(text[to - 1]!) && WORDY.test(text[to]!)) to++;
  return { start: from, end: to };
}

/** Where the next word ends, or the last word before begins to go away: for choosing words with the keyboard. */
export function stepWord(text: string, span: Span, step: 1 | -1): Span {
  const edges = [...text.slice(span.start, lineEnd(text, span.start)).matchAll(/\S+/g)].map(
    ({ index, 0: word }) => span.start + index + word.length,
  );
  const end =
    step === 1
      ? edges.find((edge) => edge > span.end)
      : edges.findLast((edge) => edge < span.end && edge > span.start);
  return { start: span.start, end: end ?? span.end };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** The words chosen in an article's text with the pointer or the keyboard. */
export function usePicked(record: ArticleRecord) {
  const [picked, setPicked] = useState<TextSpan | null>(null);
  const pick = useCallback(
    (span: Span | null) => setPicked(span && fitPicked(record, span)),
    [record],
  );
  return { picked, pick };
}

/** The offsets in the text of what is selected on the page; null when that is nothing, or not in one paragraph. */
export function selectedSpan(): Span | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const start = offsetOf(startContainer, startOffset);
  const end = offsetOf(endContainer, endOffset);
  if (!start || !end || start.block !== end.block || start.at >= end.at) return null;
  return { start: start.at, end: end.at };
}

function offsetOf(node: Node, offset: number): { block: Element; at: number } | null {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest<HTMLElement>('[data-block]');
  if (!block) return null;
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEnd(node, offset);
  return { block, at: Number(block.dataset.block) + range.toString().length };
}
