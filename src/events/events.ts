import type { Tables } from '../lexicon/load.ts';
import type { Event, Modality } from '../model/claim.ts';
import { MODALITIES } from '../model/claim.ts';
import type { Stage } from '../model/doc.ts';
import { type Mention, PLACE_TYPES, type Time } from '../model/entity.ts';
import type { Reason, RuleId } from '../model/span.ts';
import { innermostFinder } from '../record/innermost.ts';
import { type LinearModel, label } from '../tagger/linear.ts';
import { loadModel } from '../tagger/model-file.ts';
import { clusterEvents, type Told } from './clusters.ts';
import { type EventDoc, type Frame, type Ground, layGround } from './frame.ts';
import { readStatus, type Status } from './modality.ts';
import { readMode } from './mode.ts';
import type { Participants } from './participants.ts';
import { resolveAttached } from './pronouns.ts';
import { findCandidates, ROLE_LABELS, roleFeatures } from './role-features.ts';
import { createEventSight, type EventSight } from './sight.ts';
import { readSize } from './size.ts';
import { statusFeatures } from './status-features.ts';
import { tellingOf } from './telling.ts';
import { canTrigger, findTrigger, frameAt, type Trigger } from './triggers.ts';

type Needs = 'words' | 'sentences' | 'tags' | 'times' | 'mentions' | 'entities' | 'attributions';

interface Models {
  readonly roles: LinearModel;
  readonly modality: LinearModel;
}

interface Knowledge extends EventSight {
  readonly models: Models;
}

/**
 * Stage: PLOVER events with participants, modality, time and the claim they stand in (guidelines, section 5).
 * The event lexicons say which word is a trigger; linear models trained on gold train decide who plays
 * which role, and how real the event is said to be.
 */
export function findEvents(tables: Tables): Stage<Needs, 'events'> {
  const knowledge: Knowledge = {
    ...createEventSight(tables),
    models: {
      roles: loadModel('roles'),
      modality: loadModel('modality'),
    },
  };
  return { adds: 'events', run: (doc) => readEvents(doc, knowledge) };
}

/** A trigger of a sentence: its type, and the rule that chose it. */
interface Choice {
  readonly i: number;
  readonly type: string;
  readonly rule: RuleId;
}

function readEvents(doc: EventDoc, knowledge: Knowledge): Event[] {
  const ground = layGround(doc);
  const claims = layClaims(doc);
  const drafts: { event: Omit<Event, 'cluster'>; told: Told }[] = [];
  for (let s = 0; s < doc.sentences.length; s += 1) {
    let carried: Mention | null = null;
    for (const choice of chooseTriggers(ground, s, knowledge)) {
      const frame = frameAt(ground, choice.i)!;
      const mode = readMode(ground, frame, { type: choice.type, knowledge });
      const read = readRoles(ground, frame, { choice, mode, carried, knowledge });
      if (frame.form.pos === 'verb') carried = read.roles.actors[0] ?? carried;
      drafts.push(
        toDraft(ground, { choice, mode, frame, read, knowledge, claims, i: drafts.length }),
      );
    }
  }
  const clusters = clusterEvents(drafts.map((draft) => draft.told));
  return drafts.map(({ event }, i) => ({ ...event, cluster: clusters[i]! }));
}

/** The triggers of a sentence: words with a rule whose every condition is met. Never inside a name or a title. */
function chooseTriggers(ground: Ground, s: number, { index }: Knowledge): Choice[] {
  const { first, last } = ground.doc.sentences[s]!;
  const choices: Choice[] = [];
  for (let i = first; i <= last; i += 1) {
    if (!canTrigger(ground, i)) continue;
    const trigger = findTrigger(ground, i, index);
    if (trigger) choices.push({ i, type: trigger.eventType.type, rule: ruleId(trigger) });
  }
  return choices;
}

function ruleId({ eventType, number }: Trigger): RuleId {
  return `events/${eventType.file.replace(/\.yaml$/, '')}-${number}`;
}

/** A role the model is less sure of is left out where no rule saw a participant: better nobody than the wrong one. */
const SURE = 10;

