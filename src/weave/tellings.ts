import { fold } from '../arabic/fold.ts';
import type { ArticleRecord, RecordEvent } from '../record/shape.ts';
import type { WovenSentence } from './sentences.ts';
import { lightStem } from './stem.ts';

/** One thing that happened, as one article tells it, in one clause or several. */
export interface Telling {
  /** Ids in the record of the events that tell it; the first is the earliest in the text. */
  readonly events: readonly string[];
  readonly type: string;
  readonly mode: string | null;
  /** Light stems of the words for it. */
  readonly stems: readonly string[];
  /** Days that the words give, `YYYY-MM-DD`; empty when they give none. */
  readonly days: readonly string[];
  /** Places smaller than a country, by id or name. */
  readonly places: readonly string[];
  /** Named who took part, by id or full name. */
  readonly parties: readonly string[];
  /** What its sentence is about. */
  readonly terms: readonly (readonly [string, number])[];
}

const DAY = /^\d{4}-\d{2}-\d{2}/;

/**
 * What an article tells that has happened or is said to: events that the engine takes for the same in the
 * article are one telling. What is only wished, threatened or thought up happened nowhere.
 */
export function findTellings(
  record: ArticleRecord,
  sentences: readonly WovenSentence[],
): Telling[] {
  const clusters = new Map<string, RecordEvent[]>();
  for (const event of record.events) {
    if (!['asserted', 'denied', 'probable'].includes(event.modality)) continue;
    clusters.set(event.cluster, [...(clusters.get(event.cluster) ?? []), event]);
  }
  return [...clusters.values()].flatMap((events) => {
    const sorted = [...events].sort((a, b) => a.trigger.start - b.trigger.start);
    const at = sorted[0]!.trigger.start;
    const sentence = sentences.find(({ span }) => span && span.start <= at && at < span.end);
    return sentence ? [toTelling(record, sorted, sentence)] : [];
  });
}

function toTelling(
  record: ArticleRecord,
  events: readonly RecordEvent[],
  sentence: WovenSentence,
): Telling {
  const entities = new Map(record.entities.map((entity) => [entity.id, entity]));
  const times = new Map(record.times.map(({ id, value }) => [id, value]));
  const named = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const entity = entities.get(id);
      if (entity?.form !== 'named') return [];
      return entity.known ?? (fold(entity.name_ar).includes(' ') ? fold(entity.name_ar) : []);
    });
  const places = events.flatMap((event) => named(event.places));
  const spots = sentence.places;
  return {
    events: events.map(({ id }) => id),
    type: events[0]!.type,
    mode: events.find(({ mode }) => mode !== null)?.mode ?? null,
    stems: unique(events.map(({ trigger }) => lightStem(fold(trigger.text)))),
    days: unique(events.flatMap(({ time }) => DAY.exec(times.get(time ?? '') ?? '')?.[0] ?? [])),
    places: unique(places.length > 0 ? places.filter((place) => spots.includes(place)) : spots),
    parties: unique(events.flatMap((event) => named([...event.actors, ...event.recipients]))),
    terms: sentence.terms,
  };
}

function unique(all: readonly string[]): string[] {
  return [...new Set(all)].sort();
}
