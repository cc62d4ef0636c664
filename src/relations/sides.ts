import { letters } from '../arabic/letters.ts';
import { governedAt, mentionBefore, mentionFrom, withJoined } from './reach.ts';
import { type FoundRelation, isAgent, type RelationRule, stemSpan, type View } from './rule.ts';

/**
 * Two names around one small word: membership and belonging.
 *
 * Example: خمسة جنود من الكتيبة 21 → member_of; مقاتل في صفوف داعش, أعضاء في الحزب → member_of.
 * Counterexample: انسحب جنود من المدينة → a place after من is where they left; مستشفى في الحزب → no member.
 */
export const member: RelationRule = {
  id: 'relations/member',
  find: (view) => [
    ...view.spots('member').flatMap((i) => readMember(view, i)),
    ...view.spots('head').flatMap((i) => readMemberIn(view, i)),
    ...view.spots('head-in').flatMap((i) => readMemberIn(view, i)),
  ],
};

function readMember(view: View, i: number): FoundRelation[] {
  const entry = view.uses('member', i)[0];
  const first = entry && mentionBefore(view, i);
  const second = entry && mentionFrom(view, i + 1);
  if (!entry || !first || !second || !isAgent(first) || first === second) return [];
  // حكومة مدعومة من الأمم المتحدة: the preposition is the participle's.
  if (view.uses('describing', i - 1).length > 0) return [];
  if (second.type !== 'ORG' && !(second.type === 'GRP' && second.definite)) return [];
  const type = first.type === 'ORG' ? 'part_of' : entry.type;
  return withJoined(view, second).map((to) => ({ ...stemSpan(view, i), type, from: first, to, i }));
}

const BELONGING: ReadonlySet<string> = new Set(['member_of', 'affiliated_with', 'part_of']);

/** A noun of belonging and في, ب or ل before a body: أعضاء في الحزب, المكتب الإعلامي للجيش. */
function readMemberIn(view: View, i: number): FoundRelation[] {
  const entry = [...view.uses('head-in', i), ...view.uses('head', i)].find(({ type }) =>
    BELONGING.has(type),
  );
  const first = entry && (view.startingAt(i)[0] ?? view.ground.holds.get(i));
  if (!entry || !first || first.form !== 'nominal' || !isAgent(first)) return [];
  const governed = governedAt(view, first.last + 1);
  if (!governed || (governed.at > first.last + 1 && view.uses('at', first.last + 1).length === 0))
    return [];
  // قال خبراء للصحيفة: people speak to a body, they are not of it.
  if (governed.preposition === letters.lam && first.type !== 'ORG') return [];
  const second = mentionFrom(view, governed.at);
  if (second?.type !== 'ORG' || second === first) return [];
  return [{ ...stemSpan(view, i), type: entry.type, from: first, to: second, i }];
}

/**
 * ضد between a side that is backed and another (guidelines 6): opposes.
 *
 * Example: يدعم السيسي حفتر ضد الحكومة → opposes(Haftar, government).
 * Counterexample: هجوم ضد الحكومة → the event has its recipient, no relation.
 */
export const against: RelationRule = {
  id: 'relations/against',
  isRare: true,
  find: (view) =>
    view.spots('against').flatMap((i): FoundRelation[] => {
      if (!isBacking(view, i)) return [];
      const first = view.endsAt(i - 1);
      const second = mentionFrom(view, i + 1);
      if (!first || !second || !isAgent(first)) return [];
      return [{ ...stemSpan(view, i), type: 'opposes', from: first, to: second, i }];
    }),
};

/** A verb of support stands shortly before: only then is ضد between two sides of a standing quarrel. */
function isBacking(view: View, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 6); k -= 1) {
    if (view.uses('verb', k).some((entry) => entry.type === 'supports')) return true;
  }
  return false;
}
