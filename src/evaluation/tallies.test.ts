import { beforeAll, describe, expect, test } from 'vitest';
import { toRecord } from '../record/record.ts';
import { type Evaluation, evaluate } from './evaluate.ts';
import { docFromGold } from './gold-doc.ts';
import { listMisses } from './misses.ts';
import { perturbGold } from './perturb.ts';
import { readSet } from './sets.ts';
import { sharedDir } from './shared.ts';
import { alignRows, writeFigure, writeScores } from './tables.ts';
import { isHarmful, tallyRules, tallyTypes } from './tallies.ts';

describe.skipIf(sharedDir() === null)('evaluation of the seed made wrong', () => {
  let made: Evaluation;
  beforeAll(() => {
    const set = readSet('seed')!;
    const wrong = perturbGold(set.files[0]!.gold, 5);
    made = evaluate(set, ({ text }) => toRecord(docFromGold(wrong, text)));
  });

  test('tallyRules() counts hits and right ones per rule', () => {
    const [mentions] = tallyRules([made]);
    expect(mentions).toMatchObject({ layer: 'mentions', rule: 'gold/annotator' });
    expect(mentions!.hits).toBe(made.counts.get('1 mention exact+type')!.system);
    expect(mentions!.right).toBe(made.counts.get('1 mention exact+type')!.rightSystem);
  });

  test('tallyTypes() adds up to the layer', () => {
    const events = tallyTypes([made]).filter(({ layer }) => layer === 'events');
    const missed = events.reduce((sum, row) => sum + row.missed, 0);
    const { gold, rightGold } = made.counts.get('3 trigger overlap+type')!;
    expect(missed).toBe(gold - rightGold);
    expect(missed).toBeGreaterThan(0);
  });

  test('listMisses() shows every miss and every extra with its words', () => {
    const { gold, system, rightGold } = made.counts.get('3 trigger overlap+type')!;
    const misses = listMisses(made, 'events');
    expect(misses).toHaveLength(gold + system - 2 * rightGold);
    expect(misses.join('\n')).toMatch(/missed [A-Z]+ \d+-\d+/);
  });

  test('writeScores() names the figure, its floor and what is missed', () => {
    const table = writeScores(made, {});
    expect(table).toMatch(/^seed: 1 document, headline macro F1 \.\d{4} \[/);
    expect(table).toMatch(/\* 3 trigger overlap\+type {2}/);
  });
});

test('isHarmful() needs five hits and more wrong than right', () => {
  const rule = { layer: 'events', rule: 'events/x' } as const;
  expect(isHarmful({ ...rule, hits: 5, right: 2, precision: 0.4 })).toBe(true);
  expect(isHarmful({ ...rule, hits: 4, right: 0, precision: 0 })).toBe(false);
  expect(isHarmful({ ...rule, hits: 10, right: 5, precision: 0.5 })).toBe(false);
});

test('tables are aligned and figures short', () => {
  expect(
    alignRows([
      ['a', 'b'],
      ['long', '12'],
    ]),
  ).toEqual(['a      b', 'long  12']);
  expect([writeFigure(0.5), writeFigure(1)]).toEqual(['.5000', '1.0000']);
});
