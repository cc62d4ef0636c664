import { expect, test } from 'vitest';
import type { DecisionAnswer } from '../../../src/server/shapes/told.ts';
import { decidedOf } from './decided.ts';

const decision = (id: string, more: Partial<DecisionAnswer>): DecisionAnswer => ({
  ...{ id, about: 'ver_x.v1', madeAbout: 'ver_x.v1', other: null, kind: 'correct' },
  ...{ layer: 'events', state: 'holds', set: {}, before: {}, engine: null, note: '', by: 'a' },
  ...{ at: '', needsSecond: false, confirmedBy: null, withdrawnAt: null },
  ...more,
});
const FINDS = { V1: 'ver_x.v1', V2: 'ver_x.v2' };

test('what holds or waits is shown at its find; what was undone or is about nothing there is not', () => {
  const decided = decidedOf({
    finds: FINDS,
    decisions: [
      decision('1', { state: 'past' }),
      decision('2', { note: 'this' }),
      decision('3', { about: 'ver_x.v2', state: 'undone' }),
      decision('4', { about: 'ver_w.v9', state: 'open' }),
    ],
  });
  expect([...decided].map(([local, { id }]) => [local, id])).toEqual([['V1', '2']]);
});
