import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Gold } from '../evaluation/gold.ts';
import { articleFromGold } from '../evaluation/gold-doc.ts';
import { sharedDir } from '../evaluation/shared.ts';
import { loadTables } from '../lexicon/load.ts';
import { createReader } from '../pipeline.ts';
import { indexWords, layGround } from './frame.ts';
import { createEventSight } from './sight.ts';
import { readSize } from './size.ts';
import { triggerOf } from './triggers.ts';

const tables = loadTables();
const reader = createReader(tables);
const sight = createEventSight(tables);

/** Article of gold train, offset of the trigger, kind, and low, best and high, read by hand from the text. */
const KEY: [string, number, string, number | null, number | null, number | null][] = [
  ['TR-001', 1550, 'dead', 7, 7, null],
  ['TR-003', 0, 'dead', 7, 7, 7],
  ['TR-003', 115, 'dead', 7, 7, 7],
  ['TR-003', 267, 'dead', 5, 5, 5],
  ['TR-003', 386, 'dead', 2, 2, 2],
  ['TR-003', 467, 'dead', 5, 5, 5],
  ['TR-014', 952, 'injured', 3, 3, 3],
  ['TR-017', 826, 'dead', 12, 12, 12],
  ['TR-017', 847, 'injured', 20, null, null],
  ['TR-017', 1432, 'dead', 57, 57, null],
  ['TR-017', 1681, 'dead', 57, 57, 57],
  ['TR-020', 551, 'dead', 1, 1, 1],
  ['TR-020', 562, 'injured', 4, 4, 4],
  ['TR-022', 0, 'dead', null, null, 19],
  ['TR-022', 6, 'injured', null, null, 19],
  ['TR-022', 236, 'dead', 2, 2, 2],
  ['TR-022', 427, 'dead', 1, 1, 1],
  ['TR-022', 437, 'injured', 6, 6, 6],
  ['TR-025', 769, 'dead', 1, 1, 1],
  ['TR-025', 784, 'injured', 415, 415, 415],
  ['TR-029', 24, 'arrested', 8, 8, 8],
  ['TR-029', 91, 'arrested', 8, 8, 8],
  ['TR-032', 16, 'dead', 2, 2, 2],
  ['TR-034', 88, 'dead', 2, 2, 2],
  ['TR-034', 110, 'arrested', 3, 3, 3],
  ['TR-034', 568, 'arrested', 3, 3, 3],
  ['TR-035', 1057, 'dead', 9, 9, 9],
  ['TR-035', 1076, 'injured', 2, 2, 2],
  ['TR-036', 7, 'dead', 1, 1, 1],
  ['TR-036', 25, 'arrested', 16, 16, 16],
  ['TR-036', 535, 'arrested', 13, 13, 13],
  ['TR-036', 896, 'arrested', 3, 3, 3],
  ['TR-039', 555, 'dead', 260, 260, 260],
  ['TR-041', 882, 'dead', 374, 374, 374],
  ['TR-042', 1645, 'dead', 13, 13, 13],
  ['TR-042', 1683, 'injured', 9, 9, 9],
  ['TR-044', 686, 'dead', 20, null, null],
  ['TR-044', 1207, 'dead', 10_000, 10_000, 10_000],
  ['TR-047', 161, 'dead', 8, 8, null],
  ['TR-049', 997, 'dead', 300_000, 300_000, 300_000],
  ['TR-050', 1324, 'dead', 150_000, 150_000, 150_000],
  ['TR-053', 776, 'dead', 20, null, null],
  ['TR-053', 909, 'dead', 300, 300, 300],
  ['TR-057', 1021, 'dead', 4, 4, 4],
  ['TR-060', 411, 'dead', 39, 39, null],
  ['TR-063', 283, 'dead', 5, 5, 5],
  ['TR-065', 1702, 'dead', 1631, null, null],
  ['TR-067', 226, 'dead', 1332, 1332, 1332],
  ['TR-067', 827, 'dead', 335, 335, 335],
  ['TR-068', 100, 'dead', 150, 150, null],
];

const shared = sharedDir();

test.skipIf(shared === null)('nine casualty numbers in ten are read right', () => {
  const wrong: string[] = [];
  for (const id of new Set(KEY.map(([article]) => article))) {
    const read = sizesOf(id);
    for (const [article, offset, kind, low, best, high] of KEY) {
      if (article !== id) continue;
      const said = `${kind} ${low} ${best} ${high}`;
      if (read(offset) !== said) wrong.push(`${id} ${offset}: ${said}, read ${read(offset)}`);
    }
  }
  expect(1 - wrong.length / KEY.length, wrong.join('\n')).toBeGreaterThanOrEqual(0.9);
});

function sizesOf(id: string): (offset: number) => string {
  const folder = join(shared!, 'gold', 'train');
  const gold = JSON.parse(readFileSync(join(folder, 'gold', `${id}.json`), 'utf8')) as Gold;
  const text = readFileSync(join(folder, 'text', gold.doc.file), 'utf8');
  const doc = reader.run(articleFromGold(gold, text));
  const ground = layGround(doc);
  const at = indexWords(doc.words);
  return (offset) => {
    const { frame } = triggerOf(ground, at(offset), { index: sight.index, type: 'ASSAULT' })!;
    const [found] = Object.entries(readSize(frame, { words: doc.words, ...sight }));
    return found ? `${found[0]} ${found[1].low} ${found[1].best} ${found[1].high}` : 'nothing';
  };
}
