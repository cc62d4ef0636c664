import type { DateBasis } from '../model/article.ts';
import { readDayInName, readIsoDay } from '../reading/dates.ts';
import type { Knowledge } from './format.ts';
import { decodeEntities } from './html-blocks.ts';
import type { Page } from './html-clean.ts';

/** What a page says of itself outside its text. */
export interface Metadata {
  readonly title: string | null;
  /** As the page names it. */
  readonly site: string | null;
  readonly url: string | null;
  readonly date: string | null;
  readonly dateBasis: DateBasis | null;
}

type Tags = ReadonlyMap<string, string>;

const DATE_TAGS = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'pubdate',
  'publishdate',
  'publish-date',
  'parsely-pub-date',
  'sailthru.date',
];
// Characters of a title or name; longer ones are not titles.
const LONGEST = 500;
const ARTICLE_TYPES = /Article|BlogPosting|Report$/;

/** Reads metadata from JSON-LD, meta elements, the title and time elements; the date also from the URL. */
export function readMetadata(page: Page, toldUrl: string | null): Metadata {
  const tags = readMetaTags(page);
  const data = findArticleData(page);
  const url =
    toldUrl ?? data.url ?? tags.get('og:url') ?? attribute(page, 'link[rel=canonical]', 'href');
  const title = data.title ?? tags.get('og:title') ?? tags.get('twitter:title') ?? null;
  const stated =
    day(data.date) ?? firstDay(DATE_TAGS.map((name) => tags.get(name))) ?? dayOfTimeElement(page);
  const inUrl = stated === null && url ? readDayInName(url) : null;
  return {
    title: tidy(title ?? text(page, 'h1') ?? text(page, 'title')),
    site: tidy(tags.get('og:site_name') ?? data.site ?? tags.get('application-name') ?? null),
    url: url && /^https?:/i.test(url) ? url : null,
    date: stated ?? inUrl,
    dateBasis: stated !== null ? 'metadata' : inUrl === null ? null : 'inferred',
  };
}

/** Name of the outlet: known by URL, else by the site's name, else the site's name as it stands. */
export function nameOutlet({ site, url }: Metadata, { outlets }: Knowledge): string | null {
  const known = (url && outlets.ofUrl(url)) || (site && outlets.ofName(site));
  return known ? known.name.ar : site;
}

/** A title without the name of its site: "headline | outlet", "headline - outlet". */
export function trimTitle(title: string | null, { site }: Metadata, { outlets }: Knowledge) {
  const found = title && /^(.{8,}?)\s+[|\-–—:»«]{1,2}\s+([^|]{2,40})$/u.exec(title);
  if (!found) return title;
  const tail = found[2]!;
  return tail === site || outlets.ofName(tail) ? found[1]! : title;
}

function readMetaTags(page: Page): Tags {
  const tags = new Map<string, string>();
  for (const meta of page.querySelectorAll('meta[content]')) {
    const name = ['property', 'name', 'itemprop']
      .map((key) => meta.getAttribute(key))
      .find(Boolean);
    const key = name?.toLowerCase();
    const content = meta.getAttribute('content')?.trim();
    if (key && content && !tags.has(key)) tags.set(key, content);
  }
  return tags;
}

interface ArticleData {
  readonly title: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly site: string | null;
}

/** The first article in the page's JSON-LD; broken JSON-LD is passed over. */
function findArticleData(page: Page): ArticleData {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const found = findArticle(parseJson(script.textContent ?? ''), 0);
    if (!found) continue;
    const publisher = found.publisher as Record<string, unknown> | undefined;
    return {
      title: string(found.headline) ?? string(found.name),
      date: string(found.datePublished) ?? string(found.dateCreated),
      url: string(found.url) ?? string(found.mainEntityOfPage),
      site: string(publisher?.name),
    };
  }
  return { title: null, date: null, url: null, site: null };
}

function findArticle(data: unknown, depth: number): Record<string, unknown> | null {
  if (depth > 4 || typeof data !== 'object' || data === null) return null;
  if (Array.isArray(data)) {
    for (const one of data.slice(0, 100)) {
      const found = findArticle(one, depth + 1);
      if (found) return found;
    }
    return null;
  }
  const object = data as Record<string, unknown>;
  const types = [object['@type']].flat().filter((type) => typeof type === 'string');
  if (types.some((type) => ARTICLE_TYPES.test(type))) return object;
  return findArticle(object['@graph'], depth + 1) ?? findArticle(object.mainEntity, depth + 1);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The one day that the page's time elements give; null when they give several, as lists of stories do. */
function dayOfTimeElement(page: Page): string | null {
  const times = [...page.querySelectorAll('time[datetime]')];
  const marked = times.find((time) =>
    /publish/i.test(`${time.getAttribute('itemprop') ?? ''} ${time.getAttribute('class') ?? ''}`),
  );
  if (marked) return day(marked.getAttribute('datetime'));
  const days = new Set(times.map((time) => day(time.getAttribute('datetime'))));
  return days.size === 1 ? [...days][0]! : null;
}

function firstDay(dates: readonly (string | undefined)[]): string | null {
  for (const date of dates) {
    const found = day(date ?? null);
    if (found) return found;
  }
  return null;
}

function day(date: string | null): string | null {
  return date === null ? null : (readIsoDay(date) ?? readDayInName(date));
}

function attribute(page: Page, selector: string, name: string): string | null {
  const [element] = page.querySelectorAll(selector);
  return element?.getAttribute(name) ?? null;
}

function text(page: Page, selector: string): string | null {
  const [element] = page.querySelectorAll(selector);
  return element?.textContent ?? null;
}

function string(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function tidy(value: string | null): string | null {
  const tidied = value && decodeEntities(value).replace(/\s+/g, ' ').trim();
  return tidied?.slice(0, LONGEST) || null;
}
