import type { Span } from '../model/span.ts';

/** Most characters on either side of a span that must be the same for it to be found again. */
const AROUND = 200;
/** Where a sentence ends: what stands behind it does not change what the words in it mean. */
const END = /[.؟!?\n]/;

/**
 * Finds spans of one text again in another: the words together with the rest of their sentence, character for
 * character. Where the same sentence stands several times, the first is the first and the last the last, as long as
 * there are as many of them. Null when the words no longer stand there as they did: nothing is guessed.
 *
 *   `قتل ثلاثة في صيدا.` is found behind a new first paragraph, and not in `لم يقتل ثلاثة في صيدا.`
 */
export function createCarrier(before: string, after: string): (span: Span) => Span | null {
  if (before === after) return (span) => span;
  return ({ start, end }) => {
    const from = sentenceStart(before, start);
    const sentence = before.slice(from, sentenceEnd(before, end));
    const [old, now] = [placesOf(before, sentence), placesOf(after, sentence)];
    const at = old.length === now.length ? now[old.indexOf(from)] : undefined;
    return at === undefined ? null : { start: at + start - from, end: at + end - from };
  };
}

function sentenceStart(text: string, start: number): number {
  const least = Math.max(0, start - AROUND);
  let at = start;
  while (at > least && !END.test(text[at - 1]!)) at--;
  while (at < start && /\s/.test(text[at]!)) at++;
  return at;
}

function sentenceEnd(text: string, end: number): number {
  const most = Math.min(text.length, end + AROUND);
  let at = end;
  while (at < most && !END.test(text[at]!)) at++;
  return at;
}

/** Where a sentence stands: as the whole or the end of one, not as the end of a longer. */
function placesOf(text: string, sentence: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(sentence); at >= 0; at = text.indexOf(sentence, at + 1)) {
    const [first, last] = [sentenceStart(text, at), sentenceEnd(text, at + sentence.length)];
    const isWhole = first === at && last === at + sentence.length;
    if (isWhole || sentence.length >= 2 * AROUND) places.push(at);
  }
  return places;
}
