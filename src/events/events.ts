import { fold } from '../arabic/fold.ts';
import { createNumeralReader, type ReadNumeral } from '../arabic/numerals.ts';
import type { Tables } from '../lexicon/load.ts';
import type { Event } from '../model/claim.ts';
import type { Stage } from '../model/doc.ts';
import type { Mention, Time } from '../model/entity.ts';
import type { Reason, RuleId } from '../model/span.ts';
import { innermostAttribution } from '../record/innermost.ts';
import { clusterEvents, type Told } from './clusters.ts';
import { type EventType, loadEventTypes } from './event-types.ts';
import { type EventDoc, type Frame, type Ground, layGround, stemOf } from './frame.ts';
import { loadOperators, type Operators, readStatus } from './modality.ts';
import { fillRoles, type Participants, type Prepositions } from './participants.ts';
import { resolveAttached } from './pronouns.ts';
import { loadSizeWords, readSize, type SizeWords } from './size.ts';
import { findTrigger, indexTriggers, type Trigger, type TriggerIndex } from './triggers.ts';

type Needs = 'words' | 'sentences' | 'tags' | 'times' | 'mentions' | 'entities' | 'attributions';

/** Everything the stage knows before it sees a document. */
interface Knowledge {
  readonly types: readonly EventType[];
  readonly index: TriggerIndex;
  readonly operators: Operators;
  readonly prepositions: Prepositions;
  readonly sizeWords: SizeWords;
  readonly readNumeral: ReadNumeral;
}

/** Stage: PLOVER events with participants, modality, time and the claim they stand in (guidelines, section 5). */
export function findEvents(tables: Tables): Stage<Needs, 'events'> {
  const types = loadEventTypes(tables);
  const knowledge: Knowledge = {
    types,
    index: indexTriggers(types),
    operators: loadOperators(tables),
    prepositions: loadPrepositions(tables),
    sizeWords: loadSizeWords(tables),
    readNumeral: createNumeralReader(tables),
  };
  return { adds: 'events', run: (doc) => readEvents(doc, knowledge) };
}

function loadPrepositions(tables: Tables): Prepositions {
  const of = (kind: string) =>
    new Set(
      tables
        .rows('events/prepositions.tsv')
        .filter((row) => row.class === kind)
        .map((row) => fold(row.word ?? '')),
    );
  return {
    agent: of('agent'),
    against: of('against'),
    with: of('with'),
    between: of('between'),
    place: of('place'),
  };
}

function readEvents(doc: EventDoc, knowledge: Knowledge): Event[] {
  const ground = layGround(doc);
  const entityOf = new Map<number, number>();
  for (const entity of doc.entities)
    for (const mention of entity.mentions) entityOf.set(mention, entity.i);
  const drafts: { event: Omit<Event, 'cluster'>; told: Told }[] = [];
  let carried: { mention: Mention; sentence: number } | null = null;
  for (let i = 0; i < doc.words.length; i += 1) {
    const trigger = findTrigger(ground, i, knowledge.index);
    if (!trigger || isInsideName(ground, i)) continue;
    const sentence = ground.sentenceOf[i]!;
    const subject: Mention | null = carried?.sentence === sentence ? carried.mention : null;
    const roles = rolesOf(ground, trigger, { knowledge, carried: subject });
    if (roles.actors[0] && trigger.frame.form.pos === 'verb')
      carried = { mention: roles.actors[0], sentence };
    if (!hasAnyone(roles)) continue;
    drafts.push(toDraft(ground, trigger, { roles, knowledge, entityOf, i: drafts.length }));
  }
  const clusters = clusterEvents(drafts.map((draft) => draft.told));
  return drafts.map(({ event }, i) => ({ ...event, cluster: clusters[i]! }));
}

/** At least one identifiable actor, recipient or place (guidelines 5.1). */
function hasAnyone({ actors, recipients, places }: Participants): boolean {
  return actors.length + recipients.length + places.length > 0;
}

function isInsideName(ground: Ground, i: number): boolean {
  return ground.holds.get(i)?.form === 'named';
}

interface RoleContext {
  readonly knowledge: Knowledge;
  readonly carried: Mention | null;
}

