import type { Mention } from '../model/entity.ts';
import type { Word } from '../model/word.ts';
import { toSpans } from './content.ts';
import { type Construction, type Sight, sentenceStart } from './sight.ts';
import { speakerAt } from './speaker.ts';

/** A headline is at most this long, in words. */
const LONGEST_LINE = 22;
/** More words than these before the colon are a sentence, no name. */
const LONGEST_NAME = 6;

/**
 * A speaker before a colon in a headline (guidelines 11.1).
 *
 * Example: السراج: لن نقبل بوجود قوات أجنبية → speaker السراج.
 * Counterexample: ليبيا: اتفاق على الانتخابات → a place as topic, no speaker; الوقت: التاسعة → no mention.
 */
export const headlineColon: Construction = {
  id: 'attributions/headline-colon',
  find: (sight, i) => {
    const { words } = sight.doc;
    const colon = words[i]!;
    if (colon.raw !== ':' || words[i + 1]?.line !== colon.line) return null;
    const first = sentenceStart(sight, i);
    const isHeadline =
      lineLength(sight, i) <= LONGEST_LINE && i - first <= LONGEST_NAME && words[first]!.line <= 1;
    const speaker = isHeadline ? speakerAt(sight, first) : null;
    const endsHere = speaker && sight.ground.holds.get(i - 1) === speaker.mention;
    if (!speaker || !endsHere || isTopic(sight, speaker.mention, i)) return null;
    let last = i;
    while (words[last + 1]?.line === colon.line) last += 1;
    const content = toSpans(sight, i + 1, last);
    if (content.length === 0) return null;
    return {
      rule: headlineColon.id,
      cue: {
        i,
        start: colon.start,
        end: colon.end,
        kind: 'punctuation',
        lemma: ':',
        force: 'neutral',
      },
      speaker: speaker.mention,
      source: speaker.span,
      gender: null,
      isInner: false,
      nobody: null,
      content,
      addressee: null,
      medium: null,
      time: null,
      reasons: {
        cue: { rule: headlineColon.id, words: colon },
        source: { rule: 'attributions/before-colon', words: speaker.span },
      },
    };
  },
};

/** A place before a topic is no speaker; one before a first person (نأمل، لن نقبل) is. */
function isTopic({ doc, cues }: Sight, { type }: Mention, colon: number): boolean {
  if (type === 'DOC') return true;
  if (type !== 'GPE') return false;
  const next = doc.words[colon + 1]!;
  const isOurs = (word: Word | undefined) =>
    word?.readings[0]?.forms.some((form) => form.pos === 'verb' && form.person === 1) ?? false;
  return !isOurs(next) && !(isOurs(doc.words[colon + 2]) && !cues.has(next, 'that'));
}

function lineLength({ doc }: Sight, i: number): number {
  const { line } = doc.words[i]!;
  let [from, to] = [i, i];
  while (doc.words[from - 1]?.line === line) from -= 1;
  while (doc.words[to + 1]?.line === line) to += 1;
  return to - from + 1;
}
