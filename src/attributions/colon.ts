import { PLACE_TYPES } from '../model/entity.ts';
import { toContent } from './content-spans.ts';
import type { Construction, Sight } from './sight.ts';
import { type Speaker, speakerAt } from './speaker.ts';
import { isVerbAt, prepositionAt, sentenceStart } from './word-tests.ts';

/** A headline is at most this long, in words. */
const LONGEST_LINE = 24;
/** Words between a name and the colon, at most. */
const MOST_BETWEEN = 4;
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
    const named = last - first <= LONGEST_LINE ? speakerAt(sight, first) : null;
    if (!named || !reachesColon(sight, named.last, i)) return null;
    const speaker = addresseeBefore(sight, i) ? named : upTo(sight, named, i - 1);
    if (isTopic(sight, speaker, i)) return null;
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

/**
 * The name ends at the colon, at the outlet it speaks to (حوري لعكاظ: …), or at the place it is of or speaks from
 * (جولي من الموصل: …; وزير خارجية الأردن: …).
 */
function reachesColon(sight: Sight, last: number, colon: number): boolean {
  if (last === colon - 1) return true;
  if (colon - last > MOST_BETWEEN) return false;
  if (addresseeBefore(sight, colon) !== null) return true;
  for (let k = last + 1; k < colon; k += 1) {
    const isPlace = PLACE_TYPES.has(sight.ground.holds.get(k)?.type ?? '');
    if (!isPlace && prepositionAt(sight, k) === null) return false;
  }
  return true;
}

/** The whole phrase, with its place. */
function upTo({ words }: Sight, speaker: Speaker, last: number): Speaker {
  return { ...speaker, last, span: { start: speaker.span.start, end: words[last]!.end } };
}

/** The words before the colon are what the headline is about: a place, a definite text, a person whom the rest describes. */
function isTopic(sight: Sight, { mention }: Speaker, colon: number): boolean {
  const { type, form, definite } = mention;
  if (type === 'FAC' || (type === 'DOC' && definite)) return true;
  if (type === 'GPE') return !speaksItself(sight, colon + 1);
  // هشام عشماوي: ضابط سابق.
  const next = sight.ground.beginsAt.get(colon + 1);
  const isDescribed = next?.type === 'PER' && next.form === 'nominal';
  return type === 'PER' && form === 'named' && isDescribed && !isVerbAt(sight, next.last + 1);
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
