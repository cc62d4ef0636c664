import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { IsnadError } from '../errors.ts';
import { createFormats } from '../formats/formats.ts';
import type { Opened } from '../formats/open.ts';
import { loadTables } from '../lexicon/load.ts';
import { sortOrigins } from './origins.ts';
import { openPages } from './pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-inputs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('sortOrigins() tells addresses from paths, and finds what patterns fit', async () => {
  for (const name of ['b.txt', 'a.txt', 'c.html', '[x].txt']) {
    writeFileSync(join(folder, name), '');
  }
  const at = (name: string) => join(folder, name);
  const sorted = await sortOrigins([
    ...['https://example.net/*', at('?.txt'), at('[x].txt'), at('*.pdf'), '-'],
  ]);
  expect(sorted).toEqual({
    addresses: ['https://example.net/*'],
    paths: [at('a.txt'), at('b.txt'), at('[x].txt'), at('*.pdf'), '-'],
  });
});

test('openPages() reads pages, keeps what the server said, and goes on after a failure', async () => {
  const facts = {
    ...{ asked: '', url: '', status: 200, type: 'text/html; charset=utf-8', etag: null },
    ...{ lastModified: null, redirects: [] },
  };
  const text = 'أعلنت الحكومة اللبنانية اليوم قرارا جديدا بشأن المصارف في بيروت. '.repeat(8);
  const html = `<html><body><article><h1>قرار جديد</h1><p>${text}</p></article></body></html>`;
  const fetch = async (asked: string) => {
    if (asked.endsWith('b')) throw new IsnadError('unfetchable', 'Cannot fetch it: no');
    return { url: `${asked}?last`, bytes: Buffer.from(html), facts };
  };
  const formats = createFormats(loadTables());
  const opened: Opened[] = [];
  const addresses = ['https://e.net/b', 'https://e.net/a'];
  for await (const one of openPages(formats, addresses, { date: '2024-03-12' }, fetch)) {
    opened.push(one);
  }
  expect(opened).toMatchObject([
    { origin: 'https://e.net/b', error: { code: 'unfetchable' } },
    {
      ...{ origin: 'https://e.net/a', facts },
      article: { url: 'https://e.net/a?last', format: 'html', date: '2024-03-12' },
    },
  ]);
});
