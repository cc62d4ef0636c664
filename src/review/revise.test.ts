import { describe, expect, test } from 'vitest';
import { loadEngine } from '../cli/engine.ts';
import { articleOf } from '../model/article.ts';
import { toRecord } from '../record/record.ts';
import type { Made, Values } from './decision.ts';
import { reviseRecord } from './revise.ts';

const TEXT =
  'قال وزير الداخلية إن الشرطة اعتقلت ثلاثة أشخاص في بغداد.\nوأضاف الوزير أن المتظاهرين أحرقوا سيارة.';
const engine = await loadEngine();
const record = toRecord(engine(articleOf(TEXT, { date: '2024-03-12' })));
const spanOf = (text: string, from = 0) => {
  const start = TEXT.indexOf(text, from);
  return { start, end: start + text.length, text };
};

let count = 0;
const make = (about: string, more: Partial<Made> & { readonly set?: Values }): Made => {
  const layer = more.layer ?? 'attributions';
  const found = record.attributions.find(({ id }) => id === about);
  const place = found?.cue ?? more.set?.words ?? { start: 0, end: 1 };
  return {
    ...{ id: `dec_${count++}`, kind: 'correct', layer, key: about, whole: null, other: null },
    ...{ start: place.start, end: place.end, set: {}, counts: true },
    ...more,
  };
};
const revise = (...made: Made[]) => reviseRecord(record, (local) => local, made);
const [first, second] = record.attributions.map(({ id }) => id);
const holderOf = (words: string, { events } = record) =>
  events.find(({ trigger }) => trigger.text === words)?.attribution;

describe('reviseRecord()', () => {
  test('leaves a record alone about which nobody decided', () => {
    expect(revise().record).toEqual(record);
    const undone = make(first!, { kind: 'reject', counts: false });
    expect(revise(undone).record).toEqual(record);
    expect(revise(undone).effects).toMatchObject([{ state: 'idle' }]);
  });

  test('claims follow what a statement is said to hold', () => {
    expect(holderOf('اعتقلت')).toBe(first);
    const content = [spanOf('ثلاثة أشخاص في بغداد')];
    const { record: revised, effects } = revise(make(first!, { set: { content } }));
    expect(holderOf('اعتقلت', revised)).toBeNull();
    expect(effects[0]!.engine).toMatchObject({ content: [{ text: expect.any(String) }] });
  });

  test('when a statement is rejected its claims stand on whose word is around it', () => {
    const { record: revised } = revise(make(first!, { kind: 'reject' }));
    expect(revised.attributions.map(({ id }) => id)).toEqual([second]);
    expect(holderOf('اعتقلت', revised)).toBeNull();
  });

  test('a speaker is set by words; nobody found there comes as somebody new', () => {
    const speaker = { ...spanOf('المتظاهرين'), type: 'GRP' };
    const { record: revised } = revise(make(second!, { set: { speaker } }));
    const said = revised.attributions.find(({ id }) => id === second)!;
    const entity = revised.entities.find(({ id }) => id === said.source_entity)!;
    expect([entity.name_ar, entity.type, said.source!.text]).toEqual([
      'المتظاهرين',
      'GRP',
      'المتظاهرين',
    ]);
  });

  test('a claim may be put under another statement, and a statement inside another', () => {
    const event = record.events.find(({ trigger }) => trigger.text === 'اعتقلت')!;
    const cue = record.attributions.find(({ id }) => id === second)!.cue;
    const { record: revised } = revise(
      make(event.id, {
        layer: 'events',
        start: event.trigger.start,
        end: event.trigger.end,
        set: { attribution: cue },
      }),
      make(second!, { set: { parent: record.attributions[0]!.cue } }),
    );
    expect(holderOf('اعتقلت', revised)).toBe(second);
    expect(revised.attributions.find(({ id }) => id === second)!.parent).toBe(first);
  });

  test('a value that a person changed has only the person for a reason', () => {
    const event = record.events.find(({ trigger }) => trigger.text === 'اعتقلت')!;
    const { record: revised } = revise(
      make(event.id, {
        layer: 'events',
        start: event.trigger.start,
        end: event.trigger.end,
        set: { actors: [] },
      }),
    );
    const now = revised.events.find(({ id }) => id === event.id)!;
    expect(now.reasons.actors).toEqual({ rule: 'review/corrected' });
    expect(now.reasons.modality).toEqual(event.reasons.modality);
  });

  test('numbers of people are set right, each with the words that give it', () => {
    const event = record.events.find(({ trigger }) => trigger.text === 'اعتقلت')!;
    expect(event.size).toMatchObject({ arrested: { low: 3, best: 3, high: 3 } });
    const { start, end } = event.trigger;
    const sizeWith = (size: NonNullable<Values['size']>) => {
      const made = make(event.id, { layer: 'events', start, end, set: { size } });
      const { record: revised, effects } = revise(made);
      expect(effects[0]!.engine).toMatchObject({ size: { arrested: { best: 3 } } });
      return revised.events.find(({ id }) => id === event.id)!.size;
    };
    const words = spanOf('ثلاثة أشخاص');
    const few = { low: 3, best: null, high: 5 };
    expect(sizeWith({ injured: { ...few, words } })).toEqual({ injured: { ...few, span: words } });
    expect(sizeWith({ dead: few })).toEqual({ dead: { ...few, span: event.trigger } });
    expect(sizeWith({})).toEqual({});
  });

  test('a round of statements inside each other is cut', () => {
    const cues = record.attributions.map(({ cue }) => cue);
    const { record: revised } = revise(
      make(first!, { set: { parent: cues[1]! } }),
      make(second!, { set: { parent: cues[0]! } }),
    );
    expect(revised.attributions.filter(({ parent }) => parent === null)).toHaveLength(1);
  });

  test('a statement that was missed is added with what is said', () => {
    const words = spanOf('أحرقوا');
    const set = { words, content: [spanOf('سيارة')], speaker: null };
    const { record: revised, added } = revise(
      make('a1', { kind: 'add', start: words.start, end: words.end, set }),
    );
    const [id] = [...added.keys()];
    expect(revised.attributions.find((one) => one.id === id)).toMatchObject({
      cue: { text: 'أحرقوا' },
      source_kind: 'implicit',
    });
  });

  test('what cannot be found again, nor made from what was kept, is open', () => {
    const lost = make('v1', { layer: 'events', start: 0, end: 1, set: { modality: 'planned' } });
    expect(revise(lost).effects).toMatchObject([{ state: 'open', local: null }]);
  });
});
