import { describe, expect, test } from 'vitest';
import { scoreCount } from './counts.ts';
import { scoreWoven } from './score-woven.ts';

const gold = {
  stories: { a: 's', b: 's', c: 's', d: 't', e: 'u' },
  contradictions: [
    { a: 'a', b: 'b', type: 'number', quoteA: '1', quoteB: '2' },
    { a: 'c', b: 'c', type: 'whether', quoteA: '', quoteB: '' },
  ],
  sameOrigin: [{ ids: ['a', 'b'] }, { ids: ['b', 'c'] }],
};

describe('scores of what is woven', () => {
  const score = (stories: string[][], origins: string[][] = []) => {
    const counts = scoreWoven(gold, {
      stories,
      origins,
      contradictions: [
        ['b', 'a'],
        ['d', 'e'],
      ],
    });
    return (metric: string) => scoreCount(counts.get(metric)!);
  };

  test('the gold itself is right', () => {
    const of = score(
      [['a', 'b', 'c'], ['d'], ['e']],
      [
        ['b', 'a'],
        ['c', 'b'],
      ],
    );
    for (const metric of ['story pairs', 'story B3', 'same-origin pairs'])
      expect(of(metric).f1).toBe(1);
  });

  test('a story cut in two and one that swallowed a stranger', () => {
    const of = score([['a', 'b'], ['c', 'd'], ['e']]);
    expect(of('story pairs')).toMatchObject({ precision: 1 / 2, recall: 1 / 3 });
    expect(of('story B3').precision).toBeCloseTo((1 + 1 + 0.5 + 0.5 + 1) / 5);
    expect(of('story B3').recall).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5);
  });

  test('a contradiction counts for its pair of articles, whichever comes first', () => {
    expect(score([])('contradiction pairs')).toMatchObject({ recall: 1 / 2, system: 2 });
  });

  test('origins that share an article do not make its fellows a pair', () => {
    expect(score([], [['a', 'b', 'c']])('same-origin pairs')).toMatchObject({ gold: 2, system: 3 });
  });
});