function rolesOf(
  ground: Ground,
  trigger: Trigger,
  { knowledge, carried }: RoleContext,
): Participants {
  const { frame, rule, eventType } = trigger;
  const own = rule.self && rule.self !== 'none' ? ground.holds.get(frame.i) : undefined;
  const filled = fillRoles(frame, {
    rule,
    prepositions: knowledge.prepositions,
    isVerbal: eventType.quad !== 4,
    pronoun: resolveAttached(ground, frame),
    carried,
  });
  return own && rule.self === 'recipient'
    ? { ...filled, recipients: [own, ...filled.recipients] }
    : filled;
}

interface DraftContext {
  readonly roles: Participants;
  readonly knowledge: Knowledge;
  readonly entityOf: ReadonlyMap<number, number>;
  readonly i: number;
}

function toDraft(
  ground: Ground,
  trigger: Trigger,
  context: DraftContext,
): { event: Omit<Event, 'cluster'>; told: Told } {
  const { doc } = ground;
  const { frame, eventType, number } = trigger;
  const { roles, knowledge, entityOf, i } = context;
  const span = { start: frame.reading.start, end: frame.reading.end };
  const cue = doc.attributions.find((attribution) => attribution.cue.start === span.start);
  const attribution = innermostAttribution(doc.attributions, span, cue?.i);
  const claim = attribution === null ? null : doc.attributions[attribution]!;
  const status = readStatus(frame, { doc, operators: knowledge.operators, attribution: claim });
  const rule: RuleId = `events/${eventType.file.replace(/\.yaml$/, '')}-${number}`;
  const toEntities = (mentions: readonly Mention[]) => [
    ...new Set(mentions.flatMap((mention) => entityOf.get(mention.i) ?? [])),
  ];
  const time = pickTime(doc, frame);
  const base = {
    type: eventType.type,
    actors: toEntities(roles.actors),
    recipients: toEntities(roles.recipients),
    places: toEntities(roles.places),
    time: time?.i ?? null,
    modality: status.modality,
  };
  const event = {
    ...base,
    ...span,
    i,
    rule,
    mode: modeOf(trigger, doc),
    others: toEntities(roles.others),
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
      ...roleReasons(roles),
      ...timeReason(time),
    },
  };
  return { event, told: { ...base, lemma: frame.form.lemma, line: frame.word.line } };
}

function roleReasons(roles: Participants): Record<string, Reason> {
  const reasons: Record<string, Reason> = {};
  for (const [name, mentions] of Object.entries(roles) as [string, readonly Mention[]][]) {
    const first = mentions[0];
    if (first)
      reasons[name] = {
        rule: 'events/phrase-beside-trigger',
        words: { start: first.start, end: first.end },
      };
  }
  return reasons;
}

function timeReason(time: Time | null): Record<string, Reason> {
  return time
    ? { time: { rule: 'events/time-in-clause', words: { start: time.start, end: time.end } } }
    : {};
}

/** The nearest time of the trigger's own clause that dates something; durations count only beside verbs. */
function pickTime(doc: EventDoc, frame: Frame): Time | null {
  const own = frame.times.filter(
    (time) => !doc.attributions.some((attribution) => attribution.time === time.i),
  );
  return own.find((time) => time.type === 'DATE' || time.type === 'TIME') ?? own[0] ?? null;
}

/** The rule's own mode, else the one whose words stand ahead in the clause (what is asked for or threatened). */
function modeOf({ rule, eventType, frame }: Trigger, doc: EventDoc): string | null {
  if (rule.mode !== undefined) return rule.mode;
  if (!eventType.modeWords) return null;
  for (let k = frame.i + 1; k <= Math.min(doc.words.length - 1, frame.i + 12); k += 1) {
    if (doc.words[k]!.line !== frame.word.line) break;
    const stem = stemOf(doc.words[k]!);
    const lemmas = doc.words[k]!.readings[0]?.forms.map((form) => fold(form.lemma)) ?? [];
    for (const [mode, words] of Object.entries(eventType.modeWords)) {
      if (words.some((word) => fold(word) === stem || lemmas.includes(fold(word)))) return mode;
    }
  }
  return null;
}
