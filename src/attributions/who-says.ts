import { letters } from '../arabic/letters.ts';
import type { CueKind } from '../model/claim.ts';
import type { Form } from '../model/word.ts';
import type { Complement } from './complement.ts';
import type { CueVerb } from './cue-words.ts';
import { speakerOfMasdar } from './masdar-speaker.ts';
import type { Draft, Sight } from './sight.ts';
import { phraseSpan, type Speaker } from './speaker.ts';
import { unsaidSpeaker } from './unsaid.ts';

/** A word of saying, by its lemma and form. */
export interface Cue {
  readonly i: number;
  readonly verb: CueVerb;
  readonly form: Form;
  readonly kind: CueKind;
}

/** Who says it, and how that is known. */
export interface Said {
  readonly speaker: Speaker | null;
  readonly nobody: Draft['nobody'];
  /** The speaker stands beside the cue. */
  readonly isOvert: boolean;
}

/** What stands around a cue. */
export interface Around {
  readonly ahead: (Speaker & { readonly isSure: boolean }) | null;
  readonly complement: Complement;
  readonly before: readonly Draft[];
}

/** The subject before the verb, after it, of the document it stands in, or of the saying before; null: no saying at all. */
export function whoSays(
  sight: Sight,
  cue: Cue,
  { ahead, complement, before }: Around,
): Said | null {
  const overt = (speaker: Speaker): Said => ({ speaker, nobody: null, isOvert: true });
  const { subject, medium } = complement;
  if (cue.verb.complements.has('document')) {
    const next = sight.doc.words[cue.i + 1];
    const isNear = medium !== null && medium.first - cue.i <= 3;
    const document = sight.cues.has(next, 'in-it')
      ? documentBefore(sight, cue.i)
      : isNear
        ? medium
        : null;
    return document ? overt({ mention: document, span: phraseSpan(sight, document) }) : null;
  }
  if (cue.kind === 'masdar') {
    const speaker = speakerOfMasdar(sight, cue.i, before);
    return speaker ? overt(speaker) : null;
  }
  if (ahead?.isSure) return overt(ahead);
  if (subject && cue.kind === 'verb') return overt(subject);
  if (isImpersonal(sight, cue)) return { speaker: null, nobody: 'implicit', isOvert: false };
  if (ahead) return overt(ahead);
  if (complement.hasUnknown) return { speaker: null, nobody: null, isOvert: true };
  const carried = unsaidSpeaker(sight, { i: cue.i, form: cue.form }, before);
  if (!carried) return { speaker: null, nobody: 'implicit', isOvert: false };
  return { speaker: carried, nobody: null, isOvert: false };
}

/** قيل إن, يعتقد أن, ذكر أن in the passive. */
function isImpersonal(sight: Sight, { i, form, kind }: Cue): boolean {
  const word = sight.doc.words[i]!;
  return (
    kind === 'verb' &&
    (form.voice === 'passive' || (!isJoinedPerfect(sight, i) && sight.cues.has(word, 'passive')))
  );
}

function isJoinedPerfect(sight: Sight, i: number): boolean {
  return isJoined(sight, i) && sight.doc.words[i]!.readings[0]?.forms[0]?.tense === 'perfect';
}

/** أصدر بيانا جاء فيه أن: the document right before. */
function documentBefore({ ground }: Sight, i: number) {
  for (let k = i - 1; k >= i - 8; k -= 1) {
    const held = ground.holds.get(k);
    if (held?.type === 'DOC') return held;
  }
  return null;
}

export function isJoined(sight: Sight, i: number): boolean {
  const first = sight.doc.words[i]!.readings[0]?.proclitics[0];
  return first === letters.waw || first === letters.fa;
}
