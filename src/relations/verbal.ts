import { buildFrame, type Frame, isVerb } from '../events/frame.ts';
import { fillRoles, type Prepositions } from '../events/participants.ts';
import { resolveAttached } from '../events/pronouns.ts';
import type { RelationType } from '../model/claim.ts';
import type { Mention } from '../model/entity.ts';
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
    const form = reading.forms.find(
      (f) => f.pos === 'verb' && (f.tense === 'imperfect' || !STANDING.has(entry.type)),
    );
    if (!form || reading.future) return [];
    const frame = buildFrame(ground, i, { reading, form });
    const pronoun = resolveAttached(ground, frame);
    const roles = fillRoles(frame, {
      rule: { subject: 'actor', object: 'other' },
      prepositions: NO_PREPOSITIONS,
      isVerbal: true,
      pronoun,
      carried: null,
    });
    const from = governsPronoun(view, i) ? firstBare(frame) : (roles.actors[0] ?? frame.antecedent);
    const to = otherOf(frame, entry, roles.others[0] ?? pronoun);
    const found = from && to && from !== to && fits(entry.type, from, to);
    return found ? [{ ...stemSpan(view, i), type: entry.type, from, to, i }] : [];
  });
}

/** التي يسيطر عليها حفتر: the verb's preposition holds the antecedent, so the subject is what follows. */
function governsPronoun({ doc }: View, i: number): boolean {
  const reading = doc.words[i + 1]?.readings[0];
  return (
    reading?.enclitic !== undefined &&
    reading.enclitic !== '' &&
    doc.tags[i + 1]?.pos === 'preposition'
  );
}

function firstBare(frame: Frame): Mention | null {
  return (
    frame.after.find((phrase) => phrase.preposition === null && phrase.mention)?.mention ?? null
  );
}

/** The object, or what one of the entry's prepositions governs; where that is a pronoun, the relative's antecedent. */
function otherOf(frame: Frame, entry: RelationWord, object: Mention | null): Mention | null {
  const needed = entry.prepositions;
  if (needed.length === 0) {
    if (entry.type !== 'issued') return object;
    return (
      frame.after.find((phrase) => phrase.mention?.type === 'DOC' && phrase.preposition === null)
        ?.mention ?? null
    );
  }
  const governed = frame.after.find(
    (phrase) => phrase.mention && needed.includes(phrase.preposition ?? ''),
  );
  return governed?.mention ?? frame.antecedent;
}

function fits(type: RelationType, from: Mention, to: Mention): boolean {
  if (type === 'issued') return to.type === 'DOC' && from.type !== 'DOC';
  if (type === 'controls' || type === 'located_at')
    return isPlace(to) && !isPlace(from) && from.type !== 'DOC';
  if (type === 'commands' || type === 'leads' || type === 'member_of')
    return to.type === 'ORG' || to.type === 'GRP' || to.type === 'GPE';
  return from.type !== 'DOC' && to.type !== 'FAC' && (isAgent(from) || from.type === 'GPE');
}
