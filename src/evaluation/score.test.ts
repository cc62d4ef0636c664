import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bootstrap } from './bootstrap.ts';
import { ACCURACY, type Counts, headlineMacro, round4, scoreCount, sumCounts } from './counts.ts';
import type { Gold } from './gold.ts';
import { contentIoU, matchPairs, spanIoU } from './match.ts';
import { perturbGold } from './perturb.ts';
import { scoreDocument } from './score.ts';
import { readSet, SETS, type SetName } from './sets.ts';
import { sharedDir } from './shared.ts';

const span = (start: number, end: number) => ({ start, end });

describe('matching', () => {
  test('spanIoU() is shared characters over all characters', () => {
    expect(spanIoU(span(0, 10), span(5, 15))).toBeCloseTo(1 / 3);
    expect(spanIoU(span(0, 10), span(10, 15))).toBe(0);
    expect(contentIoU([span(0, 2), span(4, 6)], [span(1, 5)])).toBeCloseTo(2 / 6);
    expect(contentIoU([], [])).toBe(0);
  });

  test('matchPairs() is greedy by likeness, one to one, ties in gold order', () => {
    const pairs = matchPairs([span(0, 10), span(0, 8)], [span(0, 9), span(0, 8)], {
      alike: spanIoU,
    });
    expect(pairs).toEqual([
      [span(0, 8), span(0, 8)],
      [span(0, 10), span(0, 9)],
    ]);
  });
});

/** What score-gold.mjs prints, made from our counts. */
function asReference(counts: Counts): Record<string, unknown> {
  const rows = [...counts].map(([metric, count]): [string, unknown] => {
    const { precision, recall, f1, gold, system } = scoreCount(count);
    if (metric.startsWith(ACCURACY)) return [metric, { n: gold, accuracy: round4(f1) }];
    return [metric, { P: round4(precision), R: round4(recall), F1: round4(f1), gold, system }];
  });
  return { ...Object.fromEntries(rows), 'HEADLINE macro-F1': headlineMacro(counts) };
}

describe.skipIf(sharedDir() === null)('scoreDocument() against score-gold.mjs', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'isnad-score-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function referenceOf(name: SetName, system: ReadonlyMap<string, Gold>, seed: number): unknown {
    const files = readSet(name)!.files;
    const out = join(folder, `${name}-${seed}`);
    mkdirSync(out);
    for (const [file, record] of system) writeFileSync(join(out, file), JSON.stringify(record));
    const script = join(sharedDir()!, 'gold', 'score-gold.mjs');
    const isOne = files.length === 1;
    const [gold, ours] = isOne
      ? [files[0]!.path, join(out, files[0]!.name)]
      : [dirname(files[0]!.path), out];
    return JSON.parse(execFileSync(process.execPath, [script, gold, ours], { encoding: 'utf8' }));
  }

  test.each(SETS)('agrees to four digits on %s made wrong', (name) => {
    for (const seed of [1, 2]) {
      const files = readSet(name)!.files;
      const system = new Map(
        files.map((file, i) => [file.name, perturbGold(file.gold, seed * 1000 + i)]),
      );
      const counts = files.map((file) => scoreDocument(file.gold, system.get(file.name)!).counts);
      const ours = asReference(sumCounts(counts));
      expect(ours).toEqual(referenceOf(name, system, seed));
      expect(ours['HEADLINE macro-F1']).toBeLessThan(0.95);
      expect(Object.keys(ours)).toHaveLength(42);
    }
  });

  test('gold against itself is perfect', () => {
    const { gold } = readSet('seed')!.files[0]!;
    const { counts, right } = scoreDocument(gold, gold);
    expect(headlineMacro(counts)).toBe(1);
    expect(right.events).toHaveLength(gold.events.length);
  });

  test('bootstrap() holds the figure itself and is the same every time', () => {
    const counts = readSet('train')!.files.map(
      ({ gold }, i) => scoreDocument(gold, perturbGold(gold, i)).counts,
    );
    const metric = '5 time exact';
    const { byMetric, macro } = bootstrap(counts, [metric]);
    const f1 = scoreCount(sumCounts(counts).get(metric)!).f1;
    expect(byMetric.get(metric)!.low).toBeLessThan(f1);
    expect(byMetric.get(metric)!.high).toBeGreaterThan(f1);
    expect(macro.low).toBeLessThan(macro.high);
    expect(bootstrap(counts, [metric]).macro).toEqual(macro);
  });
});
