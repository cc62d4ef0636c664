import type { Mention } from '../model/entity.ts';
import { governedAt, mentionBefore, mentionFrom, withJoined } from './reach.ts';
import {
  type FoundRelation,
  isAgent,
  isPlace,
  type RelationRule,
  stemSpan,
  type View,
} from './rule.ts';

/**
 * Who holds a place, by a noun: سيطرة, قبضة, معقل.
 *
 * Example: إدلب الواقعة تحت سيطرة المعارضة, سيطرة الجيش على درنة, الرقة معقل التنظيم, معقل التنظيم في الرقة → controls.
 * Counterexample: السيطرة على الحريق → nobody holds, nothing is held; استعاد السيطرة على البلدة → an event.
 */
export const holding: RelationRule = {
  id: 'relations/holding-noun',
  find: (view) => view.spots('hold').flatMap((i) => readHolding(view, i)),
};

function readHolding(view: View, i: number): FoundRelation[] {
  const reading = view.doc.words[i]!.readings[0];
  if (!reading || reading.article) return [];
  const holder = reading.enclitic === '' ? mentionFrom(view, i + 1) : null;
  if (!holder || !isAgent(holder)) return [];
  const places = heldBy(view, i, holder);
  return places.map((to) => ({ ...stemSpan(view, i), type: 'controls', from: holder, to, i }));
}

/** What is held: after على or في behind the holder, else the place before the phrase (… تحت سيطرة, الرقة معقل …). */
function heldBy(view: View, i: number, holder: Mention): Mention[] {
  const governed = governedAt(view, holder.last + 1);
  // آخر معاقل الجماعة في المنطقة: the area holds the stronghold, the group does not hold the area.
  const isOfMany = view.doc.words[i]!.readings[0]?.forms.every(({ number }) => number === 'many');
  const isAt = governed && !isOfMany && view.uses('hold-at', holder.last + 1).length > 0;
  const after = isAt ? mentionFrom(view, governed.at) : null;
  if (after && isPlace(after)) return withJoined(view, after);
  const place = placeBefore(view, i);
  return place ? [place] : [];
}

/** The place before the phrase, at most one preposition and one participle (الواقعة تحت سيطرة) between. */
function placeBefore(view: View, i: number): Mention | null {
  const under = view.doc.tags[i - 1]?.pos === 'preposition' ? i - 1 : i;
  const place = mentionBefore(view, under);
  return place && isPlace(place) ? place : null;
}
