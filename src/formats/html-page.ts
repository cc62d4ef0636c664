import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Knowledge } from './format.ts';
import { type Block, decodeEntities, readBlocks } from './html-blocks.ts';
import { cleanPage, type Page, type PageElement, type PageLink } from './html-clean.ts';
import { type Metadata, readMetadata, trimTitle } from './html-metadata.ts';
import {
  addTitle,
  countArabic,
  findHeadline,
  findPrintedDay,
  findRegion,
  takeLinks,
} from './html-region.ts';
import { LIMITS } from './limits.ts';

/** An article as taken from a page. */
export interface PageArticle extends Metadata {
  /** Title and paragraphs, one a line; empty when the page holds no article. */
  readonly text: string;
  readonly links: readonly PageLink[];
}

type Tree = ConstructorParameters<typeof Readability>[0];

// Arabic letters below which Readability's find is no article and the longest run of blocks is tried.
const ENOUGH = 200;
// Arabic letters below which what was found is a menu or a label, not an article.
const SHORTEST = 100;
const NOTHING_SAID = { title: null, site: null, url: null, date: null, dateBasis: null } as const;

/**
 * Finds the article of a page: furniture out, Readability, else the longest run of Arabic paragraphs.
 * Scripts are never run. A page that is nested or large beyond reason is read without a document tree.
 */
export function readPage(html: string, url: string | null, knowledge: Knowledge): PageArticle {
  if (isMonster(html)) return readFlatPage(html, url);
  try {
    return readTree(html, url, knowledge);
  } catch {
    // The parser throws on pages without a root element and on some broken ones; their text still counts.
    return readFlatPage(html, url);
  }
}

function readTree(html: string, url: string | null, knowledge: Knowledge): PageArticle {
  const { document } = parseHTML(addRoot(html));
  const page = document as unknown as Page & { body: { innerHTML: string } | null };
  const metadata = readMetadata(page, url);
  // Before cleaning: dates stand in the parts of a page that are cleaned away.
  const all = metadata.date ? [] : readBlocks(page.body?.innerHTML ?? html);
  const related = cleanPage(page);
  const { count, depth } = measure(page);
  const rest = readBlocks(page.body?.innerHTML ?? html);
  const isTame = count <= LIMITS.elements && depth <= LIMITS.treeDepth;
  const found = isTame ? readWithReadability(document) : [];
  const blocks = arabicOf(found) >= ENOUGH ? found : longer(found, findRegion(rest));
  const { lines, links } = takeLinks(blocks);
  const title = arabicOnly(findHeadline(trimTitle(metadata.title, metadata, knowledge), rest));
  const printed = metadata.date ? null : findPrintedDay(all, title, knowledge.dateWords);
  return {
    ...metadata,
    ...(printed === null ? {} : { date: printed, dateBasis: 'text' }),
    title,
    text: writeText(lines, title),
    links: absolute([...links, ...related], metadata.url),
  };
}

function readFlatPage(html: string, url: string | null): PageArticle {
  const named = /<title[^>]{0,200}>([^<]{1,500})/i.exec(html)?.[1] ?? null;
  const title = arabicOnly(named && decodeEntities(named).replace(/\s+/g, ' ').trim());
  const { lines, links } = takeLinks(findRegion(readBlocks(html)));
  const text = writeText(lines, title);
  return { ...NOTHING_SAID, url, title, text, links: absolute(links, url) };
}

function writeText(lines: readonly string[], title: string | null): string {
  return countArabic(lines.join('')) < SHORTEST ? '' : addTitle(lines, title).join('\n');
}

/** A title in Latin letters is the site's name or what an editor program left there. */
function arabicOnly(title: string | null): string | null {
  return title && countArabic(title) > 0 ? title : null;
}

function readWithReadability(document: Tree): Block[] {
  try {
    const article = new Readability(document, { charThreshold: ENOUGH }).parse();
    return readBlocks(article?.content ?? '');
  } catch {
    // It throws on some broken trees; the page is then read by its longest run of paragraphs.
    return [];
  }
}

function longer(a: readonly Block[], b: readonly Block[]): readonly Block[] {
  return arabicOf(a) > arabicOf(b) ? a : b;
}

function arabicOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + countArabic(text), 0);
}

/** The parser takes the first element for the root: fragments get theirs first. */
function addRoot(html: string): string {
  if (/<html[\s>]/i.test(html)) return html;
  return /<(body|head)[\s>]/i.test(html)
    ? `<html>${html}</html>`
    : `<html><body>${html}</body></html>`;
}

/** Too many tags or character references, or too many tags open at once (judged by tags alone), for a document tree to be built. */
function isMonster(html: string): boolean {
  if (html.split('&', LIMITS.references + 1).length > LIMITS.references) return true;
  let open = 0;
  let tags = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    if (++tags > LIMITS.tags) return true;
    const isEnd = html[at + 1] === '/';
    NAME.lastIndex = at + (isEnd ? 2 : 1);
    const name = NAME.exec(html)?.[0].toLowerCase();
    if (!name || OFTEN_UNCLOSED.has(name)) continue;
    open = Math.max(0, open + (isEnd ? -1 : 1));
    if (open > LIMITS.openTags) return true;
  }
  return false;
}

const NAME = /[a-z][a-z0-9]*/iy;
const OFTEN_UNCLOSED = new Set(
  `br hr img input link meta source wbr area base col embed param track p li td tr th option dt dd
   path`.split(/\s+/),
);

function measure(page: Page): { count: number; depth: number } {
  let count = 0;
  let depth = 0;
  const depths = new Map<PageElement, number>();
  for (const element of page.querySelectorAll('*')) {
    const parent = element.parentElement;
    const own = (parent ? (depths.get(parent) ?? 0) : 0) + 1;
    depths.set(element, own);
    depth = Math.max(depth, own);
    count++;
  }
  return { count, depth };
}

function absolute(links: readonly PageLink[], base: string | null): PageLink[] {
  const seen = new Set<string>();
  return links.flatMap(({ text, url }) => {
    const whole = base && URL.canParse(url, base) ? new URL(url, base).href : url;
    if (!/^(https?:|\/)/i.test(whole) || seen.has(whole)) return [];
    seen.add(whole);
    return [{ text, url: whole }];
  });
}
