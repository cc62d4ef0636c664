import type { Frame } from './frame.ts';
import type { Draft, RoleContext } from './participants.ts';
import type { Phrase } from './phrases.ts';
import { bareGroups, give, mentionsOf } from './roles.ts';

/** Roles around a masdar or an event noun: its genitive, its object, its light verb, what is said of it. */
export function fillFromNoun(frame: Frame, context: RoleContext, draft: Draft): void {
  const { rule, pronoun } = context;
  const groups = bareGroups(frame.after);
  const slot = rule.genitive ?? 'recipient';
  if (pronoun && frame.reading.enclitic === '') {
    // الهجوم عليه: the pronoun hangs on a preposition.
    give(draft, rule.genitive === 'none' ? 'none' : 'recipient', [pronoun], context);
  } else if (pronoun) {
    give(draft, slot, [pronoun], context);
    const object = slot === 'recipient' ? 'actor' : (rule.object ?? 'recipient');
    if (isNear(frame, groups[0]?.[0])) give(draft, object, mentionsOf(groups[0]), context);
  } else if (!frame.reading.article && isNear(frame, groups[0]?.[0])) {
    const isSubjectThenObject =
      groups.length > 1 && slot === 'recipient' && mentionsOf(groups[1]).length > 0;
    give(draft, isSubjectThenObject ? 'actor' : slot, genitivesOf(frame, groups[0]), context);
    if (groups.length > 1) give(draft, rule.object ?? 'recipient', mentionsOf(groups[1]), context);
  }
  fillFromGovernor(frame, context, draft);
  fillFromPredicate(frame, context, draft);
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
  const light = governor && context.rule.roleWords?.lightVerbs.get(governor.form.lemma);
  if (!light || light.subject === 'event') return;
  if (light.subject === 'actor' && draft.actors.length > 0) return;
  const isPatient = governor.form.voice === 'passive';
  if (!isPatient) give(draft, light.subject, governor.subject, context);
}

/** هجوم شنه مسلحون, القصف طال أحياء: the verb after the noun brings its actor, its object or its place. */
function fillFromPredicate(frame: Frame, context: RoleContext, draft: Draft): void {
  const { predicate } = frame;
  const light = predicate && context.rule.roleWords?.lightVerbs.get(predicate.form.lemma);
  if (!light) return;
  const [first] = bareGroups(predicate.after);
  if (predicate.hasPronoun && light.subject !== 'event') {
    give(draft, light.subject, mentionsOf(first), context);
  } else if (light.subject === 'event') give(draft, light.object, mentionsOf(first), context);
}
