import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { IsnadError } from '../errors.ts';
import { loadTables } from '../lexicon/load.ts';
import type { Article } from '../model/article.ts';
import { readLines } from '../reading/lines.ts';
import { createFormats } from './formats.ts';
import { openAll } from './open.ts';

/**
 * Each folder of test/golden with a `read.json` holds one input of a format and what is read from it.
 * Written by the machine (`UPDATE_GOLDEN=1 npx vitest run src/formats/golden.test.ts`), reviewed as a
 * diff: it records what Isnad does, not what is right.
 */
const GOLDEN = new URL('../../test/golden/', import.meta.url);
const INPUTS = /\.(txt|html|jsonl)$/;
const tables = loadTables();
const formats = createFormats(tables);
const stage = readLines(tables);

function describe(article: Article) {
  const lines = stage.run({ article }).map(({ start, end, debris, rule }) => {
    const text = article.text.slice(start, end);
    return debris ? { debris, rule, text } : text;
  });
  const { text: _, ...rest } = article;
  return { ...rest, lines };
}

const folders = readdirSync(GOLDEN, { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && /^(html|text|jsonl)/.test(entry.name),
);

test.each(folders.map(({ name }) => name))('%s reads as before', async (name) => {
  const folder = new URL(`${name}/`, GOLDEN);
  const input = readdirSync(folder).find((file) => INPUTS.test(file))!;
  const items: unknown[] = [];
  for await (const item of openAll(formats, [fileURLToPath(new URL(input, folder))])) {
    if ('article' in item) items.push(describe(item.article));
    else {
      const { code, message, at } = item.error as IsnadError;
      items.push({ code, message, at: at?.replace(/^.*\//, '') });
    }
  }
  const expected = new URL('read.json', folder);
  const written = `${JSON.stringify(items, null, 2)}\n`;
  if (process.env.UPDATE_GOLDEN || !existsSync(expected)) writeFileSync(expected, written);
  expect(written).toBe(readFileSync(expected, 'utf8'));
});
