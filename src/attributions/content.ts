import { letters } from '../arabic/letters.ts';
import { isComma } from '../events/word-tests.ts';
import { endsBefore } from './content-end.ts';
import { type Content, toContent } from './content-spans.ts';
import type { Opening } from './opening.ts';
import type { Quote } from './quotes.ts';
import type { Sight } from './sight.ts';
import { isJoined, isVerbAt, sentenceEnd } from './word-tests.ts';

/**
 * Content from its opening to where the speaker's words end (guidelines 4.2): the closing mark of a
 * quotation that is all of it; else the end of the sentence, the next cue with the same speaker, a speaker
 * named after the fact (بحسب), or background that the author adds.
 *
 * Example: إن المدينة آمنة، مؤكدا أن → ends before مؤكدا; نحو مدينة سرت، التي يسيطر عليها → before التي.
 * Counterexample: أن الرئيس، الذي وصل أمس، سيغادر → a relative clause in the middle stays.
 */
export function readContent(sight: Sight, { at, kind }: Opening, cue: number): Content | null {
  const quote = quoteAt(sight, { at, kind });
  if (quote) return quoted(sight, quote);
  const outer = sight.quoteOf(cue);
  const end = Math.min(
    lastOfSpeech(sight, at),
    outer ? lastInside(sight, outer) : sight.words.length,
  );
  let last = end;
  for (let k = at + 1; k <= end; k += 1) {
    const inside = sight.quoteOf(k);
    const isInside = inside !== null && inside !== outer && inside.open >= at;
    if (!isInside && endsBefore(sight, k, { at, kind, end })) {
      last = k - 1;
      break;
    }
  }
  return toContent(sight, at, last);
}

/** Words between two quotations of one saying, at most: "…" ضمن "…". */
const GAP = 4;

/** A quotation, with the next ones that go on in the same sentence. */
function quoted(sight: Sight, quote: Quote): Content | null {
  const content = toContent(sight, quote.open + 1, lastInside(sight, quote));
  if (!content) return null;
  const spans = [...content.spans];
  let { to } = content;
  let { close } = quote;
  for (let k = close + 1; k <= close + GAP && k < sight.words.length; k += 1) {
    const next = sight.quoteAt.get(k);
    if (breaksOff(sight, k, quote) && !(k === close + 1 && listsOn(sight, k))) break;
    const more = next && toContent(sight, next.open + 1, lastInside(sight, next));
    if (!more) continue;
    spans.push(...more.spans);
    ({ to } = more);
    ({ close } = next);
    k = close;
  }
  return { spans, from: content.from, to };
}

/** "…"، و"…"; "…"، وبأنه "…": after the comma of a list. */
function listsOn(sight: Sight, comma: number): boolean {
  const { words, quoteAt, cues } = sight;
  const joint = words[comma + 1];
  const isJoint = joint?.norm === letters.waw || (isJoined(joint) && cues.has(joint, 'that'));
  return isComma(words[comma]) && isJoint && quoteAt.has(comma + 2);
}

function breaksOff(sight: Sight, k: number, quote: Quote): boolean {
  const word = sight.words[k]!;
  const isStop = isComma(word) || word.raw === '.' || word.raw === ':';
  return (
    isStop ||
    isVerbAt(sight, k) ||
    word.line !== sight.words[quote.open]!.line ||
    sight.cuesAt(k).length > 0
  );
}

/** The quotation that the content is, where it opens with a mark and stands alone. */
function quoteAt(sight: Sight, { at, kind }: Opening): Quote | undefined {
  const quote = sight.quoteAt.get(at);
  if (!quote || kind === 'quote') return quote;
  const next = sight.words[quote.close + 1];
  const standsAlone =
    next === undefined || next.kind === 'punctuation' || next.line !== sight.words[at]!.line;
  return standsAlone ? quote : undefined;
}

function lastInside(sight: Sight, { close }: Quote): number {
  return Math.min(close, sight.words.length) - 1;
}

/** Last word of the sentence, or of a quotation in it that runs over its end. */
function lastOfSpeech(sight: Sight, at: number): number {
  const end = sentenceEnd(sight, at);
  const quote = sight.quoteOf(end);
  return quote && quote.open >= at
    ? Math.max(end, Math.min(quote.close, sight.words.length - 1))
    : end;
}
