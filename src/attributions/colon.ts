import { toContent } from './content-spans.ts';
import type { Construction, Sight } from './sight.ts';
import { speakerAt } from './speaker.ts';
import { sentenceStart } from './word-tests.ts';

/** A headline is at most this long, in words. */
const LONGEST_LINE = 24;
/** More words than these before the colon are a sentence, no name. */
const LONGEST_NAME = 9;

/**
 * A speaker before a colon in a headline (guidelines 11.1).
 *
 * Example: السراج: لن نقبل بوجود قوات أجنبية → speaker السراج.
 * Counterexample: ليبيا: اتفاق على الانتخابات → a place as topic, no speaker; الوقت: التاسعة → no mention.
 */
export const headlineColon: Construction = {
  id: 'attributions/headline-colon',
  find: (sight, i) => {
    const { words } = sight;
    const colon = words[i]!;
    if (colon.raw !== ':' || words[i + 1]?.line !== colon.line) return null;
    const first = sentenceStart(sight, i);
    if (words[first]!.line > 1 || i - first > LONGEST_NAME) return null;
    const last = lastOfLine(sight, i);
    const speaker = last - first <= LONGEST_LINE ? speakerAt(sight, first) : null;
    if (!speaker || !reachesColon(sight, speaker.last, i)) return null;
    const { type } = speaker.mention;
    if (type === 'DOC' || type === 'FAC' || (type === 'GPE' && !speaksItself(sight, i + 1)))
      return null;
    const content = toContent(sight, i + 1, last);
    if (!content) return null;
    const span = { start: colon.start, end: colon.end };
    return {
      rule: headlineColon.id,
      cue: { i, ...span, kind: 'punctuation', lemma: ':', force: 'neutral' },
      speaker,
      unexpressed: 'implicit',
      form: null,
      content: content.spans,
      from: content.from,
      to: content.to,
      addressee: addresseeBefore(sight, i),
      medium: null,
      time: null,
      reasons: {
        cue: { rule: headlineColon.id, words: span },
        source: { rule: 'attributions/before-colon', words: speaker.span },
      },
    };
  },
};

/** The name ends at the colon, or at the outlet it speaks to: حوري لعكاظ: … */
function reachesColon(sight: Sight, last: number, colon: number): boolean {
  return last === colon - 1 || (addresseeBefore(sight, colon) !== null && colon - last <= 4);
}

function addresseeBefore(sight: Sight, colon: number) {
  const held = sight.ground.holds.get(colon - 1);
  return held?.type === 'ORG' && sight.entityOf(held)?.sector === 'JRN' ? held : null;
}

/** إيران: نأمل في: a government speaks where the verb is in the first person or says what will not be. */
function speaksItself(sight: Sight, k: number): boolean {
  const forms = sight.words[k]?.readings[0]?.forms ?? [];
  return (
    forms.some((form) => form.pos === 'verb' && form.person === 1) ||
    forms.some((form) => form.class === 'negation')
  );
}

function lastOfLine({ words }: Sight, i: number): number {
  let last = i;
  while (words[last + 1]?.line === words[i]!.line) last += 1;
  return last;
}
