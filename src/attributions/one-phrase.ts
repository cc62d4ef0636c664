import type { Complement } from './complement.ts';
import type { CueForm } from './cue-words.ts';
import { cueAt, say } from './say.ts';
import type { Sight } from './sight.ts';
import type { Speaker } from './speaker.ts';
import { isHumanNoun, isJoined } from './word-tests.ts';

export const SPEECH_VERB = 'attributions/speech-verb';

/** A verb of saying with what was read around it. */
export interface Said {
  readonly found: CueForm;
  readonly preverbal: Speaker | null;
  readonly complement: Complement;
}

/** The attribution of a verb that must have an object, where one phrase only stands beside it. */
export function onePhrase(sight: Sight, i: number, said: Said) {
  if (!sight.cues.isLemma(said.found.verb.lemma, 'needs-object')) return null;
  return describedAs(sight, i, said) ?? objectAlone(sight, i, said);
}

/**
 * اتهم مانافورت ب, ووصف الخطة بأنها: a verb that must have an object, with one phrase after it: that is the object, and
 * the speaker is the one before or, at the start of a sentence, nobody (a passive).
 *
 * Counterexample: اتهم الجيش المعارضة ب → two phrases: the first speaks; وصفها الوزير بأنها → the pronoun is the object.
 */
function objectAlone(sight: Sight, i: number, { found, preverbal, complement }: Said) {
  const { subject, object, opening } = complement;
  if (preverbal || object || opening.kind === 'object') return null;
  if (found.reading.enclitic !== '' || opening.kind === 'quote') return null;
  if (!subject) return isNaming(found) ? thingNamed(sight, i, { found, complement }) : null;
  if (!isNaming(found) && holdsTwo(sight, subject)) return null;
  return say(sight, {
    rule: SPEECH_VERB,
    cue: cueAt(sight, i, found, 'verb'),
    form: found.form,
    speaker: null,
    unexpressed: isNaming(found) || isJoined(sight.words[i]) ? 'carried' : 'implicit',
    complement: {
      ...complement,
      subject: null,
      opening: isNaming(found) ? { at: subject.first, kind: 'object' } : opening,
    },
    addressee: isNaming(found) ? null : subject.mention,
  });
}

/** جماعات وصفت بأنها إرهابية, رجل اتهم بالقتل: with no object behind it a passive; what stands before is its object. */
function describedAs(sight: Sight, i: number, { found, preverbal, complement }: Said) {
  const isBare = complement.opening.at <= i + 2 && complement.opening.kind !== 'object';
  if (!preverbal || !isBare || found.reading.enclitic !== '') return null;
  if (sight.cues.has(sight.words[i + 1], 'resumptive')) return null;
  return say(sight, {
    rule: SPEECH_VERB,
    cue: cueAt(sight, i, found, 'verb'),
    form: found.form,
    speaker: null,
    unexpressed: 'implicit',
    complement,
  });
}

/** ووصف المؤتمر المقترح بأنه, ووصف خطة الرئيس بأنها: a thing that is no mention is what is named, nobody names it. */
function thingNamed(
  sight: Sight,
  i: number,
  { found, complement }: { found: CueForm; complement: Complement },
) {
  const noun = sight.words[i + 1];
  const isWord = (noun?.norm.length ?? 0) > 2 && sight.doc.tags[i + 1]?.pos === 'noun';
  const isThing = complement.hasUnknown && isWord && !isHumanNoun(noun);
  if (!isThing) return null;
  return say(sight, {
    rule: SPEECH_VERB,
    cue: cueAt(sight, i, found, 'verb'),
    form: found.form,
    speaker: null,
    unexpressed: 'carried',
    complement: { ...complement, opening: { at: i + 1, kind: 'object' } },
  });
}

/** وصف, اعتبر: a thing and what it is called. */
export function isNaming({ verb }: CueForm): boolean {
  return verb.complements.has('naming');
}

/** اتهمت الحكومة المعارضة: a noun right behind the phrase, though no mention, is the object. */
function holdsTwo({ words, doc, cues }: Sight, { last }: Speaker): boolean {
  const next = words[last + 1];
  const isNoun = doc.tags[last + 1]?.pos === 'noun' || cues.has(next, 'nonstate');
  return isNoun && next?.readings[0]?.article === true;
}
