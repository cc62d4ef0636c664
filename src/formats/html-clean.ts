/** The part of a document tree's interface that cleaning needs. */
export interface Page {
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>;
}
export interface PageElement {
  readonly tagName: string;
  readonly textContent: string | null;
  readonly parentElement: PageElement | null;
  readonly getAttribute: (name: string) => string | null;
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>;
  readonly remove: () => void;
}

// Elements that are never the article's own words.
const NOISE_TAGS =
  'script,style,noscript,template,iframe,object,form,button,select,nav,aside,footer,figcaption,svg,video,audio';
// ARIA roles and embeds of social networks.
const NOISE_SELECTORS =
  '[role=navigation],[role=complementary],[role=contentinfo],[role=dialog],[role=search],[aria-hidden=true],[hidden],blockquote.twitter-tweet,blockquote.instagram-media,blockquote.tiktok-embed,.fb-post,.fb-video';

/**
 * Words of class names and ids that mean page furniture. Matched as whole words of a name cut at
 * hyphens, underscores and capitals, so that `share-bar` is one and `shareholder-news` is not.
 */
const NOISE_WORDS = new Set(
  `ad ads advert adverts advertisement adsbygoogle banner breadcrumb breadcrumbs caption comment
   comments cookie cookies copyright disqus embed gdpr marquee masthead menu navbar newsletter
   outbrain pagination popup promo promoted related relatedposts share sharing sharedaddy shares
   sidebar social sponsor sponsored subscribe taboola tags taglist ticker toolbar widget byline
   jp-relatedposts`.split(/\s+/),
);
// Containers whose names may hold such a word although they hold the article.
const KEPT_TAGS = new Set(['HTML', 'BODY', 'ARTICLE', 'MAIN', 'H1', 'A']);
// Share of the page's text from which an element is too much of it to be furniture.
const TOO_MUCH = 0.4;
// Characters of furniture measured on one page; nested furniture is measured again and again.
const MOST_MEASURED = 50_000_000;

/** Address and words of a link that leads to another story. */
export interface PageLink {
  readonly text: string;
  readonly url: string;
}

/**
 * Removes page furniture from a document tree before the article is looked for; returns the links of
 * blocks that are named related reading. Nothing is removed that holds much of the page's text.
 */
export function cleanPage(page: Page): PageLink[] {
  const links: PageLink[] = [];
  let budget = MOST_MEASURED;
  const [body] = page.querySelectorAll('body');
  const whole = body?.textContent?.length ?? 0;
  for (const element of [...page.querySelectorAll('[class],[id]')]) {
    const word = noiseWordOf(element);
    if (!word || budget < 0) continue;
    const length = element.textContent?.length ?? 0;
    budget -= length;
    if (length > TOO_MUCH * whole) continue;
    if (/^(jp-)?related/.test(word)) links.push(...linksIn(element));
    element.remove();
  }
  for (const element of page.querySelectorAll(`${NOISE_TAGS},${NOISE_SELECTORS}`)) element.remove();
  return links;
}

function noiseWordOf(element: PageElement): string | null {
  if (KEPT_TAGS.has(element.tagName.toUpperCase())) return null;
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  const words = names
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[\s_-]+/);
  return words.find((word) => NOISE_WORDS.has(word)) ?? null;
}

function linksIn(element: PageElement): PageLink[] {
  return [...element.querySelectorAll('a[href]')].flatMap((link) => {
    const text = (link.textContent ?? '').replace(/\s+/g, ' ').trim();
    return text === '' ? [] : [{ text, url: link.getAttribute('href') ?? '' }];
  });
}
