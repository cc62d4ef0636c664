import type { Mention } from '../model/entity.ts';
import { type FoundRelation, isPlace, type RelationRule, stemSpan, type View } from './rule.ts';

/**
 * A place put beside the larger place that holds it, or in a direction from a town.
 *
 * Example: زوارة، شمال غرب ليبيا → part_of(Zuwara, Libya); بنغازي (ليبيا); كوتونو عاصمة بنين → part_of;
 * الحوطة شمالي عدن → located_at, for a town does not hold its neighbours.
 * Counterexample: من سرت إلى طرابلس → two ends of a way, neither holds the other.
 */
export const placeInPlace: RelationRule = {
  id: 'relations/place-in-place',
  find: (view) => view.mentions.flatMap((first) => readPlace(view, first)),
};

const MARKS = /^[\u060c,("\u00bb\u201d]$/;

function readPlace(view: View, first: Mention): FoundRelation[] {
  if (!isPlace(first)) return [];
  const words = view.doc.words;
  let at = first.last + 1;
  while (MARKS.test(words[at]?.raw ?? '') || view.doc.tags[at]?.pos === 'adjective') {
    if (view.uses('direction', at).length > 0) break;
    // تيزي وزو المجاورة للعاصمة: no part of it.
    if (view.uses('describing', at).length > 0) return [];
    at += 1;
  }
  const from = at;
  while (view.uses('direction', at).length > 0) at += 1;
  const isSeat = at === from && view.uses('seat', at).length > 0;
  if (isSeat) at += 1;
  // القدس عاصمة لإسرائيل is what somebody holds it to be.
  if (isSeat && words[at]?.readings[0]?.proclitics) return [];
  const second = placeFrom(view, at, at > from);
  if (!second || second === first || words[at]!.line !== words[first.last]!.line) return [];
  if (at > from) {
    const isNear = !isSeat && !isInside(view, from) && isTown(view, second);
    const type = isNear ? 'located_at' : 'part_of';
    const { start } = stemSpan(view, from);
    return [{ start, end: second.end, type, from: first, to: second, i: from }];
  }
  const bracketed = words[first.last + 1]?.raw === '(' && words[second.last + 1]?.raw === ')';
  return bracketed
    ? [{ start: first.start, end: second.end, type: 'part_of', from: first, to: second, i: at }]
    : [];
}

/** The place that begins at word `at`, or behind one class word where something pointed to it. */
function placeFrom(view: View, at: number, pointed: boolean): Mention | null {
  const found =
    view.namedAt(at) ??
    view.beginsAt(at) ??
    (pointed && view.doc.tags[at]?.pos === 'noun' ? view.namedAt(at + 1) : undefined);
  return found && isPlace(found) ? found : null;
}

/** وسط and أقصى say that it lies inside, whatever the place. */
function isInside(view: View, at: number): boolean {
  return view.uses('direction', at).some(({ direction }) => direction === 'within');
}

/** A town by its entry in the gazetteer; areas and countries have ids of other kinds. */
function isTown(view: View, mention: Mention): boolean {
  const id = mention.known ?? view.entityOf(mention)?.known;
  return mention.type === 'GPE' && (id?.startsWith('geo/') ?? false);
}
