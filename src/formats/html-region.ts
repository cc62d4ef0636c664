import { fold } from '../arabic/fold.ts';
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
const BLOCK_COST = 30;

/**
 * The run of blocks with the most Arabic in it, where links count against and each block costs
 * something: paragraphs that stand together beat menus, lists of headlines and stray sentences.
 */
export function findRegion(blocks: readonly Block[]): readonly Block[] {
  let best = { from: 0, to: 0, sum: 0 };
  let from = 0;
  let sum = 0;
  blocks.forEach((block, i) => {
    sum += countArabic(block.text) - 3 * block.linked - BLOCK_COST;
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
  for (const { text, linked, href } of blocks) {
    const isLink = href !== null && linked >= LINK_SHARE * text.length;
    if (!isLink) lines.push(text);
    else if (text.split(' ').length >= HEADLINE_WORDS) links.push({ text, url: href });
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

/** Letters of the Arabic script in a text. */
export function countArabic(text: string): number {
  return text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
}

function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
