import type { Tables } from '../lexicon/load.ts';
import type { Event } from '../model/claim.ts';
import type { Stage } from '../model/doc.ts';
import type { Mention, Time } from '../model/entity.ts';
import type { Reason } from '../model/span.ts';
import type { LinearModel } from '../tagger/linear.ts';
import { loadModel } from '../tagger/model-file.ts';
import { type Claims, layClaims } from './claims.ts';
import { clusterEvents, type Told } from './clusters.ts';
import { type Deed, layDeeds, layParts } from './deeds.ts';
import { pickTime } from './event-time.ts';
import type { TimeSight } from './event-time-features.ts';
import { laySight } from './event-time-sight.ts';
import { type EventDoc, type Ground, layGround } from './frame.ts';
import { readStatus } from './modality.ts';
import { readMode } from './mode.ts';
import { type RoleReading, readRoles } from './read-roles.ts';
import { createEventSight, type EventSight } from './sight.ts';
import { readSize } from './size.ts';
import { tellingOf } from './telling.ts';
import { addTolls } from './tolls.ts';
import { canTrigger, findTrigger, ruleId, type Trigger } from './triggers.ts';

type Needs = 'words' | 'sentences' | 'tags' | 'times' | 'mentions' | 'entities' | 'attributions';

interface Knowledge extends EventSight {
  /** Who plays which role. */
  readonly roles: LinearModel;
  /** Which time dates an event. */
  readonly dates: LinearModel;
}

/**
 * Stage: PLOVER events with participants, modality, time and the claim they stand in (guidelines, section 5).
 * The event lexicons say which word is a trigger, and how real the event is said to be; a linear model trained on gold
 * train decides who plays which role, another which time dates the event.
 */
export function findEvents(
  tables: Tables,
  roles = loadModel('roles'),
  dates = loadModel('event-times'),
): Stage<Needs, 'events'> {
  const knowledge: Knowledge = { ...createEventSight(tables), roles, dates };
  return { adds: 'events', run: (doc) => readEvents(doc, knowledge) };
}

function readEvents(doc: EventDoc, knowledge: Knowledge): Event[] {
  const ground = layGround(doc);
  const claims = layClaims(doc);
  const { roles, ruleRoles } = knowledge;
  const drafts: { event: Omit<Event, 'cluster'>; told: Told }[] = [];
  const found: { readonly trigger: Trigger; readonly deed: Deed }[] = [];
  for (let s = 0; s < doc.sentences.length; s += 1) {
    const chosen = chooseTriggers(ground, s, knowledge);
    const taken = chosen.map((trigger) => ({
      ...{ frame: trigger.frame, rule: trigger.rule, type: trigger.eventType.type },
      mode: readMode(ground, trigger.frame, trigger),
    }));
    const deeds = layDeeds(ground, taken, { claims, ruleRoles });
    for (const [k, trigger] of chosen.entries()) found.push({ trigger, deed: deeds[k]! });
  }
  const parts = layParts(
    found.map(({ deed }) => deed),
    claims,
  );
  const standing = { ground, claims, parts };
  const sight = laySight(
    ground,
    claims,
    found.map(({ trigger }) => trigger.frame.i),
  );
  for (const { trigger, deed } of found) {
    const read = readRoles(standing, deed, { trigger, model: roles });
    const { mode } = deed;
    const i = drafts.length;
    drafts.push(toDraft(ground, { trigger, mode, read, knowledge, claims, sight, i }));
  }
  const clusters = clusterEvents(drafts.map((draft) => draft.told));
  const counting = { ...knowledge, words: doc.words };
  const tolls = addTolls(
    doc,
    drafts.map(({ event }) => event),
    counting,
  );
  return drafts.map(({ event }, i) => {
    const size = tolls.get(i) ?? event.size;
    return { ...event, size, cluster: clusters[i]! };
  });
}

/** The triggers of a sentence: words with a rule whose every condition is met. Never inside a name or a title. */
function chooseTriggers(ground: Ground, s: number, { index }: Knowledge): Trigger[] {
  const { first, last } = ground.doc.sentences[s]!;
  const found: Trigger[] = [];
  for (let i = first; i <= last; i += 1) {
    if (!canTrigger(ground, i)) continue;
    const trigger = findTrigger(ground, i, index);
    if (trigger) found.push(trigger);
  }
  return found;
}

interface DraftContext {
  readonly claims: Claims;
  readonly sight: TimeSight;
  readonly trigger: Trigger;
  readonly mode: string | null;
  readonly read: RoleReading;
  readonly knowledge: Knowledge;
  readonly i: number;
}

function toDraft(
  ground: Ground,
  context: DraftContext,
): { event: Omit<Event, 'cluster'>; told: Told } {
  const { doc } = ground;
  const { trigger, mode, read, knowledge, claims, i } = context;
  const { roles } = read;
  const { frame } = trigger;
  const { type } = trigger.eventType;
  const rule = ruleId(trigger);
  const span = { start: frame.reading.start, end: frame.reading.end };
  const attribution = claims.innermost(span, claims.cueAt.get(span.start) ?? null);
  const status = readStatus(frame, {
    doc,
    operators: knowledge.operators,
    attribution: attribution === null ? null : doc.attributions[attribution]!,
  });
  const entities = (mentions: readonly Mention[]) => [
    ...new Set(mentions.flatMap((mention) => claims.entityOf.get(mention.i) ?? [])),
  ];
  const time = pickTime(knowledge.dates, ground, { frame, sight: context.sight });
  const event = {
    ...span,
    i,
    rule,
    type,
    mode,
    actors: entities(roles.actors),
    recipients: entities(roles.recipients),
    others: entities(roles.others),
    places: entities(roles.places),
    time: time?.i ?? null,
    modality: status.modality,
    polarity: status.polarity,
    attribution,
    size: readSize(frame, {
      words: doc.words,
      readNumeral: knowledge.readNumeral,
      sizeWords: knowledge.sizeWords,
    }),
    reasons: {
      trigger: { rule, words: span },
      ...status.reasons,
      ...roleReasons(read),
      ...timeReason(time),
    },
  };
  const told = tellingOf(ground, frame, {
    event,
    entities: doc.entities,
    sizeWords: knowledge.sizeWords,
  });
  return { event, told };
}

function roleReasons({ roles, rule }: RoleReading): Record<string, Reason> {
  const reasons: Record<string, Reason> = {};
  for (const [name, mentions] of Object.entries(roles) as [string, readonly Mention[]][]) {
    const first = mentions[0];
    if (first) reasons[name] = { rule, words: { start: first.start, end: first.end } };
  }
  return reasons;
}

function timeReason(time: Time | null): Record<string, Reason> {
  return time
    ? { time: { rule: 'events/time-in-sentence', words: { start: time.start, end: time.end } } }
    : {};
}
