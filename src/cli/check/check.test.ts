import { describe, expect, test } from 'vitest';
import type { Tables } from '../../lexicon/load.ts';
import { parseTsv } from '../../lexicon/tsv.ts';
import { firstWordEngine } from '../fake-io.test-help.ts';
import { checkEventExamples, checkEventTypes } from './events.ts';
import { checkIds, checkTables } from './tables.ts';

const HEAD = '# Origin: test. Licence: CC0.\n# name\tid\n';

function tablesOf(files: Readonly<Record<string, string>>, yaml: unknown = {}): Tables {
  return {
    text: (path) => files[path]!,
    rows: (path) => parseTsv(files[path]!, path),
    yaml: () => yaml,
    list: (folder) => {
      const prefix = folder === '.' ? '' : `${folder}/`;
      const inside = Object.keys(files).filter((path) => path.startsWith(prefix));
      return [...new Set(inside.map((path) => path.slice(prefix.length).split('/')[0]!))];
    },
  };
}

const run = (check: typeof checkTables, tables: Tables) =>
  check
    .run({ tables, engine: firstWordEngine })!
    .map(({ file, line, message }) => `${file}:${line ?? ''} ${message}`);

describe('checks of tables', () => {
  test('a sound table passes', () => {
    expect(run(checkTables, tablesOf({ 'a/b.tsv': `${HEAD}x\t1\ny\t2\n` }))).toEqual([]);
  });

  test('tell a missing head, a repeated row, a cell too many, an empty first cell', () => {
    const problems = run(
      checkTables,
      tablesOf({ 'a.tsv': '# name\tid\nx\t1\nx\t1\ny\t2\t3\n\t4\n' }),
    );
    expect(problems).toEqual([
      'a.tsv: its head does not say where it comes from (Origin)',
      'a.tsv: its head does not say its licence (Licence)',
      'a.tsv:3 the same row as line 2',
      'a.tsv:4 1 cells more than columns',
      'a.tsv:5 the first cell is empty',
    ]);
  });

  test('tell an id that two tables give', () => {
    const tables = tablesOf({ 'a.tsv': `${HEAD}x\t1\n`, 'b.tsv': `${HEAD}y\t1\n` });
    expect(run(checkIds, tables)).toEqual(['b.tsv:3 id 1 stands in a.tsv:3 already']);
  });
});

describe('checks of event types', () => {
  const files = { 'events/x.yaml': '' };

  test('tell unknown types and modes and too few examples', () => {
    const problems = run(
      checkEventTypes,
      tablesOf(files, { type: 'AID', modes: ['visit'], examples: [] }),
    );
    expect(problems).toEqual([
      'events/x.yaml: AID has no mode visit',
      'events/x.yaml: fewer than 2 examples',
      'events/x.yaml: no counterexample',
    ]);
    expect(run(checkEventTypes, tablesOf(files, { type: 'NONE' }))[0]).toContain(
      'no event type NONE',
    );
  });

  test('tell an example that the engine does not find', () => {
    const yaml = {
      type: 'AID',
      examples: [{ text: 'ساعد', trigger: 'ساعد' }],
      counterexamples: [{ text: 'خبر' }],
    };
    expect(run(checkEventExamples, tablesOf(files, yaml))).toEqual([
      'events/x.yaml: example "ساعد": no AID at "ساعد" but nothing',
    ]);
  });
});
