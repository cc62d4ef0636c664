import { type Mention, PLACE_TYPES } from '../model/entity.ts';
import type { Frame } from './frame.ts';
import type { Draft, RoleContext } from './participants.ts';
import type { Phrase } from './phrases.ts';
import { bareGroups, give, mentionsOf } from './roles.ts';

/** Roles around a masdar or an event noun: its genitive, its object, its light verb, what is said of it. */
export function fillFromNoun(frame: Frame, context: RoleContext, draft: Draft): void {
  const { rule, pronoun } = context;
  const groups = bareGroups(frame.after);
  const slot = rule.genitive ?? 'recipient';
  const told = behindBornVerb(frame, context);
  if (frame.form.pos === 'active' || frame.form.pos === 'passive') {
    fillFromParticiple(frame, context, draft);
  } else if (told) {
    give(draft, 'actor', mentionsOf(told[0]), context);
  } else if (pronoun && frame.reading.enclitic === '') {
    // الهجوم عليه: the pronoun hangs on a preposition.
    give(draft, rule.genitive === 'none' ? 'none' : 'recipient', [pronoun], context);
  } else if (pronoun) {
    give(draft, slot, [pronoun], context);
    const object = slot === 'recipient' ? 'actor' : (rule.object ?? 'recipient');
    if (isNear(frame, groups[0]?.[0])) give(draft, object, mentionsOf(groups[0]), context);
  } else if (!frame.reading.article && isNear(frame, groups[0]?.[0])) {
    const isSubjectThenObject = slot === 'recipient' && isSubjectAndObject(frame, context, groups);
    const genitives = genitivesOf(frame, groups[0]);
    // معركة درنة, ضربات سوريا: a place behind a violent deed is where it happened.
    const isPlace = !context.isVerbal && genitives.every(({ type }) => PLACE_TYPES.has(type));
    give(draft, isPlace ? 'place' : isSubjectThenObject ? 'actor' : slot, genitives, context);
    if (isSubjectThenObject)
      give(draft, rule.object ?? 'recipient', mentionsOf(groups[1]), context);
  }
  fillFromNationality(frame, context, draft);
  fillFromGovernor(frame, context, draft);
  fillFromPredicate(frame, context, draft);
}

/** قصف الجيش المدينة, of a verb's masdar alone: the genitive acts and what stands right behind it is acted upon. */
function isSubjectAndObject(
  frame: Frame,
  { rule }: Pick<RoleContext, 'rule'>,
  groups: readonly (readonly Phrase[])[],
): boolean {
  const [first, second] = groups;
  if (!rule.verbs || frame.form.pos !== 'masdar' || mentionsOf(second).length === 0) return false;
  return second![0]!.first - first!.at(-1)!.last <= 2;
}

/** غارات تركية, مباحثات سودانية سعودية: the countries that adjectives of the noun name. */
function fillFromNationality(frame: Frame, context: RoleContext, draft: Draft): void {
  const { rule } = context;
  if (draft.actors.length > 0 || rule.genitive === 'none') return;
  for (const adjective of frame.adjectives) {
    const country = rule.roleWords?.nationalities.get(adjective);
    const mention = country ? frame.countryMention(country) : null;
    if (mention) give(draft, 'actor', [mention], context);
  }
}

/** كانوا محاصرين, وقال … داعيا إلى: whoever the verb before speaks of. */
function fillFromParticiple(frame: Frame, context: RoleContext, draft: Draft): void {
  const { rule, pronoun } = context;
  const unsaid = frame.dropped ? [frame.dropped] : [];
  const own = frame.governor?.subject ?? [];
  const isActive = frame.form.pos === 'active';
  const slot = isActive ? (rule.subject ?? 'actor') : (rule.object ?? 'recipient');
  give(draft, slot, own.length > 0 ? own : unsaid, context);
  if (!isActive) return;
  const patient = pronoun ? [pronoun] : mentionsOf(bareGroups(frame.after)[0]);
  give(draft, rule.object ?? 'recipient', patient, context);
}

/** Adjectives of the noun, or the name of the undertaking (عملية تحرير درنة), may stand before its genitive. */
function isNear(frame: Frame, phrase: Phrase | undefined): boolean {
  return phrase !== undefined && phrase.first - frame.i <= 2;
}

function genitivesOf(frame: Frame, group: readonly Phrase[] | undefined) {
  const [first] = group ?? [];
  if (first?.inside && first.mention && first.first === frame.i + 2) return [first.mention];
  return mentionsOf(group);
}

/** شن الجيش هجوما, تعرضت القرية لقصف, تمكنت القوات من تدمير: the subject of the light verb before the noun. */
function fillFromGovernor(frame: Frame, context: RoleContext, draft: Draft): void {
  const { governor } = frame;
  const { roleWords } = context.rule;
  if (draft.actors.length === 0) give(draft, 'actor', doersOf(frame, context), context);
  const light = governor && roleWords?.lightVerbs.get(governor.form.lemma);
  if (!light || light.subject === 'event') return;
  if (light.subject === 'actor' && draft.actors.length > 0) return;
  if (governor.form.voice === 'passive') return;
  if (light.subject === 'object') {
    if (draft.actors.length === 0) give(draft, 'actor', governor.object, context);
  } else give(draft, light.subject, governor.subject, context);
}

/**
 * Who a masdar of doing names: قيام الحوثيين بنقل, استمرار اليابان في تقديم, شن التحالف غارات.
 * Counterexample: مقتل الجندي في هجوم → a deed done to him, and no word of doing.
 */
function doersOf(frame: Frame, { rule }: RoleContext): Mention[] {
  const at = frame.before.findLastIndex(
    ({ preposition, inside, deed }) => inside || deed !== null || preposition === null,
  );
  const phrase = frame.before[at];
  if (!phrase?.deed || !phrase.mention) return [];
  if (rule.roleWords?.lightVerbs.get(phrase.deed)?.subject !== 'actor') return [];
  return [phrase.mention];
}

/** هجوم شنه مسلحون, القصف طال أحياء: the verb after the noun brings its actor, its object or its place. */
function fillFromPredicate(frame: Frame, context: RoleContext, draft: Draft): void {
  const { predicate } = frame;
  const light = predicate && context.rule.roleWords?.lightVerbs.get(predicate.form.lemma);
  if (!light) return;
  const [first] = bareGroups(predicate.after);
  if (predicate.hasPronoun && light.subject !== 'event' && light.subject !== 'object') {
    give(draft, light.subject, mentionsOf(first), context);
  } else if (light.subject === 'event') give(draft, light.object, mentionsOf(first), context);
}

/** The bare groups behind a verb of doing that stands right behind the noun as if it were one itself: قصف شنه الحوثيون. */
function behindBornVerb(
  frame: Frame,
  { rule }: RoleContext,
): readonly (readonly Phrase[])[] | null {
  const at = frame.after.findIndex((phrase) => !phrase.mention && phrase.deed !== null);
  const verb = frame.after[at];
  if (!verb || verb.first - frame.i > 3) return null;
  if (rule.roleWords?.lightVerbs.get(verb.deed!)?.subject !== 'actor') return null;
  return bareGroups(frame.after.slice(at + 1));
}
