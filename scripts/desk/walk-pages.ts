/** Every page as it looks and behaves: both languages, dark, narrow, without graphics, and with hostile articles on it. */
import type { Browser } from 'playwright-core';
import { openBrowser, visit } from './browser.ts';
import { fitsWidth, seriousFaults, watch } from './checks.ts';
import { hostileArticles } from './hostile.ts';
import type { DeskServer } from './server.ts';
import type { Check } from './walk-review.ts';

const SLOW = { timeout: 60_000 };

/** Every page in both languages, dark too, wide and at 320 pixels. */
export async function lookEverywhere(
  browser: Browser,
  { base }: DeskServer,
  { check, event }: { readonly check: Check; readonly event: string },
): Promise<void> {
  const { items } = await ask<{ id: string; articles: { version: string }[] }>(
    base,
    '/stories?least=2',
  );
  const story = `/stories/${items[0]!.id}`;
  const article = `/articles/${items[0]!.articles[0]!.version}`;
  const name = `/names?${new URLSearchParams({ type: 'ORG', name: 'الجيش اللبناني' })}`;
  const pages = [
    '/',
    article,
    event,
    story,
    ...['/timeline', '/map', '/network', '/network?of=quotes'],
    '/stories',
    '/contradictions',
    name,
    '/outlets',
    '/review',
    '/add',
    '/none',
  ];
  for (const look of [
    { lang: 'ar', scheme: 'light', width: 1280 },
    { lang: 'en', scheme: 'dark', width: 320 },
  ] as const) {
    const context = await visit(browser, look);
    for (const path of pages) {
      const page = await context.newPage();
      const wrong = watch(page);
      await page.goto(base + path, { waitUntil: 'networkidle' });
      await page.locator('main h1').waitFor(SLOW);
      const where = `${decodeURIComponent(path)} (${look.lang}, ${look.scheme}, ${look.width})`;
      const faults = await seriousFaults(page);
      check(`axe finds nothing serious: ${where}`, faults.length === 0, faults);
      check(`nothing sticks out: ${where}`, await fitsWidth(page));
      const direction = await page.evaluate('document.documentElement.dir');
      check(
        `the page runs as its language: ${where}`,
        direction === (look.lang === 'ar' ? 'rtl' : 'ltr'),
      );
      check(`nothing went wrong: ${where}`, wrong.length === 0, wrong);
      await page.close();
    }
    await context.close();
  }
  await switchLanguage(browser, base, check);
}

/** A list of the API. */
async function ask<T>(base: string, path: string): Promise<{ readonly items: readonly T[] }> {
  return (await fetch(`${base}/api${path}`)).json() as Promise<{ items: T[] }>;
}

async function switchLanguage(browser: Browser, base: string, check: Check): Promise<void> {
  const page = await (await visit(browser)).newPage();
  await page.goto(base);
  await page.locator('.event-card').first().waitFor(SLOW);
  await page.locator('.language').click();
  await page.getByRole('heading', { name: 'The record' }).waitFor();
  check(
    'the language changes in place',
    (await page.evaluate('document.documentElement.dir')) === 'ltr',
  );
  await page.context().close();
}

/** In a browser without WebGL the map is drawn by the page itself, and moves as with it. */
export async function walkWithoutGraphics(
  path: string,
  { base }: DeskServer,
  check: Check,
): Promise<void> {
  const plain = await openBrowser(path, false);
  const page = await (await visit(plain)).newPage();
  const wrong = watch(page);
  await page.goto(`${base}/map`);
  await page.locator('.bubble').first().waitFor(SLOW);
  await page.locator('.ground svg path').first().waitFor(SLOW);
  check(
    'the map has its ground without WebGL',
    (await page.locator('.ground canvas').count()) === 0,
  );
  await page.locator('.ground').hover();
  await page.mouse.wheel(0, -300);
  await page.waitForURL(/view=/, SLOW);
  const before = page.url();
  await page.mouse.down();
  await page.mouse.move(300, 400, { steps: 4 });
  await page.mouse.up();
  await page.waitForURL((url) => url.href !== before, SLOW);
  check('it comes nearer with the wheel and is dragged', wrong.length === 0, wrong);
  await plain.close();
}

/** A hundred articles that try to run something; none does, on any page that shows them. */
export async function openHostile(
  browser: Browser,
  { base }: DeskServer,
  check: Check,
): Promise<void> {
  const context = await visit(browser);
  const page = await context.newPage();
  await page.goto(`${base}/add`);
  const lines = hostileArticles()
    .map((article) => JSON.stringify(article))
    .join('\n');
  await page.locator('input[type=file]').setInputFiles({
    name: 'hostile.jsonl',
    mimeType: 'application/jsonl',
    buffer: Buffer.from(lines),
  });
  await page.locator('.add button[type=submit]').click();
  await page.getByRole('link', { name: 'إلى السجل' }).waitFor({ timeout: 180_000 });
  const { items } = await ask<{ id: string; title: string }>(base, '/articles?limit=200');
  const hostile = items.filter(({ title }) => / خبر \d+$/.test(title));
  check('a hundred hostile articles are in the record', hostile.length === 100, hostile.length);
  const ran: string[] = [];
  const paths = [
    '/',
    '/review',
    '/outlets',
    '/stories',
    ...['/timeline', '/map', '/network', '/network?of=quotes'],
    '/contradictions',
    ...hostile.map(({ id }) => `/articles/${id}?find=M1`),
  ];
  for (const path of paths) {
    await page.goto(base + path);
    await page.locator('main h1').waitFor(SLOW);
    if (await page.evaluate('window.__ran')) ran.push(path);
    const links = await page.locator('a[href^="javascript:" i]').count();
    if (links > 0) ran.push(`${path}: link`);
  }
  check('none of them runs anything on any page', ran.length === 0, ran);
  await context.close();
}
