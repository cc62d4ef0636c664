import { describe, expect, test } from 'vitest';
import { findRegressions, MACRO, PINNED, pinEvaluation } from './baseline.ts';
import { type Counts, countMatches } from './counts.ts';
import type { Evaluation } from './evaluate.ts';

function evaluationOf(right: number, sha256 = 'a'): Evaluation {
  const counts: Counts = new Map(PINNED.map((metric) => [metric, countMatches(right, 10, 10)]));
  return { set: 'train', sha256, documents: [], counts };
}

describe('baseline', () => {
  const pinned = pinEvaluation({}, evaluationOf(8), { allowRegression: false });

  test('pins each headline, the debris lines and the macro mean', () => {
    expect(Object.keys(pinned.train!.floors)).toEqual([...PINNED, MACRO]);
    expect(pinned.train!.floors[MACRO]).toBe(0.8);
    expect(pinned.train!.gold['5 time overlap+type+value']).toBe(10);
  });

  test('a figure below its floor is told, one at or above it is not', () => {
    expect(findRegressions(evaluationOf(8), pinned)).toEqual([]);
    expect(findRegressions(evaluationOf(9), pinned)).toEqual([]);
    const fallen = findRegressions(evaluationOf(7), pinned);
    expect(fallen).toHaveLength(PINNED.length + 1);
    expect(fallen[0]).toBe('train: 0 debris line is 0.7, its floor is 0.8');
  });

  test('changed gold is told', () => {
    expect(findRegressions(evaluationOf(8, 'b'), pinned)[0]).toMatch(/not the one the floors/);
  });

  test('a floor falls only when that is allowed', () => {
    const kept = pinEvaluation(pinned, evaluationOf(7), { allowRegression: false });
    expect(kept.train!.floors[MACRO]).toBe(0.8);
    const lowered = pinEvaluation(pinned, evaluationOf(7), { allowRegression: true });
    expect(lowered.train!.floors[MACRO]).toBe(0.7);
    const raised = pinEvaluation(pinned, evaluationOf(9), { allowRegression: false });
    expect(raised.train!.floors[MACRO]).toBe(0.9);
  });
});
