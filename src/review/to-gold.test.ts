import { describe, expect, test } from 'vitest';
import { loadEngine } from '../cli/engine.ts';
import { readSet } from '../evaluation/sets.ts';
import { sharedDir } from '../evaluation/shared.ts';
import { articleOf } from '../model/article.ts';
import { toRecord } from '../record/record.ts';
import type { Made, Values } from './decision.ts';
import { reviseRecord } from './revise.ts';
import { goldOf } from './to-gold.ts';

const TEXT =
  'قال وزير الداخلية سامر العبدالله إن الشرطة اعتقلت ثلاثة أشخاص في بغداد أمس الأحد.\nوأضاف الوزير أن المتظاهرين أحرقوا سيارة.';
const engine = await loadEngine();
const record = toRecord(engine(articleOf(TEXT, { date: '2024-03-12' })));
const spanOf = (text: string) => {
  const start = TEXT.indexOf(text);
  return { start, end: start + text.length, text };
};
const event = (words: string, { events } = record) =>
  events.find(({ trigger }) => trigger.text === words)!;

let count = 0;
const correct = (words: string, set: Values): Made => ({
  ...{ id: `d${count++}`, kind: 'correct', layer: 'events', key: event(words).id, whole: null },
  ...{ ...event(words).trigger, set, other: null, counts: true },
});
const goldBy = (...made: Made[]) =>
  goldOf(reviseRecord(record, (local) => local, made).record, { id: 'ver_x', notes: '' });

describe('goldOf()', () => {
  test('a record that nobody touched is sound gold, without what gold has no key for', () => {
    const { gold, errors } = goldBy();
    expect(errors).toEqual([]);
    expect(gold.doc).toMatchObject({ id: 'ver_x', file: 'ver_x.txt' });
    expect(JSON.stringify(gold)).not.toMatch(/"(rule|reasons|factuality|size|link|known|lemma)"/);
  });

  test('contents agree with the chain that a person chose, out of a statement and into another', () => {
    const second = record.attributions.find(({ cue }) => cue.text.includes('ضاف'))!;
    const out = goldBy(correct('اعتقلت', { attribution: null }));
    expect([out.errors, event('اعتقلت', out.gold as never).attribution]).toEqual([[], null]);
    const into = goldBy(correct('اعتقلت', { attribution: second.cue }));
    expect([into.errors, event('اعتقلت', into.gold as never).attribution]).toEqual([[], second.id]);
  });

  test('of two names that cross, the one that a person set stays', () => {
    const who = { ...spanOf('الداخلية سامر العبدالله'), type: 'PER' };
    const { gold, errors } = goldBy(correct('اعتقلت', { actors: [who] }));
    expect(errors).toEqual([]);
    const [actor] = event('اعتقلت', gold as never).actors;
    expect(gold.mentions.some(({ entity }) => entity === actor)).toBe(true);
  });

  test.skipIf(sharedDir() === null)(
    'what the engine reads of the seed article is sound gold',
    () => {
      const { text } = readSet('seed')!.files[0]!;
      const seed = toRecord(engine(articleOf(text, { date: '2020-06-22' })));
      expect(goldOf(seed, { id: 'seed', notes: '' }).errors).toEqual([]);
    },
  );
});
