import type { GoldEvent } from '../../src/evaluation/gold.ts';
import { layClaims } from '../../src/events/claims.ts';
import { type Deed, layDeeds, layParts, type Taken } from '../../src/events/deeds.ts';
import { type Ground, layGround } from '../../src/events/frame.ts';
import { readMode } from '../../src/events/mode.ts';
import { ROLE_LABELS, roleFeatures } from '../../src/events/role-features.ts';
import type { Standing } from '../../src/events/role-standing.ts';
import type { EventSight } from '../../src/events/sight.ts';
import { canTrigger, findTrigger, triggerOf } from '../../src/events/triggers.ts';
import type { Mention } from '../../src/model/entity.ts';
import type { TrainDoc } from './gold-layers.ts';
import type { Example } from './perceptron.ts';

export const ROLES = {
  ...{ labels: [...ROLE_LABELS], buckets: 2 ** 16, epochs: 20, seed: 6 },
  ...{ rate: 0.03, l2: 10, bias: [-0.7, 0, 0, 0, 0] },
};

/** The events of an article as the engine meets them, with those that gold alone sees, and the right answers. */
export function toExamples(train: TrainDoc, sight: EventSight): Example[] {
  const { gold, doc, at } = train;
  const ground = layGround(doc);
  const claims = layClaims(doc);
  const byWord = new Map(gold.events.map((event) => [at(event.trigger.start), event]));
  const deeds = doc.sentences.flatMap(({ first, last }) => {
    const taken: Taken[] = [];
    for (let i = first; i <= last; i += 1) taken.push(...takenAt(ground, i, { byWord, sight }));
    return layDeeds(ground, taken, { claims, ruleRoles: sight.ruleRoles });
  });
  const standing = { ground, claims, parts: layParts(deeds, claims) };
  return deeds.map((deed) =>
    roleExample(train, { standing, deed, event: byWord.get(deed.frame.i) }),
  );
}

interface Given {
  readonly byWord: ReadonlyMap<number, GoldEvent>;
  readonly sight: EventSight;
}

/** The trigger as the engine finds it; where it finds another type or none and gold sees one, as what gold says it is. */
function takenAt(ground: Ground, i: number, { byWord, sight }: Given): Taken[] {
  const event = byWord.get(i);
  const found = canTrigger(ground, i) ? findTrigger(ground, i, sight.index) : null;
  if (found && (!event || event.type === found.eventType.type)) {
    const { frame, rule, eventType } = found;
    return [{ frame, rule, type: eventType.type, mode: readMode(ground, frame, found) }];
  }
  const told = event && triggerOf(ground, i, { index: sight.index, type: event.type });
  return told ? [{ ...told, type: event.type, mode: event.mode, isUnread: !found }] : [];
}

interface RoleCase {
  readonly standing: Standing;
  readonly deed: Deed;
  readonly event: GoldEvent | undefined;
}

function roleExample(train: TrainDoc, { standing, deed, event }: RoleCase): Example {
  const roleOf = event ? goldRoles(train, event) : () => 'none' as const;
  return {
    features: roleFeatures(standing, deed, ROLES.buckets),
    gold: Uint8Array.from(deed.candidates, ({ mention }) => ROLE_LABELS.indexOf(roleOf(mention))),
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
