import { describe, expect, test } from 'vitest';
import { createFormats } from '../formats/formats.ts';
import { openBytes } from '../formats/open.ts';
import { loadTables } from '../lexicon/load.ts';

/** One JSON line of an article, packed by the program xz. */
const PACKED = Buffer.from(
  '/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQAteyJpZCI6ICIxIiwgInRleHQiOiAi2K7YqNixINmF2YYg2KjZitix2YjYqiJ9CgAAALFeoQPjkdJfAAFGLmdQc1oftvN9AQAAAAAEWVo=',
  'base64',
);
const formats = createFormats(loadTables());

async function read(bytes: Uint8Array) {
  const ids: string[] = [];
  for await (const item of openBytes(formats, bytes, { name: 'a.jsonl.xz' })) {
    ids.push('article' in item ? item.article.text : String(item.error));
  }
  return ids;
}

describe('xz', () => {
  test('is unpacked', async () => {
    expect(await read(PACKED)).toEqual(['خبر من بيروت']);
  });

  test('a damaged or cut file is refused', async () => {
    const damaged = Buffer.from(PACKED);
    damaged[40]! ^= 0xff;
    for (const bytes of [damaged, PACKED.subarray(0, 60)]) {
      await expect(read(bytes)).rejects.toMatchObject({ code: 'damaged-archive' });
    }
  });
});
