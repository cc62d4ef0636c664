import { toContent } from './content-spans.ts';
import type { Quote } from './quotes.ts';
import type { Draft, Sight } from './sight.ts';
import { isVerbAt, sentenceEnd, sentenceStart } from './word-tests.ts';

/** Lines between a saying and the quotation that goes on with it, at most: an empty one may lie between. */
const LINES = 2;

/**
 * A quotation that is a sentence of its own, with no cue, goes on with the saying before it (guidelines 4.2).
 *
 * Example: وقال: "نريد السلام". "ولن نقبل الحرب". → the second is another span of the first saying.
 * Counterexample: "نريد السلام" شعار رفعه المحتجون → words follow it in its sentence; وصل الوفد. "نريد السلام". → nobody
 * spoke before.
 */
export function continued(sight: Sight, drafts: readonly Draft[]): readonly Draft[] {
  const all = [...drafts];
  for (const quote of sight.quotes) {
    if (!standsAlone(sight, quote)) continue;
    const at = all.findLastIndex(({ cue }) => cue.i < quote.open);
    const isTold = all.some(({ from, to }) => from <= quote.open + 1 && quote.close - 1 <= to);
    const before = all[at];
    if (!before || isTold || !reaches(sight, before, quote)) continue;
    const more = toContent(sight, quote.open + 1, quote.close - 1);
    if (more) all[at] = { ...before, content: [...before.content, ...more.spans], to: more.to };
  }
  return all;
}

/** From the start of its sentence to the end of it, with a verb inside. */
function standsAlone(sight: Sight, { open, close }: Quote): boolean {
  const { words } = sight;
  if (words[close]?.line !== words[open]!.line) return false;
  for (let i = sentenceStart(sight, open); i < open; i += 1)
    if (words[i]!.kind !== 'punctuation') return false;
  for (let i = close + 1; i <= sentenceEnd(sight, close); i += 1)
    if (words[i]!.kind !== 'punctuation') return false;
  for (let i = open + 1; i < close; i += 1) if (isVerbAt(sight, i)) return true;
  return false;
}

/** The saying was a quotation too, and nothing but its own words stands between. */
function reaches({ words, quotes }: Sight, { to, from }: Draft, { open }: Quote): boolean {
  const isQuoted = quotes.some((quote) => quote.open >= from - 1 && quote.close <= to + 1);
  if (!isQuoted || words[open]!.line - words[to]!.line > LINES) return false;
  for (let i = to + 1; i < open; i += 1) if (words[i]!.kind !== 'punctuation') return false;
  return true;
}
