import { createServer, type RequestListener, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { fetchPage, type Lookup } from './fetch-page.ts';

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

/** A server on this machine; names lead to it, and for these tests its address counts as public. */
async function serve(listener: RequestListener): Promise<number> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  return (server.address() as { port: number }).port;
}
const allows = (address: string) => address === '127.0.0.1';
const lookupTo = (address: string) =>
  ((_: string, options: { all?: boolean }, done: (...args: unknown[]) => void) =>
    options.all
      ? done(null, [{ address, family: 4 }])
      : done(null, address, 4)) as unknown as Lookup;
const here = { allows, lookup: lookupTo('127.0.0.1') };

test('fetches a page with what the server says of it', async () => {
  const port = await serve((_, response) => {
    response.writeHead(200, {
      'content-type': 'text/html',
      etag: '"1"',
      'content-encoding': 'gzip',
    });
    response.end(gzipSync('<p>خبر</p>'));
  });
  const page = await fetchPage(`http://news.test:${port}/a`, here);
  expect(Buffer.from(page.bytes).toString()).toBe('<p>خبر</p>');
  expect(page.facts).toMatchObject({ status: 200, type: 'text/html', etag: '"1"', redirects: [] });
});

test('follows redirects, not for ever', async () => {
  const port = await serve((request, response) => {
    if (request.url === '/end') return response.end('خبر');
    return response.writeHead(302, { location: request.url === '/a' ? '/end' : request.url }).end();
  });
  const page = await fetchPage(`http://news.test:${port}/a`, here);
  expect(page.url).toBe(`http://news.test:${port}/end`);
  await expect(fetchPage(`http://news.test:${port}/loop`, here)).rejects.toMatchObject({
    code: 'unfetchable',
  });
});

test.each([
  'http://127.0.0.1/',
  'http://[::1]/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://[::ffff:127.0.0.1]/',
  'http://169.254.169.254/latest/meta-data/',
  'file:///etc/passwd',
  'ftp://news.test/',
  'http://name:word@news.test/',
  'nowhere',
])('refuses %s', async (address) => {
  await expect(fetchPage(address)).rejects.toMatchObject({ code: 'refused-address' });
});

test('refuses a name that leads to a private address, also when a redirect does', async () => {
  const inside = { allows, lookup: lookupTo('10.0.0.8') };
  await expect(fetchPage('http://news.test/', inside)).rejects.toMatchObject({
    message: expect.stringContaining('10.0.0.8 is not public'),
  });
  let asked = 0;
  const port = await serve((_, response) => {
    asked++;
    response.writeHead(302, { location: `http://127.0.0.2:${port}/secret` }).end();
  });
  await expect(fetchPage(`http://news.test:${port}/`, here)).rejects.toMatchObject({
    code: 'refused-address',
  });
  expect(asked).toBe(1);
});

test('refuses a name whose address changes between looking and connecting', async () => {
  const port = await serve((_, response) => response.end('خبر'));
  let looked = 0;
  const changing = ((name: string, options: object, done: (...args: unknown[]) => void) => {
    looked++;
    const address = looked === 1 ? '127.0.0.1' : '127.0.0.2';
    return (lookupTo(address) as unknown as typeof changing)(name, options, done);
  }) as unknown as Lookup;
  // One look-up decides and connects: there is no second one that could be answered otherwise.
  const page = await fetchPage(`http://news.test:${port}/`, { allows, lookup: changing });
  expect(Buffer.from(page.bytes).toString()).toBe('خبر');
  expect(looked).toBe(1);
});

test('refuses what is too large, packed or unpacked, and what the server has not', async () => {
  const port = await serve((request, response) => {
    if (request.url === '/none') return response.writeHead(404).end();
    if (request.url === '/bomb') {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      return response.end(gzipSync(Buffer.alloc(30 * 1024 * 1024)));
    }
    const piece = Buffer.alloc(1024 * 1024);
    const send = () => {
      while (!response.destroyed && response.write(piece));
      if (!response.destroyed) response.once('drain', send);
    };
    return send();
  });
  for (const path of ['none', 'bomb', 'endless']) {
    await expect(fetchPage(`http://news.test:${port}/${path}`, here), path).rejects.toMatchObject({
      code: 'unfetchable',
    });
  }
});
