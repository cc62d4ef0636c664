import { isFeminine } from '../events/agreement.ts';
import { droppedSubject } from '../events/clause.ts';
import { contains } from '../model/span.ts';
import type { Form } from '../model/word.ts';
import { agreesWith } from './agreement.ts';
import { type Draft, type Sight, sentenceStart } from './sight.ts';
import { phraseSpan, type Speaker } from './speaker.ts';

/** Older sayings than these are forgotten. */
const MEMORY = 14;

/**
 * Who a cue without a subject means: the last speaker that agrees with it. The author's sayings come before
 * those inside somebody's words; a first person inside somebody's words is that somebody.
 *
 * Example: قال الوزير إن المدينة آمنة. وأضاف أن → the minister; وقالت الوكالة … وأضافت → the agency.
 * Counterexample: قالت الوكالة إن … وأكد أن → masculine: not the agency.
 */
export function unsaidSpeaker(
  sight: Sight,
  { i, form }: { readonly i: number; readonly form: Form },
  before: readonly Draft[],
): Speaker | null {
  const start = sight.doc.words[i]!.start;
  const recent = before
    .slice(-MEMORY)
    .reverse()
    .filter((draft) => draft.speaker !== null);
  const holder = recent.find((draft) =>
    draft.content.some((span) => contains(span, { start, end: start + 1 })),
  );
  if (form.person === 1 && holder) return toSpeaker(holder);
  const first = sentenceStart(sight, i);
  const isNear = (draft: Draft) => draft.cue.i >= first;
  const agreeing = recent.filter((draft) => draft !== holder && carriesOn(sight, draft, form));
  const found =
    (form.pos === 'verb' ? undefined : agreeing.find(isNear)) ??
    (holder && carriesOn(sight, holder, form) ? holder : undefined) ??
    agreeing.find((draft) => !draft.isInner) ??
    agreeing[0];
  // وأضاف at the start of a sentence goes on; a verb further in has its subject in its own sentence.
  const isFar = !found || (!isNear(found) && i - first > 2);
  const subject = isFar ? droppedSubject(sight.ground, { from: i, form }) : null;
  if (subject && subject.first >= first)
    return { mention: subject, span: phraseSpan(sight, subject) };
  return found ? toSpeaker(found) : null;
}

function toSpeaker(draft: Draft): Speaker {
  const mention = draft.speaker!;
  return { mention, span: draft.source ?? mention };
}

/** The verb of the earlier saying tells the gender of its speaker better than a name does. */
function carriesOn(sight: Sight, draft: Draft, form: Form): boolean {
  const mention = draft.speaker!;
  if (form.number === 'many') return mention.number === 'many' || mention.type === 'GRP';
  if (form.gender && draft.gender) return form.gender === draft.gender;
  if (form.gender === 'm' && isFeminine(sight.ground.doc, mention)) return false;
  return agreesWith(sight, mention, form);
}
