import { describe, expect, test } from 'vitest';
import { loadTables } from '../lexicon/load.ts';
import { articleOf } from '../model/article.ts';
import type { Mention } from '../model/entity.ts';
import { createReader } from '../pipeline.ts';
import type { EventType, Example } from './event-types.ts';
import { layGround } from './frame.ts';
import { resolveAttached } from './pronouns.ts';
import { createEventSight } from './sight.ts';
import { findTrigger } from './triggers.ts';

const tables = loadTables();
const reader = createReader(tables);
const sight = createEventSight(tables);

/** Triggers that the rules find in a sentence, with the words of their participants. */
function readTriggers(text: string) {
  const doc = reader.run(articleOf(text, { date: '2020-06-01' }));
  const ground = layGround(doc);
  return doc.words.flatMap((word) => {
    const trigger = findTrigger(ground, word.i, sight.index);
    if (!trigger) return [];
    const { frame, eventType } = trigger;
    const { start, end } = frame.reading;
    const roles = sight.ruleRoles(ground, frame, {
      ...{ type: eventType.type, rule: trigger.rule, carried: null, speaker: null },
      pronoun: resolveAttached(ground, frame),
    });
    const say = (mentions: readonly Mention[]) => mentions.map((m) => text.slice(m.start, m.end));
    return [
      {
        ...{ type: eventType.type, word: text.slice(start, end), rule: trigger.rule.id },
        actors: say(roles.actors),
        recipients: say(roles.recipients),
        places: say(roles.places),
      },
    ];
  });
}

describe.each(sight.types)('$type', (type: EventType) => {
  test('each trigger has its own name', () => {
    const names = type.triggers.map(({ id }) => id);
    expect(names.filter((id) => !/^[a-z0-9-]+$/.test(id ?? ''))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  test('has examples and counterexamples enough', () => {
    expect(type.examples.length).toBeGreaterThanOrEqual(4);
    expect(type.counterexamples.length).toBeGreaterThanOrEqual(3);
  });

  test.each([...type.examples])('$text', (example: Example) => {
    const found = readTriggers(example.text);
    const own = found.find((f) => f.type === type.type && f.word === example.trigger);
    expect(own, JSON.stringify(found)).toBeDefined();
    for (const role of ['actors', 'recipients', 'places'] as const) {
      for (const words of example[role] ?? []) expect(own![role]).toContain(words);
    }
  });

  test.each([...type.counterexamples])('not: $text', ({ text }: Example) => {
    expect(readTriggers(text).filter((found) => found.type === type.type)).toEqual([]);
  });
});
