import { layClaims } from '../../src/events/claims.ts';
import { layDeeds, layParts } from '../../src/events/deeds.ts';
import type { EventType, Example as Sentence } from '../../src/events/event-types.ts';
import { layGround } from '../../src/events/frame.ts';
import { readMode } from '../../src/events/mode.ts';
import { ROLE_LABELS, roleFeatures } from '../../src/events/role-features.ts';
import type { EventSight } from '../../src/events/sight.ts';
import { canTrigger, findTrigger } from '../../src/events/triggers.ts';
import { articleOf } from '../../src/model/article.ts';
import type { createReader } from '../../src/pipeline.ts';
import { ROLES } from './event-examples.ts';
import type { Example } from './perceptron.ts';

interface Context {
  readonly type: EventType;
  readonly sight: EventSight;
  readonly reader: ReturnType<typeof createReader>;
}

/** An example sentence of an event type as a training example of the role model; none where its trigger is not found. */
export function sentenceExample(sentence: Sentence, { type, sight, reader }: Context): Example[] {
  const { text } = sentence;
  const doc = reader.run(articleOf(text, { date: '2020-06-01' }));
  const ground = layGround(doc);
  const found = doc.words.flatMap(({ i }) =>
    canTrigger(ground, i) ? (findTrigger(ground, i, sight.index) ?? []) : [],
  );
  const trigger = found.find(
    ({ eventType, frame: { reading } }) =>
      eventType.type === type.type && text.slice(reading.start, reading.end) === sentence.trigger,
  );
  if (!trigger) return [];
  const claims = layClaims(doc);
  const deeds = layDeeds(
    ground,
    found.map((one) => ({
      ...{ frame: one.frame, rule: one.rule, type: one.eventType.type },
      mode: readMode(ground, one.frame, one),
    })),
    { claims, ruleRoles: sight.ruleRoles },
  );
  const deed = deeds[found.indexOf(trigger)]!;
  const { candidates, ruled } = deed;
  const standing = { ground, claims, parts: layParts(deeds, claims) };
  const features = roleFeatures(standing, deed, ROLES.buckets);
  // What a sentence does not say of a mention is what the rules say: its lists name only what matters to it.
  const labels = candidates.map(({ mention }) => {
    const words = text.slice(mention.start, mention.end);
    if (sentence.actors?.includes(words) || ruled.actors.includes(mention)) return 'actor';
    if (sentence.recipients?.includes(words) || ruled.recipients.includes(mention))
      return 'recipient';
    return sentence.places?.includes(words) || ruled.places.includes(mention) ? 'place' : 'none';
  });
  return [
    { features, gold: Uint8Array.from(labels, (name) => ROLE_LABELS.indexOf(name as never)) },
  ];
}
