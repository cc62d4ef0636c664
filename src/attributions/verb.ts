import { carrier, isCarrying } from './carrier.ts';
import { type Complement, readComplement } from './complement.ts';
import type { CueForm } from './cue-words.ts';
import { resumed, saidThrough, saidWithin } from './said-in-document.ts';
import { cueAt, say } from './say.ts';
import type { Construction, Sight } from './sight.ts';
import type { Speaker } from './speaker.ts';
import {
  adjacentBefore,
  describesUnknown,
  hasPronounBefore,
  subjectFurther,
  takesObjectFirst,
} from './subject-before.ts';
import { isFormula, isLightObject, verbAt } from './verb-form.ts';
import { isHumanNoun, isJoined, isParticle } from './word-tests.ts';

/**
 * A finite speech verb and what it says; its subject after it, before it, or unexpressed.
 *
 * Example: وأكد المصدر أن الاجتماع عقد → cue أكد, speaker المصدر; واشنطن دعت إلى وقف القتال → speaker واشنطن.
 * Counterexample: أعلن بيانا دون تفاصيل → nothing said; يذكر أن → the author's own formula.
 */
export const speechVerb: Construction = {
  id: 'attributions/speech-verb',
  find: (sight, i) => {
    const found = verbAt(sight, i);
    if (!found || isFormula(sight, i)) return null;
    if (isCarrying(sight, i, found)) return carrier(sight, i, found);
    const preverbal = subjectRightBefore(sight, i, found);
    const complement = readComplement(sight, {
      at: i + 1,
      cue: found.verb,
      form: found.form,
      hasPronoun: found.reading.enclitic !== '',
      isSubjectKnown: preverbal !== null || hasNoSubjectAfter(sight, i, found),
    });
    if (!complement || isNoSaying(sight, i, { found, preverbal, complement })) return null;
    const onlyObject = objectAlone(sight, i, { found, preverbal, complement });
    if (onlyObject) return onlyObject;
    const document = resumed(sight, i, complement);
    if (document) return saidThrough(sight, i, { found, complement, document });
    const isWithin = sight.cues.isLemma(found.verb.lemma, 'comes-in');
    if (isWithin) return saidWithin(sight, i, { found, complement });
    return say(sight, {
      rule: speechVerb.id,
      cue: cueAt(sight, i, found, 'verb'),
      form: found.form,
      ...whoSays(sight, i, { found, preverbal, complement }),
      complement,
    });
  },
};

interface Said {
  readonly found: CueForm;
  readonly preverbal: Speaker | null;
  readonly complement: Complement;
}

/**
 * اتهم مانافورت ب, ووصف الخطة بأنها: a verb that must have an object, with one phrase after it: that is the object, and
 * the speaker is the one before or, at the start of a sentence, nobody (a passive).
 *
 * Counterexample: اتهم الجيش المعارضة ب → two phrases: the first speaks; وصفها الوزير بأنها → the pronoun is the object.
 */
function objectAlone(sight: Sight, i: number, { found, preverbal, complement }: Said) {
  const { subject, object, opening } = complement;
  const isNeeded = sight.cues.isLemma(found.verb.lemma, 'needs-object');
  if (!isNeeded || preverbal || object || opening.kind === 'object') return null;
  if (found.reading.enclitic !== '' || opening.kind === 'quote') return null;
  if (!subject) return isNaming(found) ? thingNamed(sight, i, { found, complement }) : null;
  if (!isNaming(found) && holdsTwo(sight, subject)) return null;
  return say(sight, {
    rule: speechVerb.id,
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
    rule: speechVerb.id,
    cue: cueAt(sight, i, found, 'verb'),
    form: found.form,
    speaker: null,
    unexpressed: 'carried',
    complement: { ...complement, opening: { at: i + 1, kind: 'object' } },
  });
}

function isNaming({ verb }: CueForm): boolean {
  return verb.complements.has('naming');
}

/** اتهمت الحكومة المعارضة: a noun right behind the phrase, though no mention, is the object. */
function holdsTwo({ words, doc, cues }: Sight, { last }: Speaker): boolean {
  const next = words[last + 1];
  const isNoun = doc.tags[last + 1]?.pos === 'noun' || cues.has(next, 'nonstate');
  return isNoun && next?.readings[0]?.article === true;
}

