import { letters } from '../arabic/letters.ts';
import type { Mention } from '../model/entity.ts';
import { type FoundRelation, isPlace, type RelationRule, stemSpan, type View } from './rule.ts';

/**
 * A place put beside the larger place that holds it.
 *
 * Example: زوارة، شمال غرب ليبيا → part_of(Zuwara, Libya); أجدابيا بشرق البلاد; بنغازي (ليبيا).
 * Counterexample: من سرت إلى طرابلس → two ends of a way, neither holds the other.
 */
export const placeInPlace: RelationRule = {
  id: 'relations/place-in-place',
  find: (view) => view.mentions.flatMap((first) => readPlace(view, first)),
};

function readPlace(view: View, first: Mention): FoundRelation[] {
  if (!isPlace(first)) return [];
  const words = view.doc.words;
  let at = first.last + 1;
  while (/^[،,(]$/.test(words[at]?.raw ?? '') || /^["\u00bb\u201d]$/.test(words[at]?.raw ?? ''))
    at += 1;
  const from = at;
  while (view.uses('direction', at).length > 0) at += 1;
  const classWord = view.doc.tags[at]?.pos === 'noun' && at > from;
  const second =
    view.namedAt(at) ?? view.beginsAt(at) ?? (classWord ? view.namedAt(at + 1) : undefined);
  if (
    !second ||
    !isPlace(second) ||
    second === first ||
    words[at]!.line !== words[first.last]!.line
  )
    return [];
  if (at > from) {
    return [
      {
        start: stemSpan(view, from).start,
        end: second.end,
        type: 'part_of',
        from: first,
        to: second,
        i: from,
      },
    ];
  }
  const bracketed = words[first.last + 1]?.raw === '(' && words[second.last + 1]?.raw === ')';
  return bracketed
    ? [{ start: first.start, end: second.end, type: 'part_of', from: first, to: second, i: at }]
    : [];
}

/**
 * A name and the place it is in, at or near, inside one noun phrase (guidelines 11.29).
 *
 * Example: حكومة الوفاق في طرابلس → located_at; نقطة تفتيش قرب الميناء → located_at; برزة في دمشق → part_of.
 * Counterexample: قتل جنود في سيناء → the place is the event's (guidelines 11.29), no relation.
 */
export const atPlace: RelationRule = {
  id: 'relations/at-place',
  find: (view) => view.mentions.flatMap((first) => readAt(view, first)),
};

function readAt(view: View, first: Mention): FoundRelation[] {
  const at = first.last + 1;
  const word = view.doc.words[at];
  const isClitic = word?.readings[0]?.proclitics === letters.ba;
  if (
    !word ||
    word.line !== view.doc.words[first.last]!.line ||
    (!isClitic && view.uses('at', at).length === 0)
  )
    return [];
  const second = isClitic ? classified(view, at) : classified(view, at + 1);
  if (
    !second ||
    !isPlace(second) ||
    !canBeAt(view, first, isClitic) ||
    isEventPlace(view, first, second)
  )
    return [];
  const inside = isPlace(first) && first.type !== 'FAC';
  if (inside && (first.form !== 'named' || second.form !== 'named')) return [];
  const span = isClitic ? { start: first.start, end: second.end } : stemSpan(view, at);
  return [{ ...span, type: inside ? 'part_of' : 'located_at', from: first, to: second, i: at }];
}

/** A body, facility or place; people only where no verb stands before them, for there the place is the verb's. */
function canBeAt({ doc }: View, first: Mention, isClitic: boolean): boolean {
  if (first.type === 'DOC' || first.type === 'EVENT') return false;
  if (isPlace(first)) return true;
  if (isClitic) return false;
  const before = doc.tags[first.first - 1]?.pos;
  return before !== 'verb' && (first.type === 'ORG' || before !== undefined);
}

/** The mention at word `i`, or after one class word (مدينة سرت). */
function classified(view: View, i: number): Mention | undefined {
  const next = view.doc.tags[i]?.pos === 'noun' ? view.beginsAt(i + 1) : undefined;
  return view.beginsAt(i) ?? next;
}

/** The place belongs to an event that the phrase takes part in. */
function isEventPlace(view: View, first: Mention, second: Mention): boolean {
  const [a, b] = [view.entityOf(first), view.entityOf(second)];
  if (!b) return false;
  return view.eventsAt(b.i).some((event) => {
    const near = event.start < first.start && first.start - event.start < 120;
    return (
      near ||
      [event.actors, event.recipients, event.others].some((list) => list.includes(a?.i ?? -1))
    );
  });
}

/**
 * Who stands at a place, by a phrase of several words, with the subject named before (guidelines 6, على أبواب).
 *
 * Example: بعد أن كان حفتر على أبواب العاصمة → located_at(Haftar, Tripoli).
 * Counterexample: على أبواب الشتاء → no place follows.
 */
export const standsAt: RelationRule = {
  id: 'relations/stands-at',
  find: (view) => view.doc.words.flatMap((_, i) => readStanding(view, i)),
};

function readStanding(view: View, i: number): FoundRelation[] {
  const { words } = view.doc;
  const phrase = view.uses('at', i).length === 0 ? view.phrase('at', i) : null;
  const second =
    phrase === null
      ? undefined
      : (view.mentions.find((m) => m.first === phrase + 1 && isPlace(m)) ??
        classified(view, phrase + 1));
  if (phrase === null || !second || !isPlace(second)) return [];
  const before = view.mentions.filter(
    (m) => m.end <= words[i]!.start && words[m.first]!.line === words[i]!.line,
  );
  const first = before
    .reverse()
    .find((m) => m.type === 'PER' || m.type === 'ORG' || m.type === 'GRP');
  if (!first) return [];
  return [
    {
      ...stemSpan(view, i),
      end: words[phrase]!.end,
      type: 'located_at',
      from: first,
      to: second,
      i,
    },
  ];
}
