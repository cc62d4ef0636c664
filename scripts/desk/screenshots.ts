/**
 * `npm run desk:screenshots [folder] [page …]`: pictures of the desk's pages in both languages, light and dark, wide
 * and narrow, over the sample news and some made-up articles. They are for looking at; the best are copied to docs/.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { ensureChromium, type Look, openBrowser, visit } from './browser.ts';
import { fillRecord } from './fill.ts';
import { startDesk } from './server.ts';

const PORT = 4292;
const ARTICLES = 40;
/** Long lists are cut. */
const TALLEST = 2000;
const LOOKS: readonly (Look & { readonly name: string })[] = [
  { name: 'ar', lang: 'ar', scheme: 'light', width: 1280, height: 900 },
  { name: 'en', lang: 'en', scheme: 'light', width: 1280, height: 900 },
  { name: 'ar-dark', lang: 'ar', scheme: 'dark', width: 1280, height: 900 },
  { name: 'en-320', lang: 'en', scheme: 'light', width: 320, height: 720 },
  { name: 'ar-320', lang: 'ar', scheme: 'light', width: 320, height: 720 },
];

const [folder = '/tmp/isnad-screenshots', ...asked] = process.argv.slice(2);
const chromium = ensureChromium();
if (!chromium) throw new Error('Cannot make pictures: there is no Chromium');
mkdirSync(folder, { recursive: true });
const browser = await openBrowser(chromium);
const desk = await startDesk(PORT);
try {
  fillRecord(desk.db, 'sample');
  fillRecord(desk.db, ARTICLES);
  const pages = Object.entries(await addressesOf(desk.base)).filter(
    ([name]) => asked.length === 0 || asked.includes(name),
  );
  for (const look of LOOKS) {
    for (const [name, path] of pages) await take(browser, look, { name, url: desk.base + path });
  }
} finally {
  await browser.close();
  await desk.close();
}

interface Shot {
  readonly name: string;
  readonly url: string;
}

async function take(by: Browser, look: (typeof LOOKS)[number], { name, url }: Shot): Promise<void> {
  const context = await visit(by, look);
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.locator('main h1').waitFor();
  // Tiles of the map come from a worker, of which the network knows nothing.
  await page.waitForTimeout(/map/.test(name) ? 5000 : 1000);
  const path = join(folder, `${name}-${look.name}.png`);
  const height = Number(await page.evaluate('document.documentElement.scrollHeight'));
  await page.setViewportSize({ width: look.width ?? 1280, height: Math.min(height, TALLEST) });
  await page.waitForTimeout(300);
  await page.screenshot({ path });
  process.stdout.write(`${path}\n`);
  await context.close();
}

/** Every page by its name; those of one thing are of the first that the record has. */
async function addressesOf(base: string): Promise<Record<string, string>> {
  const ask = async <T>(path: string) => (await fetch(`${base}/api${path}`)).json() as Promise<T>;
  type Items = { items: { id: string; articles: { version: string }[] }[] };
  const story = (await ask<Items>('/stories?least=3')).items[0]!;
  const event = (await ask<Items>('/claims?place=LBN&type=COERCE')).items[0]!;
  const known = async (name: string, type: string) => {
    const { items } = await ask<{ items: { known: string | null; type: string }[] }>(
      `/names?${new URLSearchParams({ name })}`,
    );
    const one = items.find((item) => item.type === type);
    return `/names?${new URLSearchParams({ type, name, ...(one?.known && { known: one.known }) })}`;
  };
  return {
    ...{ today: '/', timeline: '/timeline', map: '/map', network: '/network', ledger: '/outlets' },
    ...{ quotes: '/network?of=quotes', stories: '/stories', contradictions: '/contradictions' },
    ...{ review: '/review', add: '/add' },
    story: `/stories/${story.id}`,
    article: `/articles/${story.articles[0]!.version}`,
    event: `/events/${event.id}`,
    place: await known('بيروت', 'GPE'),
    body: await known('الجيش اللبناني', 'ORG'),
  };
}
