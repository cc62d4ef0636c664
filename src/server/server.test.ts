import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addTexts, startTestServer, type TestServer } from './services.test-help.ts';
import type { Services } from './services.ts';

const TEXT = 'قال وزير الداخلية سامر العبدالله إن الشرطة اعتقلت ثلاثة أشخاص في بغداد أمس الأحد.';

describe('the API', () => {
  let desk: TestServer;
  beforeAll(async () => {
    desk = await startTestServer();
    await addTexts(desk, [{ text: TEXT, outlet: 'صحيفة المرفأ', date: '2024-03-12' }]);
  });
  afterAll(() => desk.close());

  const firstId = async () => {
    const { body } = await desk.ask({ url: '/api/articles' });
    return (body as { items: { id: string }[] }).items[0]!.id;
  };

  test('what was pasted becomes an article with its record', async () => {
    const { body } = await desk.ask({ url: `/api/articles/${await firstId()}` });
    const { record, outlet, finds } = body as {
      record: { text: string; events: { id: string; trigger: { text: string } }[] };
      outlet: string;
      finds: Record<string, string>;
    };
    expect(record.text).toBe(TEXT);
    expect(outlet).toBe('صحيفة المرفأ');
    const arrest = record.events.find(({ trigger }) => trigger.text === 'اعتقلت')!;
    expect(finds[arrest.id]).toMatch(/^ver_[0-9a-z]{13}\.v[0-9a-z]{7}$/);
  });

  test('a run of adding tells each article and its end', async () => {
    const { body } = await desk.ask({
      method: 'POST',
      url: '/api/add',
      payload: {
        text: TEXT,
        outlet: 'صحيفة المرفأ',
        date: '2024-03-12',
        files: [
          { name: 'a.txt', base64: Buffer.from('English only, as it is.').toString('base64') },
        ],
      },
    });
    const { text } = await desk.ask({ url: `/api/add/${(body as { job: string }).job}` });
    expect(text).toContain('event: article\ndata: {"origin":"pasted.txt","outcome":"unchanged"');
    expect(text).toContain('event: refused\ndata: {"origin":"a.txt","code":"not-arabic"');
    expect(text).toContain('event: end\ndata: {"added":0,"changed":0,"unchanged":1,"refused":1}');
  });

  test('inflected forms are found, other words are not', async () => {
    const count = async (q: string) => {
      const { body } = await desk.ask({ url: `/api/articles?q=${encodeURIComponent(q)}` });
      return (body as { items: unknown[] }).items.length;
    };
    expect(await count('شرطة')).toBe(1);
    expect(await count('برلمان')).toBe(0);
  });

  test('the same again is 304', async () => {
    const first = await desk.ask({ url: '/api/articles' });
    const again = await desk.ask({
      url: '/api/articles',
      headers: { 'if-none-match': String(first.headers.etag) },
    });
    expect([first.status, again.status, again.text]).toEqual([200, 304, '']);
  });

  test('long answers come packed to who takes them, under the same tag', async () => {
    const url = `/api/articles/${await firstId()}`;
    const plain = await desk.ask({ url });
    const packed = await desk.server.inject({
      url,
      headers: { host: 'localhost:4180', 'accept-encoding': 'gzip, br' },
    });
    expect(packed.headers).toMatchObject({
      'content-encoding': 'br',
      etag: plain.headers.etag,
      vary: 'accept-encoding, accept-language',
      'cache-control': 'private, no-cache',
    });
    expect(brotliDecompressSync(packed.rawPayload).toString()).toBe(plain.text);
  });

  test('events are never packed, files are', async () => {
    const headers = { 'accept-encoding': 'gzip' };
    const begun = await desk.ask({ method: 'POST', url: '/api/add', payload: { text: '' } });
    const { job } = begun.body as { job: string };
    const events = await desk.ask({ url: `/api/add/${job}`, headers });
    const file = await desk.ask({ url: '/api/claims/export', headers });
    expect([events.headers['content-encoding'], file.headers['content-encoding']]).toEqual([
      undefined,
      'gzip',
    ]);
  });

  test('pages are fetched by their address; private addresses are refused, and it is kept why', async () => {
    const add = async (addresses: string[], fetchPage?: Services['fetchPage']) => {
      const before = desk.services.fetchPage;
      Object.assign(desk.services, fetchPage ? { fetchPage } : {});
      const { body } = await desk.ask({ method: 'POST', url: '/api/add', payload: { addresses } });
      const { text } = await desk.ask({ url: `/api/add/${(body as { job: string }).job}` });
      Object.assign(desk.services, { fetchPage: before });
      return text;
    };
    const url = 'https://news.example/1';
    const told = await add([url], async () => ({
      ...{ url, bytes: Buffer.from(`${TEXT} وعاد الهدوء إلى المدينة.`) },
      facts: {
        ...{ asked: url, url, status: 200, type: 'text/plain', etag: null, lastModified: null },
        redirects: [],
      },
    }));
    expect(told).toContain(`event: article\ndata: {"origin":"${url}","outcome":"added"`);
    const refused = await add(['http://127.0.0.1:9/', 'ftp://example.net/a', 'http://[::1]/']);
    expect(refused.match(/"code":"refused-address"/g)).toHaveLength(3);
    const { body } = await desk.ask({ url: '/api/refusals?limit=3' });
    expect((body as { items: object[] }).items).toMatchObject(
      ['http://[::1]/', 'ftp://example.net/a', 'http://127.0.0.1:9/'].map((origin) => ({ origin })),
    );
  });

  test('a fault of the request is told as a problem, by field', async () => {
    const { status, body, headers } = await desk.ask({ url: '/api/articles?limit=0' });
    expect(status).toBe(400);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(body).toMatchObject({ code: 'bad-request', errors: [{ at: 'query.limit' }] });
  });

  test('a forged cursor is refused', async () => {
    const { status } = await desk.ask({ url: '/api/articles?cursor=abc' });
    expect(status).toBe(400);
  });

  test('what is not there is 404, for articles and for routes', async () => {
    expect(await desk.ask({ url: '/api/articles/art_none' })).toMatchObject({
      status: 404,
      body: { code: 'unknown-article' },
    });
    expect(await desk.ask({ url: '/api/none' })).toMatchObject({
      status: 404,
      body: { code: 'no-such-route' },
    });
  });

  test('a page of another site can neither write nor come in by another name', async () => {
    const forged = await desk.ask({
      method: 'POST',
      url: '/api/add',
      payload: { text: TEXT },
      headers: { 'x-csrf-token': 'guess' },
    });
    const renamed = await desk.ask({ url: '/api/articles', headers: { host: 'evil.example' } });
    expect([forged.status, renamed.status]).toEqual([403, 403]);
  });

  test('answers of the API let nothing run, whatever a browser makes of them', async () => {
    const { headers } = await desk.ask({ url: '/api/articles' });
    expect(headers['content-security-policy']).toContain("script-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
});
