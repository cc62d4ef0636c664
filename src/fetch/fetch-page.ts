import { lookup as systemLookup } from 'node:dns';
import { isIP } from 'node:net';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { Agent, type Dispatcher, request } from 'undici';
import { IsnadError } from '../errors.ts';
import { LIMITS } from '../formats/limits.ts';
import { ENGINE_VERSION } from '../record/version.ts';
import { isPublicAddress } from './public-address.ts';

/** A page as a server gave it. */
export interface Page {
  /** Its address after all redirects. */
  readonly url: string;
  /** Unpacked from what the transport packed it with. */
  readonly bytes: Uint8Array;
  readonly facts: PageFacts;
}

/** What is kept of a fetch, beside the bytes. */
interface PageFacts {
  readonly asked: string;
  readonly url: string;
  readonly status: number;
  readonly type: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly redirects: readonly string[];
}

export type Lookup = typeof systemLookup;

export interface FetchOptions {
  /** How names become addresses; the system's way, unless a test has another. */
  readonly lookup?: Lookup;
  /** Which addresses may be spoken to. */
  readonly allows?: (address: string) => boolean;
}

const MOST_REDIRECTS = 5;
const CONNECT_MS = 10_000;
const WHOLE_MS = 30_000;

/**
 * Fetches one page. Only http and https, only public addresses: looked at in the very look-up that the
 * connection uses, so neither a redirect nor a name that changes its address leads elsewhere. Limited in
 * size, packed and unpacked, in time and in redirects. Throws `refused-address`, `unfetchable`.
 */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<Page> {
  const { lookup = systemLookup, allows = isPublicAddress } = options;
  const agent = new Agent({
    connect: { lookup: guardLookup(lookup, allows), timeout: CONNECT_MS },
    headersTimeout: CONNECT_MS,
    bodyTimeout: CONNECT_MS,
  });
  const signal = AbortSignal.timeout(WHOLE_MS);
  const redirects: string[] = [];
  try {
    for (let url = checkUrl(address, allows); ; ) {
      const response = await request(url, { dispatcher: agent, signal, headers: HEADERS });
      const next = locationOf(response, url);
      if (next === null) return await readPage(response, { asked: address, url, redirects });
      await response.body.dump();
      if (redirects.push(next.href) > MOST_REDIRECTS) {
        throw unfetchable(address, `it leads on more than ${MOST_REDIRECTS} times`);
      }
      url = checkUrl(next.href, allows);
    }
  } catch (error) {
    if (error instanceof IsnadError) throw error;
    throw unfetchable(address, (error as Error).message || String(error));
  } finally {
    await agent.destroy();
  }
}

const HEADERS = {
  'user-agent': `Isnad/${ENGINE_VERSION}`,
  accept: 'text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1',
  'accept-encoding': 'gzip, deflate, br',
  'accept-language': 'ar',
};

/** The address, when it is one that may be asked; a number in it is looked at here, a name when it is looked up. */
function checkUrl(address: string, allows: (address: string) => boolean): URL {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw refused(address, 'it is no address');
  }
  if (!/^https?:$/.test(url.protocol)) throw refused(address, 'only http and https are fetched');
  if (url.username || url.password) throw refused(address, 'it carries a password');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !allows(host)) throw refused(address, `${host} is not public`);
  return url;
}

/** A look-up that fails when any address of the name may not be spoken to. */
function guardLookup(lookup: Lookup, allows: (address: string) => boolean): Lookup {
  const guarded = (name: string, options: object, done: (...args: unknown[]) => void) => {
    lookup(name, { ...options, all: true }, (error, found) => {
      if (error) return done(error);
      const wrong = found.find(({ address }) => !allows(address));
      if (wrong) return done(refused(name, `${wrong.address} is not public`));
      if ((options as { all?: boolean }).all) return done(null, found);
      return done(null, found[0]!.address, found[0]!.family);
    });
  };
  return guarded as unknown as Lookup;
}

function locationOf({ statusCode, headers }: Dispatcher.ResponseData, from: URL): URL | null {
  const { location } = headers;
  if (![301, 302, 303, 307, 308].includes(statusCode) || typeof location !== 'string') return null;
  return new URL(location, from);
}

async function readPage(
  { statusCode, headers, body }: Dispatcher.ResponseData,
  {
    asked,
    url,
    redirects,
  }: { readonly asked: string; readonly url: URL; readonly redirects: string[] },
): Promise<Page> {
  if (statusCode !== 200) throw unfetchable(asked, `the server says ${statusCode}`);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > LIMITS.article) throw unfetchable(asked, 'it is larger than any article');
    chunks.push(chunk);
  }
  const bytes = unpackBody(Buffer.concat(chunks), one(headers['content-encoding']) ?? '', asked);
  const facts = {
    ...{ asked, url: url.href, status: statusCode, type: one(headers['content-type']) },
    ...{ etag: one(headers.etag), lastModified: one(headers['last-modified']), redirects },
  };
  return { url: url.href, bytes, facts };
}

function one(header: string | string[] | undefined): string | null {
  return (Array.isArray(header) ? header[0] : header) ?? null;
}

function unpackBody(bytes: Buffer, encoding: string, asked: string): Buffer {
  const limit = { maxOutputLength: LIMITS.article };
  try {
    if (/^(x-)?gzip$/i.test(encoding)) return gunzipSync(bytes, limit);
    if (/^deflate$/i.test(encoding)) return inflateSync(bytes, limit);
    if (/^br$/i.test(encoding)) return brotliDecompressSync(bytes, limit);
    return bytes;
  } catch (error) {
    throw unfetchable(asked, `it does not unpack: ${(error as Error).message}`);
  }
}

function refused(address: string, why: string): IsnadError {
  return new IsnadError('refused-address', `Cannot fetch ${address}: ${why}`);
}

function unfetchable(address: string, why: string): IsnadError {
  return new IsnadError('unfetchable', `Cannot fetch ${address}: ${why}`);
}
