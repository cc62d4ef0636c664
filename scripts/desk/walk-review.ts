/** The correcting half of the walk: words chosen and added, participants and chain set right, versions, two people's page. */
import type { Browser, Page } from 'playwright-core';
import { visit } from './browser.ts';
import { seriousFaults, watch } from './checks.ts';
import type { DeskServer } from './server.ts';

export type Check = (what: string, isFine: boolean, found?: unknown) => void;

const SLOW = { timeout: 60_000 };
const TEXT =
  'أعلنت وزارة الداخلية أن الشرطة اعتقلت ثلاثة أشخاص في بغداد.\nوقال مسؤول إن التحقيق مستمر.';
const URL_OF_IT = 'https://news.example/walk';

/** What was decided in the walk, to be looked for again after an analysis. */
export interface Walked {
  /** Full id of the event whose actor was changed, and of the one that was added. */
  readonly corrected: string;
  readonly added: string;
  readonly version: string;
}

/** Adds an article, corrects its event, adds one that was missed. */
export async function walkReview(
  browser: Browser,
  { base }: DeskServer,
  check: Check,
): Promise<Walked> {
  const page = await (await visit(browser)).newPage();
  const wrong = watch(page);
  const version = await paste(page, base, TEXT);
  check('a pasted article is read and opens', version.startsWith('ver_'));
  const corrected = await correctEvent(page, base, version);
  const told = await claim(page, base, corrected);
  check('the actor is who the reviewer says', told.actors.join() === 'وزارة الداخلية', told);
  check('it stands on the article’s own word', told.chain === 0, told);
  const added = await addMissed(page, base, version);
  check('what was missed is an event like any other', added !== null, added);
  const faults = await seriousFaults(page);
  check('axe finds nothing serious in the forms', faults.length === 0, faults);
  check('nothing went wrong in the browser while correcting', wrong.length === 0, wrong);
  await page.context().close();
  return { corrected, added: added ?? '', version };
}

/** Pastes a text in the add page and follows it to its article; gives the id of the version. */
async function paste(page: Page, base: string, text: string): Promise<string> {
  await page.goto(`${base}/add`);
  await page.locator('.add button[type=submit]').click();
  await page.locator('.add [role=alert]').waitFor(SLOW);
  await page.locator('textarea[name=text]').fill(text);
  await page.locator('input[name=date]').fill('2024-03-12');
  await page.locator('input[name=url]').fill(URL_OF_IT);
  await page.locator('.add button[type=submit]').click();
  await page.locator('.cards a').first().waitFor(SLOW);
  await page.locator('.cards a').first().click();
  await page.locator('.article-text [role=button]').first().waitFor(SLOW);
  return new URL(page.url()).pathname.split('/').at(-1)!;
}

async function correctEvent(page: Page, base: string, version: string): Promise<string> {
  const items = await eventsOf(page, base, version);
  const { id } = items.find(({ words }) => words === 'اعتقلت')!;
  await page.goto(`${base}/articles/${version}?at=${id}`);
  await page.locator('.review-fold summary').first().click();
  const form = page.locator('.review-fold form').first();
  const actors = form.locator('fieldset.who').first();
  while ((await actors.locator('.remove').count()) > 0)
    await actors.locator('.remove').first().click();
  await actors.locator('select').selectOption({ label: 'وزارة الداخلية' });
  await form.getByLabel('على لسان').selectOption('');
  await form.getByLabel('السبب').fill('الفاعل غيره');
  await form.locator('button[type=submit]').click();
  await page.locator('.history li').first().waitFor(SLOW);
  return id;
}

