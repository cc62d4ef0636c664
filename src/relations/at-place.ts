import { letters } from '../arabic/letters.ts';
import { hasForm } from '../events/word-tests.ts';
import type { Mention } from '../model/entity.ts';
import { isQuote, mentionFrom, withJoined } from './reach.ts';
import { type FoundRelation, isAgent, isPlace, type RelationRule, type View } from './rule.ts';

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

/** The words between a thing and its place: first and last, and whether they say "in" rather than "near". */
interface Link {
  readonly first: number;
  readonly last: number;
  readonly isWithin: boolean;
}

function readAt(view: View, first: Mention): FoundRelation[] {
  if (!canBeAt(view, first)) return [];
  const at = linkFrom(view, first);
  const word = view.doc.words[at];
  if (!word || word.line !== view.doc.words[first.last]!.line) return [];
  const isClitic = word.readings[0]?.proclitics === letters.ba;
  const link = linkAt(view, at);
  if (!link && !isClitic) return [];
  const second = mentionFrom(view, link ? link.last + 1 : at);
  if (!second || second === first || !isPlace(second) || !isKnown(view, second)) return [];
  if (!isPlaceWords(view, link ? link.last + 1 : at, second.first)) return [];
  if (isOfCountry(view, first, second)) return [];
  if (!isPlace(first) && isHappening(view, first)) return [];
  if (!link?.isWithin && !isClitic && isRegion(view, first)) return [];
  const isPart = isPlace(first) && first.type !== 'FAC' && (link?.isWithin ?? true);
  const span = link ? linkSpan(view, link) : { start: first.start, end: second.end };
  return withJoined(view, second).map((to) => ({
    ...span,
    type: isPart ? 'part_of' : 'located_at',
    from: first,
    to,
    i: at,
  }));
}

/** A person by name is at a place as an event is; and of nested phrases the whole one is there: قادة الحركة في غزة. */
function canBeAt(view: View, first: Mention): boolean {
  if (first.type === 'DOC' || first.type === 'EVENT') return false;
  if (first.type === 'PER' && first.form === 'named') return false;
  const whole = view.endsAt(first.last);
  return whole === first || whole?.type === 'PER' || whole?.form === 'named';
}

/** Between the link and the name stand only words for places: في مدينة سرت, but not في اتجاه الرقة. */
function isPlaceWords(view: View, from: number, to: number): boolean {
  for (let k = from; k < to; k += 1) {
    const word = view.doc.words[k]!;
    const isKind = hasForm(word, (form) => form.class === 'place');
    if (!isKind && !isQuote(view, k) && view.uses('direction', k).length === 0) return false;
  }
  return true;
}

/** Types of events that happen at a spot, whose place what stands behind them is. */
const AT_A_SPOT: ReadonlySet<string> = new Set([
  'ASSAULT',
  'COERCE',
  'PROTEST',
  'MOBILIZE',
  'RETREAT',
]);

/** A happening stands before the phrase in its sentence: مقتل ثلاثة من مسلحيها في غزة. */
function isHappening(view: View, { first }: Mention): boolean {
  const sentence = view.doc.sentences[view.ground.sentenceOf[first]!]!;
  for (let k = first - 1; k >= sentence.first; k -= 1) {
    const type = view.triggerAt(k);
    if (type) return AT_A_SPOT.has(type);
  }
  return false;
}

/** الحكومة الشرعية في ليبيا: a country's own body is of it by its entry, not by a relation (guidelines 6). */
function isOfCountry(view: View, first: Mention, place: Mention): boolean {
  const body = view.entityOf(first);
  const own = view.entityOf(place);
  const isCountry = own?.known?.startsWith('place/') ?? false;
  return (
    body?.type === 'ORG' && body.form === 'named' && isCountry && own!.country === body.country
  );
}

/** A place that the article names somewhere: السوق, مناطق أخرى are none. */
function isKnown(view: View, place: Mention): boolean {
  return view.entityOf(place)?.form === 'named';
}

/** A country or region lies in another, but near nothing. */
function isRegion(view: View, mention: Mention): boolean {
  return mention.type === 'LOC' || view.entityOf(mention)?.place?.precision === 3;
}

/** The word after the mention, a closing quotation mark aside, and between two places a comma. */
function linkFrom(view: View, first: Mention): number {
  const next = first.last + 1;
  const isComma = isPlace(first) && view.doc.words[next]?.raw === '\u060c';
  return isQuote(view, next) || isComma ? next + 1 : next;
}

function linkAt(view: View, at: number): Link | null {
  const [entry] = view.uses('at', at);
  const isWithin = entry?.direction === 'within';
  const phrase = view.phrase('at', at) ?? view.phrase('stands', at);
  if (phrase !== null) return { first: at, last: phrase, isWithin: false };
  return entry ? { first: at, last: at, isWithin } : null;
}

function linkSpan({ doc }: View, { first, last }: Pick<Link, 'first' | 'last'>) {
  const word = doc.words[first]!;
  return { start: word.readings[0]?.start ?? word.start, end: doc.words[last]!.end };
}

/**
 * Who stands at a place, by a phrase of several words, with the subject named before (guidelines 6, على أبواب).
 *
 * Example: بعد أن كان حفتر على أبواب العاصمة → located_at(Haftar, Tripoli).
 * Counterexample: على أبواب الشتاء → no place follows.
 */
export const standsAt: RelationRule = {
  id: 'relations/stands-at',
  isRare: true,
  find: (view) => view.phraseSpots('stands').flatMap((i) => readStanding(view, i)),
};

function readStanding(view: View, i: number): FoundRelation[] {
  const { words, sentences } = view.doc;
  const last = view.phrase('stands', i)!;
  const second = mentionFrom(view, last + 1);
  if (!second || !isPlace(second)) return [];
  const sentence = sentences[view.ground.sentenceOf[i]!]!;
  for (let k = i - 1; k >= sentence.first; k -= 1) {
    const first = view.endsAt(k);
    if (!first || !isAgent(first)) continue;
    const span = linkSpan(view, { first: i, last });
    return words[k]!.line === words[i]!.line
      ? [{ ...span, type: 'located_at', from: first, to: second, i }]
      : [];
  }
  return [];
}
