import { isComma } from '../events/word-tests.ts';
import { type Content, toContent } from './content-spans.ts';
import type { CueForm } from './cue-words.ts';
import { cueAt } from './say.ts';
import type { Construction, Draft, Sight } from './sight.ts';
import { speakerAt } from './speaker.ts';
import { isJoined, isVerbAt, sentenceStart } from './word-tests.ts';

/**
 * A saying whose content stands before it in the line and is taken up by a pronoun (guidelines 11.16).
 *
 * Example: "انتهت الحرب" هذا ما أعلنه الرئيس → the quotation; انسحبت القوات، وهو ما نفته طهران → the clause before.
 * Counterexample: وقال إنه نفاه → no speaker after the verb; نشرته الصحيفة أمس → no ما: the statement it carries.
 */
export const anaphoric: Construction = {
  id: 'attributions/anaphoric',
  find: (sight, i) => {
    const found = sight.cuesAt(i).find(({ form }) => form.pos === 'verb' && form.person === 3);
    if (!found || !isVerbAt(sight, i) || found.reading.enclitic === '') return null;
    const speaker = speakerAt(sight, i + 1);
    const before = speaker && openerBefore(sight, i, found);
    const content = before === null || before === undefined ? null : contentBefore(sight, before);
    return speaker && content ? toDraft(sight, i, { found, speaker, content }) : null;
  },
};

/** First word of what takes the content up: هذا ما, وهو ما, the ما of it; of a denial its own و. */
function openerBefore(sight: Sight, i: number, { verb }: CueForm): number | null {
  const { words, cues } = sight;
  for (let k = i - 1; k >= i - 3 && k >= 0; k -= 1)
    if (cues.phraseAt(words, k, 'takes-up') === i - 1) return k;
  const isDenial = verb.force === 'denial' && isJoined(words[i]) && isComma(words[i - 1]);
  return isDenial ? i : null;
}

function contentBefore(sight: Sight, opener: number): Content | null {
  let last = opener - 1;
  const first = sentenceStart(sight, opener);
  while (last >= first && isComma(sight.words[last])) last -= 1;
  const quote = sight.quotes.find(({ close }) => close === last);
  const from = quote && quote.open >= first ? quote.open + 1 : first;
  return last > from ? toContent(sight, from, quote ? last - 1 : last) : null;
}

interface Parts {
  readonly found: CueForm;
  readonly speaker: NonNullable<ReturnType<typeof speakerAt>>;
  readonly content: Content;
}

function toDraft(sight: Sight, i: number, { found, speaker, content }: Parts): Draft {
  const cue = cueAt(sight, i, found, 'verb');
  return {
    rule: anaphoric.id,
    cue,
    speaker,
    unexpressed: 'implicit',
    form: found.form,
    content: content.spans,
    from: content.from,
    to: content.to,
    addressee: null,
    medium: null,
    time: sight.timeAt.get(speaker.last + 1) ?? null,
    reasons: {
      cue: { rule: anaphoric.id, words: { start: cue.start, end: cue.end } },
      source: { rule: 'attributions/subject-of-cue', words: speaker.span },
    },
  };
}
