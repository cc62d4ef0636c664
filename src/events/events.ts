import type { Tables } from '../lexicon/load.ts';
import type { Event, Modality } from '../model/claim.ts';
import { MODALITIES } from '../model/claim.ts';
import type { Stage } from '../model/doc.ts';
import type { Mention, Time } from '../model/entity.ts';
import type { Reason } from '../model/span.ts';
import { type LinearModel, label } from '../tagger/linear.ts';
import { loadModel } from '../tagger/model-file.ts';
import { type Claims, layClaims } from './claims.ts';
import { clusterEvents, type Told } from './clusters.ts';
import { type EventDoc, type Frame, type Ground, layGround } from './frame.ts';
import { readStatus, type Status } from './modality.ts';
import { readMode } from './mode.ts';
import { type RoleReading, readRoles } from './read-roles.ts';
import { createEventSight, type EventSight } from './sight.ts';
import { readSize } from './size.ts';
import { statusFeatures } from './status-features.ts';
import { tellingOf } from './telling.ts';
import { addTolls } from './tolls.ts';
import { canTrigger, findTrigger, ruleId, type Trigger } from './triggers.ts';

type Needs = 'words' | 'sentences' | 'tags' | 'times' | 'mentions' | 'entities' | 'attributions';

/** The trained models of the stage. */
export interface EventModels {
  readonly roles: LinearModel;
  readonly modality: LinearModel;
}

function loadModels(): EventModels {
  return { roles: loadModel('roles'), modality: loadModel('modality') };
}

interface Knowledge extends EventSight {
  readonly models: EventModels;
}

/**
 * Stage: PLOVER events with participants, modality, time and the claim they stand in (guidelines, section 5).
 * The event lexicons say which word is a trigger; linear models trained on gold train decide who plays
 * which role, and how real the event is said to be.
 */
export function findEvents(tables: Tables, models = loadModels()): Stage<Needs, 'events'> {
  const knowledge: Knowledge = { ...createEventSight(tables), models };
  return { adds: 'events', run: (doc) => readEvents(doc, knowledge) };
}

function readEvents(doc: EventDoc, knowledge: Knowledge): Event[] {
  const ground = layGround(doc);
  const claims = layClaims(doc);
  const { models, ruleRoles } = knowledge;
  const drafts: { event: Omit<Event, 'cluster'>; told: Told }[] = [];
  for (let s = 0; s < doc.sentences.length; s += 1) {
    let carried: Mention | null = null;
    const chosen = chooseTriggers(ground, s, knowledge);
    const triggers = chosen.map(({ frame }) => frame.i);
    for (const trigger of chosen) {
      const mode = readMode(ground, trigger.frame, trigger);
      const speaker = claims.speakerAt(trigger.frame.reading.start);
      const read = readRoles(ground, {
        trigger,
        mode,
        carried,
        speaker,
        triggers,
        model: models.roles,
        ruleRoles,
      });
      if (trigger.frame.form.pos === 'verb') carried = read.roles.actors[0] ?? carried;
      drafts.push(toDraft(ground, { trigger, mode, read, knowledge, claims, i: drafts.length }));
    }
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
  const status = statusOf(doc, frame, { type, attribution, knowledge });
  const entities = (mentions: readonly Mention[]) => [
    ...new Set(mentions.flatMap((mention) => claims.entityOf.get(mention.i) ?? [])),
  ];
  const time = pickTime(frame, claims.saidAt);
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

interface StatusContext {
  readonly type: string;
  readonly attribution: number | null;
  readonly knowledge: Knowledge;
}

/** Modality by the model; polarity and the words behind both by the operator rules. */
function statusOf(
  doc: EventDoc,
  frame: Frame,
  { type, attribution, knowledge }: StatusContext,
): Status {
  const claim = attribution === null ? null : doc.attributions[attribution]!;
  const ruled = readStatus(frame, { doc, operators: knowledge.operators, attribution: claim });
  const model = knowledge.models.modality;
  const features = [
    statusFeatures(doc, frame, { type, ruled, attribution: claim, buckets: model.buckets }),
  ];
  const modality: Modality = MODALITIES[label(model, features).labels[0]!]!;
  if (modality === ruled.modality) return ruled;
  return {
    modality,
    polarity: modality === 'denied' ? 'neg' : ruled.polarity,
    reasons: { ...ruled.reasons, modality: { ...ruled.reasons.modality, rule: 'model/modality' } },
  };
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
    ? { time: { rule: 'events/time-in-clause', words: { start: time.start, end: time.end } } }
    : {};
}

/** The nearest time of the trigger's own clause that is not the time of saying; dates before lengths. */
function pickTime(frame: Frame, saidAt: ReadonlySet<number>): Time | null {
  let first: Time | null = null;
  for (const time of frame.times) {
    if (saidAt.has(time.i)) continue;
    if (time.type === 'DATE' || time.type === 'TIME') return time;
    first ??= time;
  }
  return first;
}
