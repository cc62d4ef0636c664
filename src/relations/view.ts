import { indexWords, layGround } from '../events/frame.ts';
import type { Attribution, Event } from '../model/claim.ts';
import type { Entity, Mention } from '../model/entity.ts';
import { contains, type Span } from '../model/span.ts';
import { innermostFinder } from '../record/innermost.ts';
import type { RelationWord, RelationWords } from './relation-words.ts';
import type { View } from './rule.ts';

const NO_WORDS: readonly RelationWord[] = [];
const NO_SPOTS: readonly number[] = [];
const NO_ATTRIBUTIONS: readonly Attribution[] = [];
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
  const laid = layMentions(mentions);
  const findAttribution = innermostFinder(doc.attributions);
  return {
    doc,
    ground,
    ...layWords(doc, words),
    ...laid,
    ...layEvents(doc),
    ...layAttributions(doc),
    phrase: (kind, i) => words.phraseAt(kind, doc.words, i),
    phraseSpots: (kind) => listPhraseSpots(doc, words, kind),
    entityOf: (mention) => entities[mention.i],
    beginsAt: (i) => ground.beginsAt.get(i) ?? laid.startingAt(i)[0],
    isTrigger: (span) => isTrigger(doc.events, span),
    attributionOf: (span) => findAttribution(span),
  };
}

function layWords(doc: View['doc'], words: RelationWords): Pick<View, 'uses' | 'spots'> {
  const uses = doc.words.map((word) => words.of(word));
  const spots = new Map<string, number[]>();
  for (const [i, use] of uses.entries()) {
    for (const kind of use.keys()) push(spots, kind, i);
  }
  return {
    uses: (kind, i) => uses[i]?.get(kind) ?? NO_WORDS,
    spots: (kind) => spots.get(kind) ?? NO_SPOTS,
  };
}

function layMentions(
  mentions: readonly Mention[],
): Pick<View, 'mentions' | 'startingAt' | 'endingAt' | 'endsAt' | 'namedAt'> {
  const starting = new Map<number, Mention[]>();
  const ending = new Map<number, Mention[]>();
  const longest = new Map<number, Mention>();
  const named = new Map<number, Mention>();
  for (const mention of mentions) {
    push(starting, mention.first, mention);
    push(ending, mention.last, mention);
    const other = longest.get(mention.last);
    if (!other || other.last - other.first < mention.last - mention.first)
      longest.set(mention.last, mention);
    if (mention.form === 'named') named.set(mention.first, mention);
  }
  return {
    mentions,
    startingAt: (i) => starting.get(i) ?? NO_MENTIONS,
    endingAt: (i) => ending.get(i) ?? NO_MENTIONS,
    endsAt: (i) => longest.get(i),
    namedAt: (i) => named.get(i),
  };
}

function push<Key, One>(lists: Map<Key, One[]>, key: Key, one: One): void {
  const own = lists.get(key);
  if (own) own.push(one);
  else lists.set(key, [one]);
}

function listPhraseSpots(doc: View['doc'], words: RelationWords, kind: string): number[] {
  const spots: number[] = [];
  for (let i = 0; i < doc.words.length; i += 1)
    if (words.phraseAt(kind, doc.words, i) !== null) spots.push(i);
  return spots;
}

/** Attributions by the line of their cue. */
function layAttributions({ words, attributions }: View['doc']): Pick<View, 'attributionsIn'> {
  const wordAt = indexWords(words);
  const byLine = new Map<number, Attribution[]>();
  for (const one of attributions) push(byLine, words[wordAt(one.cue.start)]?.line ?? -1, one);
  return { attributionsIn: (line) => byLine.get(line) ?? NO_ATTRIBUTIONS };
}

/** Types of the events by the word that is their trigger, and events by line. Both layers stand in text order. */
function layEvents({ words, events }: View['doc']): Pick<View, 'triggerAt' | 'eventsIn'> {
  const types = new Map<number, string>();
  const byLine = new Map<number, Event[]>();
  let i = 0;
  for (const event of events) {
    while (i < words.length && words[i]!.end <= event.start) i += 1;
    types.set(i, event.type);
    push(byLine, words[i]?.line ?? -1, event);
  }
  return { triggerAt: (at) => types.get(at), eventsIn: (line) => byLine.get(line) ?? NO_EVENTS };
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
