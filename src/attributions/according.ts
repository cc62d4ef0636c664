import { readContent, toSpans } from './content.ts';
import {
  type Construction,
  type Draft,
  isInside,
  type Sight,
  sentenceEnd,
  sentenceStart,
} from './sight.ts';
import { type Speaker, speakerAt } from './speaker.ts';

/**
 * A speaker named by a preposition: before the clause, in its middle, or after the whole sentence (guidelines 11.15).
 *
 * Example: قتل ثلاثة جنود، بحسب مصدر عسكري → content is the clause to the left; وفقا للوزارة، ارتفع العدد → to the right.
 * Counterexample: حسب الظروف → no speaker follows.
 */
export const according: Construction = {
  id: 'attributions/according-to',
  find: (sight, i, before) => {
    const { words } = sight.doc;
    const last = sight.cues.phraseAt(words, i, 'according');
    if (last === null || words[i]!.kind !== 'word') return null;
    const named = speakerIn(sight, last + 1);
    if (!named) return null;
    const content = contentAround(sight, i, { named, before });
    if (content.length === 0) return null;
    const reading = words[i]!.readings[0];
    const cue = { start: reading?.start ?? words[i]!.start, end: words[last]!.end };
    const verb = named.cue === null ? null : sight.cues.verbs(words[named.cue]!)[0];
    return {
      rule: according.id,
      cue: {
        i,
        ...(named.cue === null
          ? cue
          : { start: words[named.cue]!.start, end: words[named.cue]!.end }),
        kind: named.cue === null ? 'preposition' : 'verb',
        lemma: verb?.verb.lemma ?? words[i]!.norm,
        force: verb?.verb.force ?? 'neutral',
      },
      speaker: named.speaker.mention,
      source: named.speaker.span,
      gender: null,
      isInner: isInside(before, cue.start),
      nobody: null,
      content,
      addressee: null,
      medium: null,
      time:
        named.cue === null
          ? null
          : (sight.timeAt.get(named.cue + 2) ?? sight.timeAt.get(named.cue + 1) ?? null),
      reasons: {
        cue: { rule: according.id, words: cue },
        source: { rule: 'attributions/governed-by-cue', words: named.speaker.span },
      },
    };
  },
};

interface Named {
  readonly speaker: Speaker;
  readonly last: number;
  /** The verb of بحسب ما صرح به, which then is the cue. */
  readonly cue: number | null;
}

const REACH = 8;

function speakerIn(sight: Sight, from: number): Named | null {
  const { doc, cues } = sight;
  let cue: number | null = null;
  for (let k = from; k <= Math.min(sentenceEnd(sight, from - 1), from + REACH); k += 1) {
    const speaker = speakerAt(sight, k);
    if (speaker) return { speaker, last: speaker.mention.last, cue };
    const word = doc.words[k]!;
    if (cues.verbs(word).some(({ form }) => form.pos === 'verb') && doc.tags[k]?.pos === 'verb')
      cue = k;
    else if (word.kind === 'punctuation' && word.raw !== '"') return null;
  }
  return null;
}

/** The clause that the speaker answers for. */
function contentAround(
  sight: Sight,
  i: number,
  { named, before }: { named: Named; before: readonly Draft[] },
) {
  const { words } = sight.doc;
  const start = sentenceStart(sight, i);
  const atStart = i - start <= 1;
  const right = openingAfter(sight, named.last);
  if (right !== null && (atStart || right.isSaid))
    return readContent(sight, { at: right.at, kind: 'that' });
  if (atStart) return [];
  let last = i - 1;
  while (last > start && /^[\u060c,"]$/.test(words[last]!.raw)) last -= 1;
  // Inside a quotation: back to its opening mark; else to the cue or start before.
  const quote = sight.quotes.find(({ open, close }) => open < i && i < close);
  const cueBefore = before.filter((draft) => draft.cue.i < i && draft.cue.i >= start).at(-1);
  const from = quote ? quote.open + 1 : cueBefore ? cueBefore.cue.i + 1 : start;
  return toSpans(sight, cueBefore && !quote ? contentStart(sight, cueBefore, from) : from, last);
}

/**
 * Where a clause opens to the right of the speaker: after a comma, at فإن or أن, or at the joined or finite verb of فقد.
 *
 * Example: وفقا للوزارة، ارتفع; بحسب التقرير فإن; نقلا عن مصدر أن; حسب البيان فقد قتل.
 * Counterexample: قتل ثلاثة بحسب مصدر عسكري. → nothing follows.
 */
function openingAfter(sight: Sight, last: number): { at: number; isSaid: boolean } | null {
  const { words, tags } = sight.doc;
  const end = Math.min(sentenceEnd(sight, last), last + 12);
  for (let k = last + 1; k < end; k += 1) {
    if (sight.cues.has(words[k], 'that')) return { at: k, isSaid: true };
    if (words[k]!.raw === '\u060c') {
      const isThat = sight.cues.has(words[k + 1], 'that');
      return { at: k + 1, isSaid: isThat };
    }
    if (sight.cues.has(words[k], 'then')) return { at: k + 1, isSaid: true };
    if (tags[k]?.pos === 'verb') return { at: k, isSaid: false };
  }
  return null;
}

/** After another cue the content is that cue's own. */
function contentStart(sight: Sight, draft: Draft, fallback: number): number {
  const at = draft.content[0]?.start;
  const found = at === undefined ? -1 : sight.wordAt(at);
  return found >= 0 ? found : fallback;
}
