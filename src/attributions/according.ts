import { readContent, toSpans } from './content.ts';
import { type Construction, type Draft, type Sight, sentenceEnd, sentenceStart } from './sight.ts';
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
      carries: false,
      isPassive: false,
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
  if (atStart) {
    const comma = words.findIndex((word, k) => k > named.last && word.raw === '\u060c');
    return comma > 0 && comma < sentenceEnd(sight, i)
      ? readContent(sight, { at: comma + 1, kind: 'that' })
      : [];
  }
  let last = i - 1;
  while (last > start && /^[\u060c,"]$/.test(words[last]!.raw)) last -= 1;
  // Inside a quotation: back to its opening mark; else to the cue or start before.
  const quote = sight.quotes.find(({ open, close }) => open < i && i < close);
  const cueBefore = before.filter((draft) => draft.cue.i < i && draft.cue.i >= start).at(-1);
  const from = quote ? quote.open + 1 : cueBefore ? cueBefore.cue.i + 1 : start;
  return toSpans(sight, cueBefore && !quote ? contentStart(sight, cueBefore, from) : from, last);
}

/** After another cue the content is that cue's own. */
function contentStart(sight: Sight, draft: Draft, fallback: number): number {
  const at = draft.content[0]?.start;
  const found = sight.doc.words.findIndex(
    (word) => at !== undefined && word.start <= at && at < word.end,
  );
  return found >= 0 ? found : fallback;
}
