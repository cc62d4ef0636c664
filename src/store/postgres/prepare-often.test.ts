import type pg from 'pg';
import { expect, test } from 'vitest';
import { prepareOften } from './prepare-often.ts';

const INSERT = 'insert into t values ($1)';

function startClient() {
  const sent: unknown[] = [];
  const client = { query: (...args: unknown[]) => sent.push(args[0]) };
  prepareOften(client as unknown as pg.PoolClient);
  return { client, sent };
}

test('what a writer sends for the third time has a name, and the same one after that', () => {
  const { client, sent } = startClient();
  client.query('begin');
  for (const value of [1, 2, 3, 4]) client.query(INSERT, [value]);
  expect(sent.slice(0, 3)).toEqual(['begin', INSERT, INSERT]);
  expect(sent.slice(3)).toEqual([
    { name: 'isnad_0', text: INSERT, values: [3] },
    { name: 'isnad_0', text: INSERT, values: [4] },
  ]);
});

test('what readers ask, and what has no values, has none', () => {
  const { client, sent } = startClient();
  for (let i = 0; i < 5; i++) client.query('select $1', [i]);
  client.query('begin');
  for (let i = 0; i < 5; i++) client.query('select 1', []);
  client.query('commit');
  for (let i = 0; i < 5; i++) client.query('select $1', [i]);
  expect(sent.filter((one) => typeof one !== 'string')).toEqual([]);
});
