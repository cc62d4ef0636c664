import { buildFrame, type Frame, isVerb } from '../events/frame.ts';
import { fillRoles, type Prepositions } from '../events/participants.ts';
import { resolveAttached } from '../events/pronouns.ts';
import type { RelationType } from '../model/claim.ts';
import type { Mention } from '../model/entity.ts';
import { oriented } from './nominal.ts';
import { antecedentOf, hasPronoun, mentionFrom, withJoined } from './reach.ts';
import type { RelationWord } from './relation-words.ts';
import {
  type FoundRelation,
  isAgent,
  isPlace,
  type RelationRule,
  stemSpan,
  type View,
} from './rule.ts';

/** Types that a perfect verb does not express as standing: there it is an act, hence an event. */
const STANDING: ReadonlySet<RelationType> = new Set([
  'controls',
  'supports',
  'opposes',
  'commands',
  'represents',
  'owns',
  'member_of',
  'located_at',
]);
const NO_PREPOSITIONS: Prepositions = {
  agent: new Set(),
  against: new Set(),
  with: new Set(),
  between: new Set(),
  place: new Set(),
};

/**
 * A verb in the present that says how two stand to each other, and أصدر/نشر of a document.
 *
 * Example: يسيطر الحوثيون على صنعاء → controls(Houthis, Sanaa); نشر المكتب بيانا → issued.
 * Counterexample: سيطر الجيش أمس على البلدة → an act with a time: an event, no relation.
 */
export const standingVerb: RelationRule = {
  id: 'relations/standing-verb',
  find: (view) => view.spots('verb').flatMap((i) => readVerb(view, i)),
};

function readVerb(view: View, i: number): FoundRelation[] {
  const { doc, ground } = view;
  if (!isVerb(doc, i)) return [];
  const reading = doc.words[i]!.readings[0]!;
  return view.uses('verb', i).flatMap((entry): FoundRelation[] => {
    const verbs = reading.forms.filter((f) => f.pos === 'verb');
    const form = verbs.find((f) => f.tense === 'imperfect') ?? verbs[0];
    if (!form || reading.future) return [];
    const frame = buildFrame(ground, i, { reading, form });
    const antecedent = antecedentOf(view, i) ?? frame.antecedent;
    const isStanding = form.tense === 'imperfect' || !STANDING.has(entry.type);
    if (!isStanding && !antecedent) return [];
    const isPronoun = hasPronoun(view, i);
    const pronoun = isPronoun && antecedent ? antecedent : resolveAttached(ground, frame);
    const roles = fillRoles(frame, {
      rule: { subject: 'actor', object: 'other' },
      prepositions: NO_PREPOSITIONS,
      isVerbal: true,
      pronoun,
      carried: null,
    });
    const from = isPronoun && antecedent ? firstBare(frame) : (roles.actors[0] ?? antecedent);
    const to = otherOf(frame, entry, { object: roles.others[0] ?? pronoun, antecedent });
    if (!from || !to) return [];
    return withJoined(view, narrowed(view, to)).flatMap((one) =>
      from !== one && fits(entry, from, one)
        ? [{ ...stemSpan(view, i), type: entry.type, ...oriented(entry, from, one), i }]
        : [],
    );
  });
}

/** مناطق واسعة في سوريا: the named place that the area lies in. */
function narrowed(view: View, to: Mention): Mention {
  if (!isPlace(to) || to.form === 'named') return to;
  const governed = view.uses('at', to.last + 1).length > 0 ? mentionFrom(view, to.last + 2) : null;
  return governed && isPlace(governed) ? governed : to;
}

function firstBare(frame: Frame): Mention | null {
  return (
    frame.after.find((phrase) => phrase.preposition === null && phrase.mention)?.mention ?? null
  );
}

interface Objects {
  readonly object: Mention | null;
  readonly antecedent: Mention | null;
}

/** The object, or what one of the entry's prepositions governs; where that is a pronoun, the relative's antecedent. */
function otherOf(
  frame: Frame,
  { prepositions, type }: RelationWord,
  { object, antecedent }: Objects,
): Mention | null {
  if (prepositions.length === 0) {
    if (type !== 'issued') return object;
    const text = frame.after.find(
      ({ mention, preposition }) => mention?.type === 'DOC' && preposition === null,
    );
    return text?.mention ?? (object?.type === 'DOC' ? object : null);
  }
  const governed = frame.after.find(
    (phrase) => phrase.mention && prepositions.includes(phrase.preposition ?? ''),
  );
  return governed?.mention ?? antecedent;
}

function fits(entry: RelationWord, first: Mention, second: Mention): boolean {
  const { type } = entry;
  const { from, to } = oriented(entry, first, second);
  if (type === 'issued') return to.type === 'DOC' && from.type !== 'DOC';
  if (type === 'controls' || type === 'located_at')
    return isPlace(to) && (!isPlace(from) || type === 'located_at') && from.type !== 'DOC';
  if (type === 'commands' || type === 'leads' || type === 'member_of')
    return to.type === 'ORG' || to.type === 'GRP' || to.type === 'GPE';
  if (to.type === 'DOC' && type !== 'supports' && type !== 'opposes') return false;
  return from.type !== 'DOC' && to.type !== 'FAC' && (isAgent(from) || from.type === 'GPE');
}
