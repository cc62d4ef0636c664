import { isComma } from '../events/word-tests.ts';
import { agrees } from './agreement.ts';
import { carrier, isCarrying } from './carrier.ts';
import { readComplement } from './complement.ts';
import type { CueForm } from './cue-words.ts';
import { isNaming, onePhrase, type Said, SPEECH_VERB } from './one-phrase.ts';
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
import { isParticle, prefixAt } from './word-tests.ts';

/**
 * A finite speech verb and what it says; its subject after it, before it, or unexpressed.
 *
 * Example: وأكد المصدر أن الاجتماع عقد → cue أكد, speaker المصدر; واشنطن دعت إلى وقف القتال → speaker واشنطن.
 * Counterexample: أعلن بيانا دون تفاصيل → nothing said; يذكر أن → the author's own formula.
 */
export const speechVerb: Construction = {
  id: SPEECH_VERB,
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
    const onlyObject = onePhrase(sight, i, { found, preverbal, complement });
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

/** The subject by where it stands, or why none does. */
function whoSays(sight: Sight, i: number, { found, preverbal, complement }: Said) {
  const isBare = !preverbal && !complement.subject;
  const isImpersonal = isBare && sight.cues.has(sight.words[i], 'impersonal');
  const isAfter = complement.hasUnknown && !hasNoSubjectAfter(sight, i, found);
  const hasUnknown = isAfter || describesUnknown(sight, i, found.form);
  const canBeFurther = isBare && !isImpersonal && !hasUnknown;
  const further = canBeFurther ? subjectFurther(sight, i, found.form) : null;
  const isBefore = preverbal !== null || further !== null;
  // وتعتبر المدينة رمزا: with nobody told, what is thought of it generally.
  const isThought = isBare && isNaming(found) && complement.opening.kind === 'object';
  const isNobody =
    isImpersonal ||
    found.form.voice === 'passive' ||
    (isThought && found.form.tense === 'imperfect' && found.reading.enclitic === '');
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
    hasOwnAfter(sight, i, form) ||
    sight.cues.has(sight.words[i + 1], 'resumptive') ||
    sight.cues.has(sight.words[i - 1], 'what') ||
    hasPronounBefore(sight, i);
  return isElsewhere ? null : adjacentBefore(sight, i, form);
}

/**
 * إثر ادعاءات وسائل الإعلام، قال البيت الأبيض: after a comma a verb with its own subject behind it.
 *
 * Counterexample: الوزير، طالب الحكومة بالرحيل → what follows is spoken to.
 */
function hasOwnAfter(sight: Sight, i: number, form: CueForm['form']): boolean {
  const own = isComma(sight.words[i - 1]) ? sight.ground.beginsAt.get(i + 1) : undefined;
  if (!own || prefixAt(sight, i + 1) !== '') return false;
  return agrees(sight, form, own) && !sight.cuesAt(i).some(({ verb }) => verb.addresses);
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
