import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { IsnadError } from '../errors.ts';
import { loadTables } from '../lexicon/load.ts';
import { createFormats } from './formats.ts';
import { isDate, openAll, type Told } from './open.ts';

const formats = createFormats(loadTables());
const TEXT = 'فتحت المدارس في بلدات الجنوب أبوابها صباح اليوم.\n';
const folder = mkdtempSync(join(tmpdir(), 'isnad-open-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
mkdirSync(at('news/inner'), { recursive: true });
mkdirSync(at('pictures'));
for (const name of [
  'news/b.txt',
  'news/a.txt',
  'news/inner/c.html',
  'news/.hidden.txt',
  'news/d.png',
])
  writeFileSync(at(name), TEXT.repeat(4));
writeFileSync(at('lines.jsonl'), `{"id": "1", "text": "${TEXT.trim()}"}\n{"id": "2"}\n`);
writeFileSync(at('empty.txt'), '');
symlinkSync(at('news'), at('news/inner/loop'));

/** `origin id` of an article, `origin code` of an error; origins without the folder. */
async function open(paths: string[], told: Told = {}): Promise<string[]> {
  const seen: string[] = [];
  for await (const item of openAll(formats, paths, told)) {
    const origin = item.origin.replace(`${folder}/`, '');
    if ('article' in item) seen.push(`${origin} ${item.article.id}`);
    else seen.push(`${origin} ${(item.error as IsnadError).code}`);
  }
  return seen;
}

test('a batch goes on past what cannot be read', async () => {
  const paths = ['missing.txt', 'empty.txt', 'lines.jsonl', 'news/a.txt/x', 'news/a.txt'].map(at);
  expect(await open(paths)).toEqual([
    'missing.txt missing-file',
    'empty.txt empty-input',
    'lines.jsonl:1 1',
    'lines.jsonl:2 missing-field',
    'news/a.txt/x missing-file',
    'news/a.txt a',
  ]);
});

test('a folder is read with its sub-folders in name order, hidden and other files left out', async () => {
  expect(await open([at('news')])).toEqual(['news/a.txt a', 'news/b.txt b', 'news/inner/c.html c']);
  expect(await open([at('pictures')])).toEqual(['pictures empty-folder']);
});

test.skipIf(process.getuid?.() === 0)('what the system refuses is an error', async () => {
  writeFileSync(at('secret.txt'), TEXT);
  mkdirSync(at('closed'));
  chmodSync(at('secret.txt'), 0);
  chmodSync(at('closed'), 0);
  const seen = await open([at('secret.txt'), at('closed')]);
  chmodSync(at('closed'), 0o700);
  expect(seen).toEqual(['secret.txt unreadable-file', 'closed unreadable-folder']);
});

test('a date that is none is refused before anything is read', async () => {
  await expect(open([at('news')], { date: '2020-02-30' })).rejects.toThrow(IsnadError);
  expect(isDate('2020-02-29')).toBe(true);
  expect(isDate('2020-2-29')).toBe(false);
});

test('what the user told is what the article says', async () => {
  const told = { date: '2020-06-22', outlet: 'عربي21' };
  for await (const item of openAll(formats, [at('news/a.txt')], told)) {
    expect('article' in item && item.article).toMatchObject({ ...told, dateBasis: 'metadata' });
  }
});
