import { letters } from '../arabic/letters.ts';
import type { CueKind } from '../model/claim.ts';
import type { Form } from '../model/word.ts';
import { readComplement } from './complement.ts';
import { isAccusative, readContent } from './content.ts';
import type { CueVerb } from './cue-words.ts';
import { type Construction, type Draft, type Sight, sentenceStart, stemStart } from './sight.ts';
import { type Speaker, speakerBefore } from './speaker.ts';

interface Cue {
  readonly i: number;
  readonly verb: CueVerb;
  readonly form: Form;
  readonly kind: CueKind;
}

/** The attribution of a cue with what its complement says; null when it says nothing. */
function attribute(
  sight: Sight,
  cue: Cue,
  rule: Construction['id'],
  before: readonly Draft[],
): Draft | null {
  const complement = readComplement(sight, cue.i, cue.verb);
  if (!complement) return null;
  const content = readContent(sight, complement.opening);
  if (content.length === 0) return null;
  const preverbal = isPreverbal(sight, cue) ? ownSpeaker(sight, cue) : null;
  const speaker = preverbal ?? complement.subject ?? ownSpeaker(sight, cue);
  const addressee =
    complement.addressee ?? (preverbal ? (complement.subject?.mention ?? null) : null);
  const carries = !speaker && before.length > 0;
  const start = stemStart(sight, cue.i);
  const end = sight.doc.words[cue.i]!.end;
  const opening = sight.doc.words[complement.opening.at]!;
  return {
    rule,
    cue: { i: cue.i, start, end, kind: cue.kind, lemma: cue.verb.lemma, force: cue.verb.force },
    speaker: speaker?.mention ?? null,
    source: speaker?.span ?? null,
    carries,
    isPassive: !speaker && cue.form.voice === 'passive',
    content,
    addressee,
    medium: complement.medium,
    time: complement.time,
    reasons: {
      cue: { rule, words: { start, end } },
      content: {
        rule: `attributions/opened-by-${complement.opening.kind}`,
        words: { start: opening.start, end: opening.end },
      },
      ...(speaker ? { source: { rule: 'attributions/subject-of-cue', words: speaker.span } } : {}),
    },
  };
}

/** وكانت واشنطن قد دعت, واشنطن دعت: the subject stands right before the verb, so what follows is spoken to. */
function isPreverbal({ doc, ground }: Sight, { i, kind }: Cue): boolean {
  if (kind !== 'verb') return false;
  const before = doc.words[i - 1];
  const isModal = before?.readings[0]?.forms.some((form) => form.class === 'modal') ?? false;
  const held = ground.holds.get(isModal ? i - 2 : i - 1);
  return held !== undefined && held.type !== 'DOC';
}

/** A subject before a verb (headlines, relative clauses, كان); a participle and a masdar with a pronoun carry theirs. */
function ownSpeaker(sight: Sight, { i, kind, form }: Cue): Speaker | null {
  if (kind === 'participle') return null;
  const found = speakerBefore(sight, i);
  if (kind === 'masdar' || !found) return found;
  const isJoined = sight.doc.words[i]!.readings[0]?.proclitics.startsWith(letters.waw) ?? false;
  const atStart = i - sentenceStart(sight, i) <= 1;
  return isJoined && atStart
    ? null
    : form.number === 'many' && found.mention.number === 'one' && found.mention.type === 'PER'
      ? null
      : found;
}

function firstCue(
  sight: Sight,
  i: number,
  test: (form: Form) => boolean,
): { verb: CueVerb; form: Form } | null {
  const word = sight.doc.words[i]!;
  return sight.cues.verbs(word).find(({ form }) => test(form)) ?? null;
}

/**
 * A finite speech verb and what it says.
 *
 * Example: وأكد المصدر أن الاجتماع عقد → cue أكد, speaker المصدر.
 * Counterexample: أعلن بيانا دون تفاصيل → nothing said, no attribution; يذكر أن → the author's own formula.
 */
export const speechVerb: Construction = {
  id: 'attributions/speech-verb',
  find: (sight, i, before) => {
    if (sight.doc.tags[i]?.pos !== 'verb' || isFormula(sight, i)) return null;
    const found = firstCue(sight, i, (form) => form.pos === 'verb');
    return found ? attribute(sight, { i, ...found, kind: 'verb' }, speechVerb.id, before) : null;
  },
};

function isFormula({ cues, doc }: Sight, i: number): boolean {
  return (
    cues.phraseAt(doc.words, i, 'formula') !== null ||
    cues.phraseAt(doc.words, i - 1, 'formula') !== null
  );
}

/**
 * An accusative participle that goes on with the same speaker.
 *
 * Example: قال الوزير إن …، مؤكدا أن … → cue مؤكدا, the minister again.
 * Counterexample: موقف مؤكد أن → an adjective, not accusative.
 */
export const participle: Construction = {
  id: 'attributions/participle',
  find: (sight, i, before) => {
    const word = sight.doc.words[i]!;
    if (word.readings[0]?.article || !isAccusative(word.norm)) return null;
    const found = firstCue(sight, i, (form) => form.pos === 'active');
    return found
      ? attribute(sight, { i, ...found, kind: 'participle' }, participle.id, before)
      : null;
  },
};

/**
 * A masdar of speech with its speaker: قوله إن, تأكيده أن, إعلان الجيش أن.
 *
 * Example: ونقلت الوكالة عن مسؤول قوله إن → cue قوله, speaker مسؤول.
 * Counterexample: القول المأثور → nothing said.
 */
export const masdar: Construction = {
  id: 'attributions/masdar',
  find: (sight, i, before) => {
    const reading = sight.doc.words[i]!.readings[0];
    if (
      !reading ||
      reading.article ||
      sight.doc.tags[i]?.pos === 'verb' ||
      sight.cues.has(sight.doc.words[i], 'as')
    )
      return null;
    const found = firstCue(sight, i, (form) => form.pos === 'masdar');
    if (!found || (reading.enclitic === '' && !sight.ground.beginsAt.has(i + 1))) return null;
    return attribute(sight, { i, ...found, kind: 'masdar' }, masdar.id, before);
  },
};
