import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../model/article.ts';
import { docWith } from '../record/fixtures.test-help.ts';
import { toRecord } from '../record/record.ts';
import { type Sink, sinkFolder, sinkJson, sinkJsonLines, sinkText } from './sinks.ts';

const doc = docWith('خبر', []);
const record = toRecord(doc);
const article = (id: string): Article => ({ ...doc.article, id });

async function putAll(make: (write: (text: string) => Promise<void>) => Sink, count: number) {
  let out = '';
  const sink = make(async (text) => {
    out += text;
  });
  for (let i = 0; i < count; i++) await sink.put(record);
  await sink.end();
  return out;
}

describe('sinks to a stream', () => {
  test('sinkJson() gives an object for one article and a list for several', async () => {
    const json = JSON.parse(JSON.stringify(record));
    expect(JSON.parse(await putAll(sinkJson, 1))).toEqual(json);
    expect(JSON.parse(await putAll(sinkJson, 3))).toEqual([json, json, json]);
    expect(await putAll(sinkJson, 0)).toBe('');
  });

  test('sinkJsonLines() gives a line each', async () => {
    const lines = (await putAll(sinkJsonLines, 2)).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).doc.id)).toEqual(['made-up', 'made-up']);
  });

  test('sinkText() puts a rule between two', async () => {
    const out = await putAll((write) => sinkText(write, () => 'shown'), 2);
    expect(out).toMatch(/^shown\n\n─+\n\nshown\n$/);
  });
});

describe('sinkFolder()', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'isnad-out-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('writes whole files under safe names and leaves nothing else', async () => {
    const out = join(folder, 'new', 'deep');
    const sink = sinkFolder(out, { skipExisting: false });
    for (const id of ['a', 'a', '../x']) {
      expect(await sink.has(article(id), id)).toBe(false);
      await sink.put(record);
    }
    await sink.end();
    const names = readdirSync(out);
    expect(names).toHaveLength(3);
    expect(names).toContain('a.json');
    expect(names.every((name) => name.endsWith('.json'))).toBe(true);
    expect(JSON.parse(readFileSync(join(out, 'a.json'), 'utf8')).format).toBe('isnad-gold/1.0');
  });

  test('goes on where it stopped with skipExisting', async () => {
    const out = join(folder, 'resumed');
    const first = sinkFolder(out, { skipExisting: true });
    await first.has(article('a'), 'a');
    await first.put(record);
    const { mtimeMs } = statSync(join(out, 'a.json'));
    const second = sinkFolder(out, { skipExisting: true });
    expect(await second.has(article('a'), 'a')).toBe(true);
    expect(await second.has(article('b'), 'b')).toBe(false);
    await second.put(record);
    expect(readdirSync(out).sort()).toEqual(['a.json', 'b.json']);
    expect(statSync(join(out, 'a.json')).mtimeMs).toBe(mtimeMs);
  });
});
