import { fold } from '../arabic/fold.ts';
import { type DateWords, readDateLine } from '../reading/dates.ts';
import type { Block } from './html-blocks.ts';
import type { PageLink } from './html-clean.ts';

/** The blocks of an article and the links that were taken out from between them. */
export interface Region {
  readonly lines: readonly string[];
  readonly links: readonly PageLink[];
}

// A block whose linked share reaches this is a link, not a paragraph that holds one.
const LINK_SHARE = 0.7;
// Words that a link to another story has at least; shorter linked lines are names or buttons.
const HEADLINE_WORDS = 4;
// What a block must bring in Arabic letters to be worth its place in a region.
const BLOCK_COST = 12;

/**
 * The run of blocks with the most Arabic in it, where links count against and each block costs
 * something: paragraphs that stand together beat menus, lists of headlines and stray sentences.
 */
export function findRegion(blocks: readonly Block[]): readonly Block[] {
  let best = { from: 0, to: 0, sum: 0 };
  let from = 0;
  let sum = 0;
  blocks.forEach((block, i) => {
    sum += countArabic(block.text) - 3 * block.linkText.length - BLOCK_COST;
    if (sum > best.sum) best = { from, to: i + 1, sum };
    if (sum > 0) return;
    from = i + 1;
    sum = 0;
  });
  return blocks.slice(best.from, best.to);
}

/** Takes blocks that are nothing but a link to another story out, and keeps them as links. */
export function takeLinks(blocks: readonly Block[]): Region {
  const lines: string[] = [];
  const links: PageLink[] = [];
  for (const { text, linkText, href } of blocks) {
    const isLink = href !== null && linkText.length >= LINK_SHARE * text.length;
    if (!isLink) lines.push(text);
    else if (linkText.split(' ').length >= HEADLINE_WORDS)
      links.push({ text: linkText, url: href });
  }
  return { lines, links };
}

/** The lines with the title as the first one, unless it stands there already. */
export function addTitle(lines: readonly string[], title: string | null): string[] {
  if (title === null || countArabic(title) === 0) return [...lines];
  const wanted = plain(title);
  const at = lines.slice(0, 3).findIndex((line) => plain(line) === wanted);
  return at >= 0 ? lines.slice(at) : [title, ...lines];
}

// Words that a part of a title has at least, to be the headline and not the name of the site.
const TITLE_WORDS = 3;

/**
 * The headline in a page's title, which often has the site's name before or after it: the longest part
 * that stands on the page by itself. The whole title when none does.
 */
export function findHeadline(title: string | null, blocks: readonly Block[]): string | null {
  if (title === null) return null;
  const parts = title
    .split(/\s+[|–—:»«-]+\s+/u)
    .filter((part) => part.split(' ').length >= TITLE_WORDS);
  const wanted = new Map([title, ...parts].map((part) => [plain(part), part]));
  const found = blocks.flatMap(({ text }) => wanted.get(plain(text)) ?? []);
  return (
    found.reduce<string | null>(
      (best, one) => (one.length > (best?.length ?? 0) ? one : best),
      null,
    ) ?? title
  );
}

// Blocks after the headline within which its date stands.
const DATE_REACH = 12;

/**
 * The day that the page prints as its date: the first line near below the headline that is nothing but a
 * date, else the only such day on the page (pages also print today's date, and those of other stories).
 */
export function findPrintedDay(
  blocks: readonly Block[],
  title: string | null,
  words: DateWords,
): string | null {
  const dated = blocks.flatMap(({ text }, i) => {
    const day = readDateLine(text, words);
    return day === null ? [] : [{ day, i }];
  });
  const wanted = title && plain(title);
  const at = blocks.findLastIndex(({ text }) => plain(text) === wanted);
  const near = dated.find(({ i }) => at >= 0 && i > at && i <= at + DATE_REACH);
  if (near) return near.day;
  const days = new Set(dated.map(({ day }) => day));
  return days.size === 1 ? [...days][0]! : null;
}

/** Letters of the Arabic script in a text. */
export function countArabic(text: string): number {
  return text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
}

function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
