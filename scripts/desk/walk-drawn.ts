/** The pages that draw, over a record of ten thousand events: what they do, how they shift, how long they take. */
import type { Browser, Page } from 'playwright-core';
import { visit } from './browser.ts';
import { watch } from './checks.ts';
import { fillRecord } from './fill.ts';
import { startDesk } from './server.ts';
import { measureRoutes } from './walk-routes.ts';

const PORT = 4294;
/** Of some fifty-five events each. */
const ARTICLES = 185;
const SLOW = { timeout: 60_000 };
/** Most that a page may move under the reader's eyes (Web Vitals' "good"). */
const MOST_SHIFT = 0.1;
/** Rows that a long list may hold at once. */
const MOST_ROWS = 60;

type Check = (what: string, isFine: boolean, found?: unknown) => void;
type Tell = (what: string) => void;

/** Walks through timeline, map and network; `tell` prints what was measured, which depends on the machine. */
export async function walkDrawn(browser: Browser, check: Check, tell: Tell): Promise<void> {
  const desk = await startDesk(PORT);
  try {
    fillRecord(desk.db, ARTICLES);
    const facets = (await (await fetch(`${desk.base}/api/claims/facets`)).json()) as {
      total: number;
    };
    check('there are ten thousand events', facets.total >= 10_000, facets.total);
    const context = await visit(browser);
    await context.addInitScript(SUM_SHIFTS);
    const page = await context.newPage();
    const wrong = watch(page);
    await walkMap(page, { base: desk.base, check, tell });
    await walkTimeline(page, { base: desk.base, check, tell });
    await walkNetwork(page, { base: desk.base, check, tell });
    await measureShifts(page, { base: desk.base, check, tell });
    await measureRoutes(page, { base: desk.base, check, tell });
    check('nothing went wrong on the pages that draw', wrong.length === 0, wrong);
    await context.close();
  } finally {
    await desk.close();
  }
}

export interface Walk {
  readonly base: string;
  readonly check: Check;
  readonly tell: Tell;
}

async function since(begin: number, ready: Promise<unknown>): Promise<number> {
  await ready;
  return Math.round(performance.now() - begin);
}

async function walkMap(page: Page, { base, check, tell }: Walk): Promise<void> {
  const begin = performance.now();
  await page.goto(`${base}/map`);
  tell(
    `the map shows its places after ${await since(begin, page.locator('.bubble').first().waitFor(SLOW))} ms`,
  );
  await page.locator('.ground canvas').waitFor(SLOW);
  const numbers = await page.locator('.bubble').allTextContents();
  const events = numbers.reduce((sum, one) => sum + Number(one), 0);
  check('the bubbles hold thousands of events', events > 3000, events);
  check(
    'names on the map are Arabic text that the browser shapes',
    (await page.locator('.map-name').allTextContents()).some((name) =>
      /\p{Script=Arabic}{3}/u.test(name),
    ),
  );
  await page.locator('.time-slider input').first().focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft');
  await page.waitForURL(/since=/, SLOW);
  check('the slider stands in the address', /since=\d{4}-\d\d-\d\d/.test(page.url()));
  await page.getByText('الأماكن في جدول').click();
  await page.locator('details table .link').first().click();
  await page.locator('.event-card').first().waitFor(SLOW);
  check('a place leads to what happens there', /at=/.test(page.url()));
  for (const format of ['SVG', 'PNG']) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: format }).click(),
    ]);
    check(
      `the map is saved as ${format}`,
      file.suggestedFilename() === `isnad.${format.toLowerCase()}`,
    );
  }
}

async function walkTimeline(page: Page, { base, check, tell }: Walk): Promise<void> {
  const begin = performance.now();
  await page.goto(`${base}/timeline`);
  tell(
    `the timeline is drawn after ${await since(begin, page.locator('.lanes text').first().waitFor(SLOW))} ms`,
  );
  await page.locator('.lanes').focus();
  await page.keyboard.press('+');
  await page.waitForURL(/since=/, SLOW);
  check('keys make the timeline nearer, in the address', /until=/.test(page.url()));
  await page.keyboard.press('0');
  await page.waitForURL((url) => !url.search.includes('since='), SLOW);
  await page.locator('.event-card').first().waitFor(SLOW);
  for (let i = 0; i < 12; i++) {
    await page.evaluate('window.scrollBy(0, 4000)');
    await page.waitForTimeout(200);
  }
  const rows = await page.locator('.long-list > li').count();
  const last = await page.locator('.long-list > li').last().getAttribute('data-index');
  check(
    `deep in the list (row ${last}) the page holds few rows`,
    rows > 0 && rows <= MOST_ROWS,
    rows,
  );
}

async function walkNetwork(page: Page, { base, check, tell }: Walk): Promise<void> {
  const begin = performance.now();
  await page.goto(`${base}/network`);
  tell(
    `the network is drawn after ${await since(begin, page.locator('.network text').first().waitFor(SLOW))} ms`,
  );
  await page.locator('section.card table .link').first().click();
  await page.locator('.behind .event-card').first().waitFor(SLOW);
  check('a tie leads to the events behind it', /chosen=/.test(page.url()));
}

/** Sums what moves without the reader's doing, from the first paint on. */
const SUM_SHIFTS = `
  window.__shift = 0;
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) if (!one.hadRecentInput) window.__shift += one.value;
  }).observe({ type: 'layout-shift', buffered: true });
`;

async function measureShifts(page: Page, { base, check }: Walk): Promise<void> {
  for (const path of ['/', '/timeline', '/map', '/network', '/outlets', '/stories']) {
    await page.goto(base + path, { waitUntil: 'networkidle' });
    await page.waitForTimeout(500);
    const shift = Number(await page.evaluate('window.__shift'));
    check(`${path} shifts by ${shift.toFixed(3)}, less than ${MOST_SHIFT}`, shift < MOST_SHIFT);
  }
}
