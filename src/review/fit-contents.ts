import { contains, overlaps, type Span } from '../model/span.ts';
import { innermostId } from '../record/innermost.ts';
import type { RecordAttribution, TextSpan } from '../record/shape.ts';
import { type Draft, wordsAt } from './draft.ts';

/**
 * Cuts and lengthens what statements hold, so that each event, relation and statement lies in the content of just the
 * statement under which a person put it: the form of gold knows no other chain.
 */
export function fitContents(draft: Draft): void {
  const claims: readonly Claimed[] = [
    ...draft.events.map(({ trigger, attribution }) => ({
      ...{ words: trigger, holder: attribution, own: ownStatement(draft, trigger) },
    })),
    ...draft.relations.map(({ span, attribution }) => ({
      ...{ words: span, holder: attribution, own: null },
    })),
    ...draft.attributions.map(({ id, cue, parent }) => ({ words: cue, holder: parent, own: id })),
  ];
  for (const claim of claims) {
    if (heldBy(draft, claim) !== claim.holder) fitOne(draft, claim);
  }
}

/** Words, the statement that they are to stand under, and the one that they can never stand under: themselves. */
interface Claimed {
  readonly words: TextSpan;
  readonly holder: string | null;
  readonly own: string | null;
}

/** An event whose trigger is the cue of a statement does not stand under that statement. */
function ownStatement(draft: Draft, words: Span): string | null {
  return draft.attributions.find(({ cue }) => cue.start === words.start)?.id ?? null;
}

function heldBy(draft: Draft, { words, own }: Claimed): string | null {
  const at = draft.attributions.findIndex(({ id }) => id === own);
  return innermostId(draft.attributions, words, at < 0 ? null : at);
}

function fitOne(draft: Draft, claim: Claimed): void {
  const { words, holder } = claim;
  const put = (id: string, content: readonly TextSpan[]) => {
    draft.attributions = draft.attributions.map((one) =>
      one.id === id ? withContent(one, content) : one,
    );
  };
  const target = draft.attributions.find(({ id }) => id === holder);
  if (target && !target.content.some((one) => contains(one, words)))
    put(
      target.id,
      [...target.content, words].sort((a, b) => a.start - b.start),
    );
  // Whoever still holds the words more closely lets them go.
  for (let guard = draft.attributions.length; guard > 0; guard--) {
    const held = heldBy(draft, claim);
    if (held === holder || held === null) return;
    const closer = draft.attributions.find(({ id }) => id === held)!;
    put(
      held,
      closer.content.flatMap((one) => cutOut(draft, one, words)),
    );
  }
}

function withContent(one: RecordAttribution, content: readonly TextSpan[]): RecordAttribution {
  const direct = one.direct.filter((span) => content.some((all) => contains(all, span)));
  const quote = direct.length === 0 ? 'indirect' : one.quote;
  return { ...one, content, direct, quote };
}

const EDGES = /^[\s،,.؛:]+|[\s،,؛:]+$/g;

/** What is left of a span on either side of some words. */
function cutOut(draft: Draft, span: TextSpan, words: Span): TextSpan[] {
  if (!overlaps(span, words)) return [span];
  const sides = [
    { start: span.start, end: Math.max(span.start, wordStart(draft.text, words.start)) },
    { start: words.end, end: span.end },
  ];
  return sides.flatMap(({ start, end }) => {
    const left = draft.text.slice(start, end);
    const lead = /^[\s،,.؛:]*/.exec(left)![0].length;
    const kept = left.replaceAll(EDGES, '');
    const at = start + lead;
    return /[\p{L}\p{N}]/u.test(kept) ? [wordsAt(draft, { start: at, end: at + kept.length })] : [];
  });
}

const ARABIC = /[\u0621-\u0652]/;

/** Where the word begins that some words are the end of, past their clitics. */
function wordStart(text: string, start: number): number {
  let at = start;
  while (at > 0 && ARABIC.test(text[at - 1]!)) at--;
  return at;
}
