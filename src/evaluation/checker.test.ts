import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkRecord } from './checker.ts';
import { perturbGold } from './perturb.ts';
import { type GoldFile, readSet } from './sets.ts';
import { sharedDir } from './shared.ts';

describe.skipIf(sharedDir() === null)('checkRecord() against check-gold.mjs', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'isnad-check-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function referenceErrors(file: GoldFile, gold: object): number {
    const path = join(folder, file.name);
    writeFileSync(path, JSON.stringify(gold));
    writeFileSync(join(folder, file.gold.doc.file), file.text);
    const script = join(sharedDir()!, 'gold', 'check-gold.mjs');
    const { stdout } = spawnSync(process.execPath, [script, path, folder], { encoding: 'utf8' });
    return Number(/; (\d+) errors/.exec(stdout)?.[1]);
  }

  test('finds nothing wrong with the seed gold', () => {
    const { gold, text } = readSet('seed')!.files[0]!;
    expect(checkRecord(gold, text)).toEqual([]);
  });

  test.each([0, 1, 2, 3, 4, 5])('counts the same errors in made-wrong gold %i', (i) => {
    const file = i === 0 ? readSet('seed')!.files[0]! : readSet('train')!.files[i]!;
    const wrong = perturbGold(file.gold, i);
    const errors = checkRecord(wrong, file.text);
    expect(errors.length).toBeGreaterThan(5);
    expect(errors.length).toBe(referenceErrors(file, wrong));
  });
});
