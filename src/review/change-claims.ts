import type { Modality } from '../model/claim.ts';
import { deriveFactuality } from '../record/factuality.ts';
import { innermostId } from '../record/innermost.ts';
import type { RecordEvent, RecordRelation, TextSpan } from '../record/shape.ts';
import { ADDED, CORRECTED, type Values, type Who } from './decision.ts';
import {
  type Draft,
  entityAt,
  findLikest,
  nextId,
  reasonsOf,
  statementAt,
  wordsAt,
} from './draft.ts';

const EMPTY = { actors: [], recipients: [], others: [], places: [] } as const;

/** Gives an event these values; one that is not there (`id` null) comes. Gives its id. */
export function putEvent(draft: Draft, id: string | null, values: Values): string | null {
  const known = draft.events.find((one) => one.id === id);
  const words = values.words ?? known?.trigger;
  if (!words) return null;
  const all = (who: readonly Who[] | undefined, before: readonly string[]) =>
    who ? [...new Set(who.map((one) => entityAt(draft, one)))] : before;
  const claim = putClaim(draft, known, values);
  const event: RecordEvent = {
    ...(known ?? { ...EMPTY, reasons: {} }),
    ...claim,
    id: known?.id ?? nextId(draft, 'events'),
    cluster: known?.cluster ?? nextId(draft, 'clusters'),
    trigger: wordsAt(draft, words),
    type: values.type ?? known?.type ?? 'CONSULT',
    mode: values.mode === undefined ? (known?.mode ?? null) : values.mode,
    actors: all(values.actors, known?.actors ?? []),
    recipients: all(values.recipients, known?.recipients ?? []),
    others: all(values.others, known?.others ?? []),
    places: all(values.places, known?.places ?? []),
    factuality: deriveFactuality(claim.modality as Modality, claim.polarity),
    ...(values.size && { size: sizeOf(draft, values.size, wordsAt(draft, words)) }),
  };
  const reasoned = { ...event, reasons: reasonsOf(known ?? null, event) };
  draft.events = known
    ? draft.events.map((one) => (one === known ? reasoned : one))
    : [...draft.events, reasoned];
  return event.id;
}

/** Numbers of people, each with the words that give it; those of the event itself where nobody named others. */
function sizeOf(draft: Draft, size: NonNullable<Values['size']>, trigger: TextSpan) {
  const counts = Object.entries(size).map(([kind, { words, ...count }]) => {
    const { low, best, high } = count;
    return [kind, { low, best, high, span: words ? wordsAt(draft, words) : trigger }] as const;
  });
  return Object.fromEntries(counts);
}

/** The same for a relation; one that lacks an end does not come. */
export function putRelation(draft: Draft, id: string | null, values: Values): string | null {
  const known = draft.relations.find((one) => one.id === id);
  const words = values.words ?? known?.span;
  const from = values.from ? entityAt(draft, values.from) : known?.from;
  const to = values.to ? entityAt(draft, values.to) : known?.to;
  if (!words || !from || !to) return null;
  const relation: RecordRelation = {
    ...(known ?? { reasons: {} }),
    ...putClaim(draft, known, values),
    id: known?.id ?? nextId(draft, 'relations'),
    span: wordsAt(draft, words),
    type: values.type ?? known?.type ?? 'affiliated_with',
    ...{ from, to },
  };
  const reasoned = { ...relation, reasons: reasonsOf(known ?? null, relation) };
  draft.relations = known
    ? draft.relations.map((one) => (one === known ? reasoned : one))
    : [...draft.relations, reasoned];
  return relation.id;
}

/** What events and relations have alike. A statement or time that is no longer found changes nothing. */
function putClaim(draft: Draft, known: RecordEvent | RecordRelation | undefined, values: Values) {
  const statement = values.attribution && statementAt(draft, values.attribution);
  const time = values.time && findLikest(draft.times, values.time, (one) => one);
  const words = values.words;
  const innermost = words ? innermostId(draft.attributions, words) : null;
  const before = known ? known.attribution : innermost;
  return {
    modality: values.modality ?? known?.modality ?? 'asserted',
    polarity: values.polarity ?? known?.polarity ?? ('pos' as const),
    attribution: values.attribution === null ? null : statement ? statement.id : before,
    time: values.time === null ? null : time ? time.id : (known?.time ?? null),
    rule: known ? (CORRECTED as RecordEvent['rule']) : (ADDED as RecordEvent['rule']),
  };
}
