/** What reviewers say about numbers, contradictions and whole articles: put, seen everywhere, kept, undone. */
import type { Browser, Page } from 'playwright-core';
import { visit } from './browser.ts';
import { seriousFaults, watch } from './checks.ts';
import type { DeskServer } from './server.ts';
import type { Check } from './walk-review.ts';

const SLOW = { timeout: 60_000 };

/** What was decided, to be looked for again after an analysis. */
export interface Ruled {
  /** The event whose number was set right. */
  readonly event: string;
  /** The contradiction that is none. */
  readonly contradiction: string;
}

/** Sets a number right, says that a contradiction is none, withdraws an article and takes it in again. */
export async function walkRulings(
  browser: Browser,
  { base }: DeskServer,
  check: Check,
): Promise<Ruled> {
  const page = await (await visit(browser)).newPage();
  const wrong = watch(page);
  const event = await correctNumber(page, base, check);
  await seeAgainst(page, base, check);
  const contradiction = await dismiss(page, base, check);
  await withdraw(page, base, check);
  const faults = await seriousFaults(page);
  check('axe finds nothing serious where an article is withdrawn', faults.length === 0, faults);
  check('nothing went wrong in the browser while ruling', wrong.length === 0, wrong);
  await page.context().close();
  return { event, contradiction };
}

/** After an analysis all of it still stands. */
export async function checkRulings(
  browser: Browser,
  { base }: DeskServer,
  { check, ruled }: { readonly check: Check; readonly ruled: Ruled },
): Promise<void> {
  const page = await (await visit(browser)).newPage();
  const counts = await countsOf(page, base, ruled.event);
  check('the number set right is there after the analysis', isSetRight(counts), counts);
  const all = await ids(page, base, '/contradictions?limit=200');
  check('what is no contradiction stays away', !all.includes(ruled.contradiction));
  await page.context().close();
}

interface Count {
  readonly kind: string;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
}

const isSetRight = (counts: readonly Count[]) =>
  counts.some(
    ({ kind, low, best, high }) => `${kind} ${low} ${best} ${high}` === 'injured 9 11 14',
  );

async function correctNumber(page: Page, base: string, check: Check): Promise<string> {
  const found = await page.request.get(`${base}/api/claims?limit=200`);
  const { items } = (await found.json()) as { items: { id: string; counts: Count[] }[] };
  const { id } = items.find(({ counts }) => counts.some(({ kind }) => kind === 'injured'))!;
  await page.goto(`${base}/events/${id}`);
  for (const [bound, value] of [
    ['على الأقل', '9'],
    ['كما رُوي', '11'],
    ['على الأكثر', '8'],
  ] as const)
    await page.getByLabel(`جرحى: ${bound}`).fill(value);
  const submit = page.locator('.review button[type=submit]');
  check('a number that is less at most than at least is not taken', await submit.isDisabled());
  await page.getByLabel('جرحى: على الأكثر').fill('14');
  await page.locator('.review').getByLabel('السبب').fill('عدد آخر');
  await submit.click();
  await page.locator('.history li').first().waitFor(SLOW);
  const counts = await countsOf(page, base, id);
  check('a number of people is set right, with its bounds', isSetRight(counts), counts);
  const csv = await (await page.request.get(`${base}/api/claims/export?format=csv`)).text();
  const row = csv.split('\n').find((line) => line.startsWith(id));
  check('and is so in the export', row?.includes(',9,11,14,') ?? false, row);
  return id;
}

async function countsOf(page: Page, base: string, id: string): Promise<readonly Count[]> {
  const answer = await page.request.get(`${base}/api/claims/${id}`);
  return ((await answer.json()) as { event: { counts: Count[] } }).event.counts;
}

async function ids(page: Page, base: string, path: string): Promise<string[]> {
  const answer = await page.request.get(`${base}/api${path}`);
  return ((await answer.json()) as { items: { id: string }[] }).items.map(({ id }) => id);
}

interface Side {
  readonly version: string;
  readonly span: { readonly start: number; readonly end: number } | null;
}

/** An event that a contradiction has a side of shows it on its page. */
async function seeAgainst(page: Page, base: string, check: Check): Promise<void> {
  const ask = async <T>(path: string) =>
    ((await (await page.request.get(`${base}/api${path}`)).json()) as { items: T[] }).items;
  const sides = (await ask<{ a: Side; b: Side }>('/contradictions')).flatMap(({ a, b }) => [a, b]);
  const events = await ask<{ id: string; start: number; article: { version: string } }>(
    '/claims?limit=200',
  );
  const event = events.find(({ start, article }) =>
    sides.some(
      ({ version, span }) =>
        version === article.version && span !== null && span.start <= start && start < span.end,
    ),
  )!;
  await page.goto(`${base}/events/${event.id}`);
  await page.locator('.sides').first().waitFor(SLOW);
  check('an event shows what speaks against it', (await page.locator('.side').count()) >= 2);
}

async function dismiss(page: Page, base: string, check: Check): Promise<string> {
  const before = await ids(page, base, '/contradictions');
  await page.goto(`${base}/contradictions`);
  const card = page.locator('.cards > li').first();
  await card.locator('.rule summary').click();
  await card.getByLabel('السبب').fill('ليسا عن شيء واحد');
  await card.locator('.rule button[type=submit]').click();
  const listed = page.locator('.history li').first();
  await listed.waitFor(SLOW);
  const left = await ids(page, base, '/contradictions');
  check('what is no contradiction leaves the board', left.join() === before.slice(1).join(), left);
  check('it is listed with the reason', (await listed.textContent())!.includes('ليسا عن شيء'));
  await listed.getByRole('button', { name: 'تراجع' }).click();
  await page.locator('.history .withdrawn').first().waitFor(SLOW);
  check('undone, it is back', (await ids(page, base, '/contradictions')).join() === before.join());
  await card.locator('.rule summary').click();
  await card.locator('.rule button[type=submit]').click();
  await page.locator('.history li:not(.withdrawn)').first().waitFor(SLOW);
  return before[0]!;
}

async function withdraw(page: Page, base: string, check: Check): Promise<void> {
  const [article] = await ids(page, base, '/articles');
  const isIn = async () => (await ids(page, base, '/articles?limit=200')).includes(article!);
  await page.goto(`${base}/articles/${article}`);
  await page.locator('.article-side .rule summary').click();
  const button = page.locator('.article-side .rule button[type=submit]');
  check('an article is not withdrawn without a reason', await button.isDisabled());
  await page.locator('.article-side .rule').getByLabel('السبب').fill('سحبه الناشر');
  await button.click();
  await page.locator('.article-page .problem').waitFor(SLOW);
  check('a withdrawn article says so and is in no list', !(await isIn()));
  const csv = await (await page.request.get(`${base}/api/decisions/export`)).text();
  check('all decisions are a file, with who and why', /withdraw,art_.*سحبه الناشر/.test(csv), csv);
  await page.locator('.article-side .history').getByRole('button', { name: 'تراجع' }).click();
  await page.locator('.article-page .problem').waitFor({ state: 'detached', ...SLOW });
  check('taken in again, it is where it was', await isIn());
}
