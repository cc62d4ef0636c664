import type { GoldEvent } from '../../src/evaluation/gold.ts';
import { layClaims } from '../../src/events/claims.ts';
import type { TriggerRule } from '../../src/events/event-types.ts';
import { type Frame, type Ground, layGround } from '../../src/events/frame.ts';
import { readStatus } from '../../src/events/modality.ts';
import { resolveAttached } from '../../src/events/pronouns.ts';
import { findCandidates } from '../../src/events/role-candidates.ts';
import { ROLE_LABELS, roleFeatures } from '../../src/events/role-features.ts';
import type { EventSight } from '../../src/events/sight.ts';
import { statusFeatures } from '../../src/events/status-features.ts';
import { canTrigger, findTrigger, triggerOf } from '../../src/events/triggers.ts';
import { MODALITIES } from '../../src/model/claim.ts';
import type { Mention } from '../../src/model/entity.ts';
import { innermostAttribution } from '../../src/record/innermost.ts';
import type { TrainDoc } from './gold-layers.ts';
import type { Example } from './perceptron.ts';

export const ROLES = {
  ...{ labels: [...ROLE_LABELS], buckets: 2 ** 16, epochs: 12, seed: 6 },
  ...{ rate: 0.015, decay: 1e-4, bias: [-0.4, 0, 0, 0, -0.4] },
};
export const STATUS = { labels: [...MODALITIES], buckets: 2 ** 16, epochs: 10, seed: 8 };

/** What one article teaches the two models. */
export interface Examples {
  readonly roles: Example[];
  readonly status: Example[];
}

/** The gold events of an article as the engine would meet them, with the right answers. */
export function toExamples(train: TrainDoc, sight: EventSight): Examples {
  const ground = layGround(train.doc);
  const { gold, doc, at } = train;
  const byWord = new Map(gold.events.map((event) => [at(event.trigger.start), event]));
  const roles: Example[] = [];
  const status: Example[] = [];
  let carried: { actor: Parameters<typeof findCandidates>[2]['carried']; sentence: number } | null =
    null;
  const found = doc.words
    .map((word) => word.i)
    .filter((i) => canTrigger(ground, i) && findTrigger(ground, i, sight.index));
  for (const [i, event] of [...byWord].sort((a, b) => a[0] - b[0])) {
    const trigger = triggerFound(ground, i, { type: event.type, sight });
    if (!trigger) continue;
    const { frame, rule } = trigger;
    const sentence = ground.sentenceOf[i]!;
    const { first, last } = doc.sentences[sentence]!;
    const triggers = [...found].filter((at) => first <= at && at <= last);
    const subject = carried?.sentence === sentence ? carried.actor : null;
    const example = roleExample(train, {
      ground,
      frame,
      rule,
      event,
      carried: subject,
      triggers,
      sight,
    });
    if (example.features.length > 0) roles.push(example);
    const actor =
      [...doc.mentions]
        .filter((m) => m.first < i && train.goldEntities(m).some((e) => event.actors.includes(e)))
        .at(-1) ?? null;
    if (frame.form.pos === 'verb') carried = { actor, sentence };
    status.push(statusExample(train, { frame, event, sight }));
  }
  return { roles, status };
}

/** The trigger as the engine finds it; where it finds another type or none, as what gold says it is. */
function triggerFound(
  ground: Ground,
  i: number,
  { type, sight }: { type: string; sight: EventSight },
) {
  const found = findTrigger(ground, i, sight.index);
  return found?.eventType.type === type
    ? found
    : triggerOf(ground, i, { index: sight.index, type });
}

interface RoleCase {
  readonly ground: Ground;
  readonly frame: Frame;
  readonly rule: TriggerRule;
  readonly event: GoldEvent;
  readonly carried: Parameters<typeof findCandidates>[2]['carried'];
  readonly triggers: readonly number[];
  readonly sight: EventSight;
}

function roleExample(
  train: TrainDoc,
  { ground, frame, rule, event, carried, triggers, sight }: RoleCase,
): Example {
  const pronoun = resolveAttached(ground, frame);
  const speaker = layClaims(train.doc).speakerAt(frame.reading.start);
  const ruled = sight.ruleRoles(ground, frame, {
    type: event.type,
    rule,
    pronoun,
    carried,
    speaker,
  });
  const given = Object.values(ruled).flat();
  const candidates = findCandidates(ground, frame, { pronoun, carried, speaker, ruled: given });
  const features = roleFeatures(ground, frame, candidates, {
    type: event.type,
    rule,
    mode: event.mode,
    ruled,
    triggers,
    buckets: ROLES.buckets,
  });
  const roleOf = goldRoles(train, event);
  const labels = candidates.map(({ mention }) => ROLE_LABELS.indexOf(roleOf(mention)));
  const kept = oneOfEach(train, frame, { candidates, labels, ruled: given });
  return {
    features: kept.map((k) => features[k]!),
    gold: Uint8Array.from(kept, (k) => labels[k]!),
  };
}

/** The role that gold gives the entity of a mention, members of groups with their group. */
function goldRoles({ gold, entityOf }: TrainDoc, event: GoldEvent) {
  const members = new Map(gold.entities.map(({ id, members }) => [id, members ?? []]));
  const expand = (ids: readonly string[]) => ids.flatMap((id) => [id, ...(members.get(id) ?? [])]);
  const lists = [
    ['actor', expand(event.actors)],
    ['recipient', expand(event.recipients)],
    ['other', expand(event.others)],
    ['place', expand(event.places)],
  ] as const;
  return (mention: Mention): (typeof ROLE_LABELS)[number] => {
    const own = entityOf(mention);
    return lists.find(([, ids]) => own.some((id) => ids.includes(id)))?.[0] ?? 'none';
  };
}

interface Labelled {
  readonly candidates: ReturnType<typeof findCandidates>;
  readonly labels: readonly number[];
  readonly ruled: readonly Mention[];
}

/** Of several mentions of one participant, the one that the clause itself offers: the rest would teach nothing. */
function oneOfEach(
  { entityOf }: TrainDoc,
  frame: Frame,
  { candidates, labels, ruled }: Labelled,
): number[] {
  const best = new Map<string, number>();
  const cost = (k: number) => {
    const { mention, via } = candidates[k]!;
    const distance = Math.abs(mention.first - frame.i);
    return (ruled.includes(mention) ? 0 : 1000) + (via === 'sentence' ? 500 : 0) + distance;
  };
  candidates.forEach(({ mention }, k) => {
    const name = entityOf(mention)[0];
    if (labels[k] === 0 || name === undefined) return;
    const known = best.get(name);
    if (known === undefined || cost(k) < cost(known)) best.set(name, k);
  });
  const chosen = new Set(best.values());
  return candidates.map((_, k) => k).filter((k) => labels[k] === 0 || chosen.has(k));
}

function statusExample(
  { doc }: TrainDoc,
  { frame, event, sight }: Pick<RoleCase, 'frame' | 'event' | 'sight'>,
): Example {
  const span = { start: frame.reading.start, end: frame.reading.end };
  const cue = doc.attributions.find((attribution) => attribution.cue.start === span.start);
  const at = innermostAttribution(doc.attributions, span, cue?.i);
  const attribution = at === null ? null : doc.attributions[at]!;
  const ruled = readStatus(frame, { doc, operators: sight.operators, attribution });
  const features = statusFeatures(doc, frame, {
    type: event.type,
    ruled,
    attribution,
    buckets: STATUS.buckets,
  });
  return {
    features: [features],
    gold: Uint8Array.of(MODALITIES.indexOf(event.modality as (typeof MODALITIES)[number])),
  };
}