const NOBODY: Participants = { actors: [], recipients: [], others: [], places: [] };

interface RoleContext {
  readonly choice: Choice;
  readonly mode: string | null;
  readonly carried: Mention | null;
  readonly knowledge: Knowledge;
}

/** Who takes part, and the rule or model that says so. */
interface Reading {
  readonly roles: Participants;
  readonly rule: RuleId;
}

/** Roles by the role model over the candidates around the trigger; the role rules' answer is one of its features. */
function readRoles(
  ground: Ground,
  frame: Frame,
  { choice, mode, carried, knowledge }: RoleContext,
): Reading {
  const model = knowledge.models.roles;
  const { type } = choice;
  const pronoun = resolveAttached(ground, frame);
  const candidates = findCandidates(ground, frame, { pronoun, carried });
  const ruled = knowledge.ruleRoles(ground, frame, { type, pronoun, carried });
  const byRules = { roles: ruled, rule: choice.rule };
  if (candidates.length === 0) return { ...byRules, roles: NOBODY };
  const features = roleFeatures(ground, frame, candidates, {
    type,
    mode,
    ruled,
    buckets: model.buckets,
  });
  const scored = label(model, features);
  const ofRules = (k: number) =>
    Object.values(ruled).some((m) => m.includes(candidates[k]!.mention));
  const labels = scored.labels.map((y, k) => (scored.margins[k]! < SURE && !ofRules(k) ? 0 : y));
  // The model saw nobody: the rules' reading of the frame is better than none.
  if (labels.every((y) => y === 0)) return byRules;
  // Whom the rules read as acting the model made the one acted on, and nobody acts: it lost the subject.
  const isActing = (y: number, k: number) =>
    ROLE_LABELS[y] === 'recipient' && ruled.actors.includes(candidates[k]!.mention);
  const hasActor = labels.some((y) => ROLE_LABELS[y] === 'actor');
  if (frame.form.pos === 'verb' && !hasActor && labels.some(isActing)) return byRules;
  const of = (role: (typeof ROLE_LABELS)[number]) =>
    candidates.filter((_, k) => ROLE_LABELS[labels[k]!] === role).map(({ mention }) => mention);
  const roles = {
    actors: of('actor'),
    recipients: of('recipient'),
    others: of('other'),
    places: of('place').filter(({ type: kind }) => PLACE_TYPES.has(kind)),
  };
  return { roles, rule: 'model/roles' };
}

/** What the claims and entities of a document say of its words; made once a document. */
interface Claims {
  /** Attribution with the smallest content around a span, one aside. */
  readonly innermost: ReturnType<typeof innermostFinder>;
  /** Index of the attribution whose cue begins at an offset. */
  readonly cueAt: ReadonlyMap<number, number>;
  /** Times that date a saying. */
  readonly saidAt: ReadonlySet<number>;
  /** Entity of a mention, both by index. */
  readonly entityOf: ReadonlyMap<number, number>;
}

function layClaims({ attributions, entities }: EventDoc): Claims {
  const cueAt = new Map<number, number>();
  const saidAt = new Set<number>();
  for (const { i, cue, time } of attributions) {
    if (!cueAt.has(cue.start)) cueAt.set(cue.start, i);
    if (time !== null) saidAt.add(time);
  }
  const entityOf = new Map<number, number>();
  for (const { i, mentions } of entities) for (const mention of mentions) entityOf.set(mention, i);
  return { innermost: innermostFinder(attributions), cueAt, saidAt, entityOf };
}

interface DraftContext {
  readonly claims: Claims;
  readonly choice: Choice;
  readonly mode: string | null;
  readonly frame: Frame;
  readonly read: Reading;
  readonly knowledge: Knowledge;
  readonly i: number;
}

function toDraft(
  ground: Ground,
  context: DraftContext,
): { event: Omit<Event, 'cluster'>; told: Told } {
  const { doc } = ground;
  const { choice, mode, frame, read, knowledge, claims, i } = context;
  const { roles } = read;
  const { rule, type } = choice;
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

function roleReasons({ roles, rule }: Reading): Record<string, Reason> {
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
