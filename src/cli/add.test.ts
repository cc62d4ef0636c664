import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { IsnadError } from '../errors.ts';
import type { Opened } from '../formats/open.ts';
import { articleOf } from '../model/article.ts';
import { openStore } from '../store/store.ts';
import { describeOnBoth } from '../store/stores.test-help.ts';
import { runFake } from './fake-io.test-help.ts';

const inputOf = (id: string, text: string, url: string | null = null): Opened => ({
  article: articleOf(text, { id, url, file: 'news.jsonl', format: 'jsonl' }),
  bytes: Buffer.from(text),
  origin: `news.jsonl:${id}`,
});
const broken: Opened = {
  error: new IsnadError('broken-json-line', 'Cannot read the line: it is no JSON'),
  origin: 'news.jsonl:3',
};

describeOnBoth('isnad add', ({ address }) => {
  test('adds what is new, leaves what is there, and says why it refuses', async () => {
    const db = await address();
    const inputs = [inputOf('1', 'سامي حداد'), inputOf('2', 'ليلى خوري'), broken];
    const first = await runFake(['add', 'x', '--db', db, '--json'], inputs);
    expect(first.code).toBe(1);
    expect(JSON.parse(first.out)).toEqual({
      ...{ added: 2, changed: 0, unchanged: 0, refused: 1 },
      refusals: [{ origin: 'news.jsonl:3', code: 'broken-json-line', message: expect.any(String) }],
    });
    const again = await runFake(['add', 'x', '--db', db], inputs.slice(0, 2).reverse());
    expect(again).toMatchObject({ code: 0, out: '0 new, 0 changed, 2 unchanged, 0 refused\n' });
    const store = await openStore(db);
    const refusals = await store.db.selectFrom('refusals').select('code').execute();
    expect(refusals).toEqual([{ code: 'broken-json-line' }]);
    await store.close();
  });

  test('gives the same ids in any order, and in another store', async () => {
    const inputs = ['1', '2', '3', '4'].map((id) => inputOf(id, `خبر ${id}`));
    const ids: string[][] = [];
    for (const order of [inputs, inputs.toReversed()]) {
      const db = await address();
      await runFake(['add', 'x', '--db', db], order);
      const store = await openStore(db);
      const rows = await store.db.selectFrom('versions').select('id').orderBy('id').execute();
      ids.push(rows.map(({ id }) => id));
      await store.close();
    }
    expect(ids[0]).toHaveLength(4);
    expect(ids[1]).toEqual(ids[0]);
  });

  test('tells with --dry-run what it would do, and does nothing', async () => {
    const db = await address();
    const page = 'https://example.net/a';
    const before = await runFake(
      ['add', 'x', '--db', db, '--dry-run'],
      [inputOf('1', 'قديم', page)],
    );
    expect(before.out).toBe('added\tnews.jsonl:1\n1 new, 0 changed, 0 unchanged, 0 refused\n');
    if (!db.startsWith('postgres')) expect(existsSync(db)).toBe(false);
    await runFake(['add', 'x', '--db', db], [inputOf('1', 'قديم', page)]);
    const after = await runFake(
      ['add', 'x', '--db', db, '--dry-run'],
      [inputOf('1', 'قديم', page), inputOf('1', 'جديد', page), broken],
    );
    expect(after.out.split('\n').slice(0, 3)).toEqual([
      'unchanged\tnews.jsonl:1',
      'changed\tnews.jsonl:1',
      'refused\tnews.jsonl:3',
    ]);
  });

  test('refuses an absurd number of threads', async () => {
    const { code, err } = await runFake(['add', 'x', '--threads', 'many'], []);
    expect(code).toBe(1);
    expect(err).toContain('[bad-option]');
  });
});