/** The subject by where it stands, or why none does. */
function whoSays(sight: Sight, i: number, { found, preverbal, complement }: Said) {
  const isBare = !preverbal && !complement.subject;
  const isImpersonal = isBare && sight.cues.has(sight.words[i], 'impersonal');
  const isAfter = complement.hasUnknown && !hasNoSubjectAfter(sight, i, found);
  const hasUnknown = isAfter || describesUnknown(sight, i, found.form);
  const canBeFurther = isBare && !isImpersonal && !hasUnknown;
  const further = canBeFurther ? subjectFurther(sight, i, found.form) : null;
  const isBefore = preverbal !== null || further !== null;
  const isNobody = isImpersonal || found.form.voice === 'passive';
  return {
    speaker: preverbal ?? complement.subject ?? further,
    speakerRule: isBefore
      ? ('attributions/subject-before-cue' as const)
      : ('attributions/subject-of-cue' as const),
    unexpressed: isNobody ? 'implicit' : hasUnknown ? 'unknown' : 'carried',
  } as const;
}

function subjectRightBefore(sight: Sight, i: number, { form }: CueForm): Speaker | null {
  const isElsewhere =
    sight.cues.has(sight.words[i + 1], 'resumptive') ||
    sight.cues.has(sight.words[i - 1], 'what') ||
    hasPronounBefore(sight, i);
  return isElsewhere ? null : adjacentBefore(sight, i, form);
}

/** لكنه دعا الأطراف, منشورات تحث فيها المدنيين, ورفضوا الإفراج عنه: what follows is no subject. */
function hasNoSubjectAfter(sight: Sight, i: number, found: CueForm): boolean {
  const isResumed = sight.cues.has(sight.words[i + 1], 'resumptive');
  return (
    isPlural(found) ||
    hasPronounBefore(sight, i) ||
    (isResumed && found.verb.addresses) ||
    takesObjectFirst(sight, i, found)
  );
}

/** قالوا, يتهمون: a verb before its subject would be singular. */
function isPlural({ form }: CueForm): boolean {
  return form.number === 'many' || form.number === 'two';
}

/** A relative clause on what is nobody; a word of another verb as well (تبلغ من العمر), which only أن settles. */
function isNoSaying(sight: Sight, i: number, { found, preverbal, complement }: Said): boolean {
  const { opening } = complement;
  const isClear = opening.kind === 'that' || opening.kind === 'quote';
  if (isLightObject(sight, opening.at, found)) return true;
  if (hasNounCue(sight, i, { found, at: opening.at })) return true;
  // يعدها الكثيرون شخصية عنيفة: a pronoun for its object, so a verb with a subject.
  const isTransitive = found.reading.enclitic !== '' && complement.subject !== null;
  if (!isClear && !isTransitive && sight.cues.has(sight.words[i], 'doubtful')) return true;
  // المشاورات التي جرت بين الوزيرين تركزت …، باعتبار أن: a preposition.
  const isFar = opening.at > (complement.subject?.last ?? i) + 1;
  if (isFar && sight.cues.has(sight.words[i], 'close-that')) return true;
  if (preverbal || complement.subject) return false;
  // الأزمة التي وصفها بأنها: the pronoun is what is named, so the speaker goes on.
  if (isNaming(found) && found.reading.enclitic !== '') return false;
  return isRelativeClause(sight, i) || (!isClear && isWhatClause(sight, i));
}

/** التي تعبر عن, مما يهدد ب: what the clause describes is nobody. */
function isRelativeClause(sight: Sight, i: number): boolean {
  const before = sight.words[i - 1];
  if (sight.cues.has(sight.words[i], 'impersonal')) return false;
  return (
    (isParticle(before, 'relative') && (before?.norm.length ?? 0) > 2) ||
    sight.cues.has(before, 'clause-subject')
  );
}

/** وجهت لمانافورت تهم بأنه: the noun after a verb of issuing is the cue (guidelines 4.2). */
function hasNounCue(
  sight: Sight,
  i: number,
  { found, at }: { found: CueForm; at: number },
): boolean {
  if (!sight.cues.isLemma(found.verb.lemma, 'issuing')) return false;
  for (let k = i + 1; k < at; k += 1) if (sight.cues.noun(sight.words[k]!)) return true;
  return false;
}

/** ما قالت إنهم goes on with the speaker; of ما يسمونه, من يصفونهم nobody says anything. */
function isWhatClause(sight: Sight, i: number): boolean {
  const isImpersonal = sight.cues.has(sight.words[i], 'impersonal');
  return !isImpersonal && sight.cues.has(sight.words[i - 1], 'what');
}
