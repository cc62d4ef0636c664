import { expect, test } from 'vitest';
import type { ArticleRecord } from '../../../src/record/shape.ts';
import type { ArticleAnswer } from '../../../src/server/routes/articles.ts';
import type { DecisionAnswer } from '../../../src/server/shapes/told.ts';
import { correctRecord, decidedOf } from './decided.ts';

const decision = (id: string, more: Partial<DecisionAnswer>): DecisionAnswer => ({
  ...{ id, about: 'ver_x.v1', kind: 'correct', set: {}, before: {}, note: '', by: 'a', at: '' },
  withdrawnAt: null,
  ...more,
});
const decidedBy = (decisions: DecisionAnswer[]) =>
  decidedOf({ decisions, finds: { V1: 'ver_x.v1', V2: 'ver_x.v2' } } as unknown as ArticleAnswer);
const record = { events: [{ id: 'V1', modality: 'asserted' }, { id: 'V2' }], relations: [] };

test('the latest decision that was not undone holds', () => {
  const decided = decidedBy([
    decision('1', { set: { modality: 'planned' } }),
    decision('2', { set: { modality: 'denied' }, withdrawnAt: '2024' }),
  ]);
  expect([...decided.keys()]).toEqual(['V1']);
  expect(correctRecord(record as unknown as ArticleRecord, decided).events).toEqual([
    { id: 'V1', modality: 'planned' },
    { id: 'V2' },
  ]);
});

test('what was rejected stays in its article, as the engine found it', () => {
  const decided = decidedBy([decision('1', { kind: 'reject' })]);
  expect(correctRecord(record as unknown as ArticleRecord, decided)).toEqual(record);
});
