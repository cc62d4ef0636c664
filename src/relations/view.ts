import { layGround } from '../events/frame.ts';
import type { Event } from '../model/claim.ts';
import type { Entity, Mention } from '../model/entity.ts';
import { contains, type Span } from '../model/span.ts';
import { innermostFinder } from '../record/innermost.ts';
import type { RelationWord, RelationWords } from './relation-words.ts';
import type { View } from './rule.ts';

const NO_WORDS: readonly RelationWord[] = [];
const NO_SPOTS: readonly number[] = [];
const NO_EVENTS: readonly Event[] = [];
const NO_MENTIONS: readonly Mention[] = [];

/** Makes the view that the relation rules work on: every index is made once, in one pass over its layer. */
export function layView(doc: View['doc'], words: RelationWords): View {
  const ground = layGround(doc);
  const entities: (Entity | undefined)[] = [];
  for (const entity of doc.entities)
    for (const mention of entity.mentions) entities[mention] = entity;
  // Groups of speakers are for attributions.
  const mentions = doc.mentions
    .filter(({ parts }) => parts.length === 0)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const eventsAt = listEventsAt(doc.events);
  const findAttribution = innermostFinder(doc.attributions);
  return {
    doc,
    ground,
    ...layWords(doc, words),
    ...layMentions(mentions),
    phrase: (kind, i) => words.phraseAt(kind, doc.words, i),
    entityOf: (mention) => entities[mention.i],
    beginsAt: (i) => ground.beginsAt.get(i),
    isTrigger: (span) => isTrigger(doc.events, span),
    eventsAt: (place) => eventsAt.get(place) ?? NO_EVENTS,
    attributionOf: (span) => findAttribution(span),
  };
}

function layWords(doc: View['doc'], words: RelationWords): Pick<View, 'uses' | 'spots'> {
  const uses = doc.words.map((word) => words.of(word));
  const spots = new Map<string, number[]>();
  for (const [i, use] of uses.entries()) {
    for (const kind of use.keys()) {
      const own = spots.get(kind);
      if (own) own.push(i);
      else spots.set(kind, [i]);
    }
  }
  return {
    uses: (kind, i) => uses[i]?.get(kind) ?? NO_WORDS,
    spots: (kind) => spots.get(kind) ?? NO_SPOTS,
  };
}

function layMentions(
  mentions: readonly Mention[],
): Pick<View, 'mentions' | 'endingAt' | 'endsAt' | 'namedAt'> {
  const ending = new Map<number, Mention[]>();
  const longest = new Map<number, Mention>();
  const named = new Map<number, Mention>();
  for (const mention of mentions) {
    const own = ending.get(mention.last);
    if (own) own.push(mention);
    else ending.set(mention.last, [mention]);
    const other = longest.get(mention.last);
    if (!other || other.last - other.first < mention.last - mention.first)
      longest.set(mention.last, mention);
    if (mention.form === 'named') named.set(mention.first, mention);
  }
  return {
    mentions,
    endingAt: (i) => ending.get(i) ?? NO_MENTIONS,
    endsAt: (i) => longest.get(i),
    namedAt: (i) => named.get(i),
  };
}

function listEventsAt(events: readonly Event[]): Map<number, Event[]> {
  const found = new Map<number, Event[]>();
  for (const event of events) {
    for (const place of event.places) {
      const own = found.get(place);
      if (own) own.push(event);
      else found.set(place, [event]);
    }
  }
  return found;
}

/** The events stand in text order, so the ones that a span may hold are found by binary search. */
function isTrigger(events: readonly Event[], span: Span): boolean {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (events[middle]!.start < span.start) low = middle + 1;
    else high = middle;
  }
  for (let k = low; k < events.length && events[k]!.start <= span.end; k += 1) {
    const event = events[k]!;
    if (contains(span, event) && span.end - span.start <= event.end - event.start) return true;
  }
  return false;
}
