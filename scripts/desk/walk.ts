/**
 * `npm run desk:walk`: a newcomer's way through the built desk in a real browser: first run, sample, article,
 * event, chain, a corrected modality that search then finds and a new analysis keeps; participants set right, what was
 * missed added, versions; both languages; axe; 320 pixels; a hundred hostile articles; timeline, map and network over ten
 * thousand events. Prints one line a check; the last is `N passed, N failed, N skipped`.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { ensureChromium, openBrowser, visit } from './browser.ts';
import { watch } from './checks.ts';
import { type DeskServer, startDesk } from './server.ts';
import { walkDrawn } from './walk-drawn.ts';
import { lookEverywhere, openHostile, walkWithoutGraphics } from './walk-pages.ts';
import { walkReview, walkVersions } from './walk-review.ts';
import { checkRulings, walkRulings } from './walk-rulings.ts';

const BIN = fileURLToPath(new URL('../../bin/isnad.mjs', import.meta.url));
const PORT = 4291;
/** Most that a first visit may load. */
const MOST_KIB = 350;
const SLOW = { timeout: 60_000 };

const counts = { passed: 0, failed: 0 };

function check(what: string, isFine: boolean, found?: unknown): void {
  counts[isFine ? 'passed' : 'failed']++;
  const more = isFine || found === undefined ? '' : `: ${JSON.stringify(found)}`;
  process.stdout.write(`${isFine ? 'passed' : 'FAILED'}  ${what}${more}\n`);
}

const chromium = ensureChromium();
if (!chromium) {
  process.stdout.write(
    'The walk through the desk needs a Chromium: install one (apt-get install chromium) or name it in ISNAD_CHROMIUM.\n0 passed, 0 failed, 1 skipped\n',
  );
  process.exit(0);
}
const browser = await openBrowser(chromium);
const desk = await startDesk(PORT);
try {
  await weighFirstLoad(browser, desk);
  const event = await walkFirstRun(browser, desk);
  const walked = await walkReview(browser, desk, check);
  const ruled = await walkRulings(browser, desk, check);
  await keepThroughAnalysis(browser, desk, event);
  await checkRulings(browser, desk, { check, ruled });
  await walkVersions(browser, desk, { check, walked });
  await lookEverywhere(browser, desk, { check, event });
  await openHostile(browser, desk, check);
  await walkWithoutGraphics(chromium, desk, check);
  await walkDrawn(browser, check, (what) => process.stdout.write(`measured  ${what}\n`));
} catch (error) {
  check('the walk goes on to its end', false, String(error));
} finally {
  await browser.close();
  await desk.close();
}
process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed, 0 skipped\n`);
process.exit(counts.failed > 0 ? 1 : 0);

/** What a first visit loads, each file packed as a proxy would; fonts and pictures are packed already. */
async function weighFirstLoad(browser: Browser, { base }: DeskServer): Promise<void> {
  const context = await visit(browser);
  const page = await context.newPage();
  const loaded: Promise<number>[] = [];
  page.on('response', (answer) => {
    const weigh = async () => {
      const body = await answer.body();
      return /woff2/.test(answer.url()) ? body.length : gzipSync(body).length;
    };
    if (answer.ok()) loaded.push(weigh());
  });
  await page.goto(base, { waitUntil: 'networkidle' });
  const kib = Math.round((await Promise.all(loaded)).reduce((sum, one) => sum + one, 0) / 1024);
  check(`the first load is ${kib} KiB of ${MOST_KIB}`, kib <= MOST_KIB);
  await context.close();
}

/** First run, sample, search, article, event, correction, search again. Gives the path of the event. */
async function walkFirstRun(browser: Browser, { base }: DeskServer): Promise<string> {
  const page = await (await visit(browser)).newPage();
  const wrong = watch(page);
  await page.goto(base);
  await page.locator('.first .quiet').click();
  await page.locator('.event-card').first().waitFor(SLOW);
  check('the sample is read from an empty record', (await page.locator('.event-card').count()) > 5);

  await page.getByRole('searchbox').fill('تحقيق');
  await page.getByRole('searchbox').press('Enter');
  await page.waitForURL(/q=/);
  await page.locator('.filters').waitFor();
  check('search stands in the address and finds', (await page.locator('.event-card').count()) > 0);

  await page.goto(`${base}/?type=COERCE`);
  await page.locator('.event-card .chain a').first().click();
  await page.locator('.article-text .chosen').first().waitFor(SLOW);
  check(
    'the chain leads to its words in the article',
    await page.locator('.article-text .chosen').first().isVisible(),
  );
  await travelByKeys(page);

  await page.goto(`${base}/?type=COERCE&modality=asserted`);
  await page.locator('.event-card .line a').first().click();
  await page.waitForURL(/\/events\//);
  await page.locator('.tree-outlet').waitFor();
  const path = new URL(page.url()).pathname;
  await page.getByLabel('الصيغة').selectOption('planned');
  await page.getByLabel('السبب').fill('تجربة');
  await page.locator('.review button[type=submit]').click();
  await page.locator('.history li').waitFor(SLOW);
  check(
    'a correction is kept with its reason',
    (await page.locator('.history').textContent())!.includes('تجربة'),
  );
  check('search finds the corrected modality', await isFound(page, base, path));
  check('nothing went wrong in the browser', wrong.length === 0, wrong);
  await page.context().close();
  return path;
}

async function isFound(page: Page, base: string, path: string): Promise<boolean> {
  await page.goto(`${base}/?type=COERCE&modality=planned`);
  await page.locator('.list-head').waitFor(SLOW);
  await page.locator('.event-card').first().waitFor(SLOW);
  return (await page.locator(`a[href="${path}"]`).count()) > 0;
}

async function travelByKeys(page: Page): Promise<void> {
  await page.locator('.article-text [tabindex="0"]').first().focus();
  const before = await page.evaluate('document.activeElement.dataset.mark');
  await page.keyboard.press('ArrowLeft');
  const after = await page.evaluate('document.activeElement.dataset.mark');
  check(
    'arrows go from mark to mark, and the chain shows',
    before !== after && (await page.locator('.peek .chain').isVisible()),
  );
  await page.keyboard.press('Enter');
  check('Enter opens what is there, in the address', /find=/.test(page.url()));
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  const words = await page.locator('.add-find > q').textContent(SLOW);
  check('Shift and the arrows choose words', (words ?? '').trim().includes(' '), words);
}

async function keepThroughAnalysis(
  browser: Browser,
  { base, db }: DeskServer,
  path: string,
): Promise<void> {
  const ran = spawnSync(process.execPath, [BIN, 'reanalyse', '--all', '--quiet', '--db', db], {
    encoding: 'utf8',
  });
  check('everything is analysed anew while the desk is open', ran.status === 0, ran.stderr);
  const page = await (await visit(browser)).newPage();
  check('the correction is there after the analysis', await isFound(page, base, path));
  const csv = await page.request.get(`${base}/api/claims/export?format=csv&modality=planned`);
  check(
    'and in the export, with who made it',
    (await csv.text()).includes(path.split('/').at(-1)!),
  );
  await page.context().close();
}
