import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { brotliDecompressSync, createGunzip, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { packingFor, packStream, packText } from './compress.ts';

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip;q=1.0, br;q=0', 'gzip'],
  ['br;q=0.5', 'br'],
  ['identity', null],
  [undefined, null],
])('packingFor(%s) is %s', (accepted, packing) => {
  expect(packingFor(accepted)).toBe(packing);
});

test('long answers are packed and come back whole; short ones are left alone', async () => {
  const long = 'قال الوزير '.repeat(400);
  const [br, gz] = [await packText(long, 'br'), await packText(long, 'gzip')];
  expect(brotliDecompressSync(br.body as Buffer).toString()).toBe(long);
  expect(gunzipSync(gz.body as Buffer).toString()).toBe(long);
  expect(await packText('short', 'br')).toEqual({ body: 'short', packing: null });
});

test('a packed stream ends what makes it when nobody reads on', async () => {
  let isEnded = false;
  async function* rows() {
    try {
      for (let n = 0; ; n++) yield `${n} ${Math.random()}\n`.repeat(500);
    } finally {
      isEnded = true;
    }
  }
  const packed = packStream(Readable.from(rows()));
  await new Promise((resolve) => packed.once('data', resolve));
  packed.destroy();
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
  expect(isEnded).toBe(true);
  const whole = packStream(Readable.from(['a', 'b']));
  expect(await text(whole.pipe(createGunzip()))).toBe('ab');
});
