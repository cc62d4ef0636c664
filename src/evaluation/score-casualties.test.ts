import { expect, test } from 'vitest';
import type { Evaluation } from './evaluate.ts';
import { evaluateCasualties, findCasualtyRegressions, pinCasualties } from './score-casualties.ts';

const range = { start: 6, end: 10 };
const seven = { low: 7, best: 7, high: 7 };
const row = { article: 'a', ...range, kind: 'dead', ...seven };
const key = { rows: [row, { ...row, article: 'of another set' }], sha256: 'k' };

function evaluationWith(size: object, event: object = {}, mentions: object[] = []): Evaluation {
  const events = [{ modality: 'asserted', polarity: 'pos', size, ...event }];
  const file = { gold: { doc: { id: 'a' } } };
  const documents = [{ file, record: { events, mentions } }];
  return { set: 'train', sha256: '', documents } as unknown as Evaluation;
}

test('a number with the same kind, bounds and words is right; rows of other articles are not asked', () => {
  const found = evaluateCasualties(evaluationWith({ dead: { ...seven, span: range } }), key);
  expect(found).toMatchObject({ asked: 1, right: 1, given: 1, known: 1 });
});

test.each([
  ['another bound', { dead: { ...seven, high: null, span: range } }],
  ['another kind', { injured: { ...seven, span: range } }],
  ['other words', { dead: { ...seven, span: { start: 20, end: 24 } } }],
])('%s is wrong, and a number that the key does not have', (_, size) => {
  const found = evaluateCasualties(evaluationWith(size), key);
  expect(found).toMatchObject({ asked: 1, right: 0, given: 1, known: 0 });
});

test('a victim by name and numbers of what has not happened are not counted', () => {
  const one = { dead: { low: 1, best: 1, high: 1, span: { start: 30, end: 35 } } };
  const named = [{ form: 'named', start: 30 }];
  expect(evaluateCasualties(evaluationWith(one, {}, named), key).given).toBe(0);
  expect(evaluateCasualties(evaluationWith(one, { modality: 'threatened' }), key).given).toBe(0);
});

test('a figure below the one pinned is a regression', () => {
  const right = evaluateCasualties(evaluationWith({ dead: { ...seven, span: range } }), key);
  const baseline = pinCasualties({}, right, { allowRegression: false });
  expect(findCasualtyRegressions(right, baseline)).toEqual([]);
  const wrong = evaluateCasualties(evaluationWith({}), key);
  expect(findCasualtyRegressions(wrong, baseline)).toEqual([
    'casualties train: right number is 0, its floor is 1',
  ]);
});
