/** How long it takes from the press of a link in the bar to the next page, over a record of ten thousand events. */
import type { Page } from 'playwright-core';
import { isQuietNow, median, quietMoment } from './quiet.ts';
import type { Walk } from './walk-drawn.ts';

/** Most that a change of page may take, to its title (issue 7). */
const MOST_MS = 200;
const ROUNDS = 7;
/** Times that the machine must have been quiet before and after, for a check. */
const ENOUGH = 3;
/** As long as a hand takes from pointing at a link to pressing it. */
const POINTING_MS = 250;

const PAGES = [
  ['/timeline', '.lanes path'],
  ['/map', '.bubble'],
  ['/network', '.network path'],
  ['/stories', 'main .card, main .empty'],
  ['/outlets', 'tbody tr'],
  ['/', '.event-card'],
] as const;

/**
 * Goes round all pages of the bar. The first round fetches each page's own code; the others are what a day of work is
 * like; of them count those before and after which nobody else worked on the machine.
 */
export async function measureRoutes(page: Page, { base, check, tell }: Walk): Promise<void> {
  await page.goto(base, { waitUntil: 'networkidle' });
  await quietMoment();
  const taken = new Map<string, [title: number, content: number][]>();
  for (let round = 0; round < ROUNDS + 1; round++) {
    for (const [path, content] of PAGES) {
      await page.hover(`.pages a[href="${path}"]`);
      await page.waitForTimeout(POINTING_MS);
      const asked = JSON.stringify([path, content]);
      const wasQuiet = isQuietNow();
      const found = (await page.evaluate(`(${CHANGE_ROUTE})(${asked})`)) as [number, number];
      if (round === 0) tell(`to ${path} at first: ${say(found)}`);
      else if (wasQuiet && isQuietNow()) taken.set(path, [...(taken.get(path) ?? []), found]);
      await page.waitForTimeout(300);
    }
  }
  for (const [path, all] of taken) {
    const of = (i: 0 | 1) => median(all.map((one) => one[i]));
    const said = `to ${path}: ${say([of(0), of(1)])} (median of ${all.length} in quiet moments)`;
    if (all.length >= ENOUGH) check(`${said}, title in less than ${MOST_MS}`, of(0) < MOST_MS);
    else tell(said);
  }
}

function say([title, content]: readonly [number, number]): string {
  return `title after ${Math.round(title)} ms, content after ${Math.round(content)} ms`;
}

// Text, because it runs in the page and not here.
const CHANGE_ROUTE = `async ([path, content]) => {
  const old = document.querySelector('main h1');
  const begin = performance.now();
  document.querySelector('.pages a[href="' + path + '"]').click();
  const until = (isThere) => new Promise((resolve) => {
    const look = () => isThere() || performance.now() - begin > 20000
      ? requestAnimationFrame(() => resolve(performance.now() - begin))
      : requestAnimationFrame(look);
    look();
  });
  const title = await until(() => {
    const now = document.querySelector('main h1');
    return location.pathname === path && now && now !== old;
  });
  return [title, await until(() => document.querySelector(content))];
}`;