/** Chooses words with the keyboard, says that they tell an event, and gives its id. */
async function addMissed(page: Page, base: string, version: string): Promise<string | null> {
  await page.goto(`${base}/articles/${version}`);
  await page.locator('.article-text [tabindex="0"]').first().waitFor(SLOW);
  await chooseWords(page, 'التحقيق مستمر');
  await page.locator('.add-find').waitFor(SLOW);
  await page.locator('.add-find .review-buttons button').first().click();
  const form = page.locator('.add-find form');
  await form.getByLabel('النوع').selectOption('ACCUSE');
  await form.getByLabel('الصورة').selectOption('investigate');
  await form.locator('button[type=submit]').click();
  await page.locator('.add-find').waitFor({ state: 'detached', ...SLOW });
  const items = await eventsOf(page, base, version);
  return items.find(({ words }) => words === 'التحقيق مستمر')?.id ?? null;
}

/** Run in the page: selects words of a paragraph and lets go of the pointer there. */
const SELECT = `(words) => {
  const block = [...document.querySelectorAll('[data-block]')]
    .find((one) => one.textContent.includes(words));
  if (!block) return false;
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const start = block.textContent.indexOf(words);
  const end = start + words.length;
  for (let node = walker.nextNode(), at = 0; node; at += node.length, node = walker.nextNode()) {
    if (at <= start && start < at + node.length) range.setStart(node, start - at);
    if (at < end && end <= at + node.length) range.setEnd(node, end - at);
  }
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  block.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  return true;
}`;

/** Selects words of the article as a pointer does. */
async function chooseWords(page: Page, words: string): Promise<void> {
  const isThere = await page.evaluate(`(${SELECT})(${JSON.stringify(words)})`);
  if (!isThere) throw new Error(`The article does not hold: ${words}`);
}

interface Item {
  readonly id: string;
  readonly words: string;
  readonly article: { readonly version: string };
}

async function eventsOf(page: Page, base: string, version: string): Promise<Item[]> {
  const answer = await page.request.get(`${base}/api/claims?limit=200&q=بغداد`);
  const { items } = (await answer.json()) as { items: Item[] };
  return items.filter(({ article }) => article.version === version);
}

async function claim(page: Page, base: string, id: string) {
  const answer = await page.request.get(`${base}/api/claims/${id}`);
  const { event } = (await answer.json()) as {
    event: { actors: { name: string }[]; chain: object[] };
  };
  return { actors: event.actors.map(({ name }) => name), chain: event.chain.length };
}

/** After a new analysis everything stands; a changed article takes along what still stands in it, and asks about the rest. */
export async function walkVersions(
  browser: Browser,
  { base }: DeskServer,
  { check, walked }: { readonly check: Check; readonly walked: Walked },
): Promise<void> {
  const page = await (await visit(browser)).newPage();
  const { actors } = await claim(page, base, walked.corrected);
  check('the corrected actor is there after the analysis', actors.join() === 'وزارة الداخلية');
  const items = await eventsOf(page, base, walked.version);
  check(
    'so is what was added',
    items.some(({ id }) => id === walked.added),
    items,
  );
  const newer = await paste(
    page,
    base,
    TEXT.replace('مستمر', 'انتهى').replace(/^/, 'عاجل من بغداد.\n'),
  );
  check('a page that changed is a new version', newer !== walked.version);
  await page.locator('.versions summary').click();
  check('the versions show what came and what went', await hasDiff(page));
  await page.locator('.state-open').first().waitFor(SLOW);
  check('what was decided about words that changed is open again', true);
  const now = await eventsOf(page, base, newer);
  const kept = now.find(({ words }) => words === 'اعتقلت')!;
  const told = await claim(page, base, kept.id);
  check(
    'what was decided about words that still stand goes on',
    told.actors.join() === 'وزارة الداخلية',
    told,
  );
  await page.goto(`${base}/review`);
  await page.locator('.state-open').first().waitFor(SLOW);
  check('the review page asks about what is open again', true);
  await page.context().close();
}

async function hasDiff(page: Page): Promise<boolean> {
  const [came, went] = [
    await page.locator('.diff ins').count(),
    await page.locator('.diff del').count(),
  ];
  return came > 0 && went > 0;
}
