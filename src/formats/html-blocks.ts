/** A run of text between two block boundaries of a page. */
export interface Block {
  /** White space collapsed, entities decoded; never empty. */
  readonly text: string;
  /** Name of the innermost block element around it: `p`, `h2`, `li`, `div`. */
  readonly tag: string;
  /** Those of its words that stand in links. */
  readonly linkText: string;
  /** Address of the last link in it, as written; null when it has none. */
  readonly href: string | null;
}

const BLOCK_TAGS = new Set(
  `address article aside blockquote body br center dd details dialog div dl dt fieldset figcaption
   figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table
   tbody td tfoot th thead title tr ul`.split(/\s+/),
);
// Their content is no text of the page.
const SKIPPED_TAGS = new Set(
  `script style noscript template svg math iframe object select option textarea button audio video
   canvas head`.split(/\s+/),
);
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', laquo: '«', raquo: '»' },
  ...{ ndash: '–', mdash: '—', hellip: '…', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’' },
  ...{ bull: '•', middot: '·', copy: '©', reg: '®', rlm: '\u200f', lrm: '\u200e', zwnj: '\u200c' },
  ...{
    zwj: '\u200d',
    shy: '\u00ad',
    eacute: 'é',
    agrave: 'à',
    egrave: 'è',
    ccedil: 'ç',
    euro: '€',
  },
};

/**
 * The text of HTML as blocks, in one pass over the characters and without a document tree, so that no
 * page, however large, broken or deeply nested, costs more than its length. Scripts are skipped.
 */
export function readBlocks(html: string): Block[] {
  const blocks: Block[] = [];
  const open = { tag: 'body', text: '', linkText: '', href: NO_LINK, link: NO_LINK };
  const close = (tag: string) => {
    const text = collapse(open.text);
    const { href } = open;
    if (text !== '') blocks.push({ text, tag: open.tag, linkText: collapse(open.linkText), href });
    Object.assign(open, { tag, text: '', linkText: '', href: open.link });
  };
  // Elements that are never closed again: looked for once, not at each opening.
  const unclosed = new Set<string>();
  for (let at = 0; at < html.length; ) {
    const next = html.indexOf('<', at);
    const end = next < 0 ? html.length : next;
    addText(html.slice(at, end));
    if (next < 0) break;
    at = takeMarkup(next);
  }
  close('body');
  return blocks;

  function addText(raw: string): void {
    const text = decodeEntities(raw);
    open.text += text;
    if (open.link !== null) open.linkText += text;
  }

  /** Takes the tag, comment or stray `<` at `start`; where the text goes on. */
  function takeMarkup(start: number): number {
    if (html.startsWith('<!--', start)) return after('-->', start + 4);
    if (!/[a-z/!?]/i.test(html[start + 1] ?? '')) {
      open.text += '<';
      return start + 1;
    }
    const end = findTagEnd(html, start);
    const tag = html.slice(start, end);
    const name = /^<\/?([a-z][a-z0-9]*)/i.exec(tag)?.[1]?.toLowerCase() ?? '';
    const isEnd = tag[1] === '/';
    if (!isEnd && SKIPPED_TAGS.has(name) && !tag.endsWith('/>')) return skipElement(name, end);
    if (name === 'a') {
      open.link = isEnd ? null : readHref(tag);
      open.href = open.link ?? open.href;
    }
    if (BLOCK_TAGS.has(name)) close(isEnd || name === 'br' ? 'div' : name);
    return end;
  }

  function skipElement(name: string, from: number): number {
    if (unclosed.has(name)) return from;
    const pattern = new RegExp(`</${name}[^a-z0-9]`, 'gi');
    pattern.lastIndex = from;
    const found = pattern.exec(html);
    if (found) return findTagEnd(html, found.index);
    unclosed.add(name);
    // A script runs to the end of the page, but a head or button left open must not swallow it.
    return name === 'script' || name === 'style' ? html.length : from;
  }

  function after(mark: string, from: number): number {
    const found = html.indexOf(mark, from);
    return found < 0 ? html.length : found + mark.length;
  }
}

const NO_LINK: string | null = null;

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Offset behind the `>` that closes the tag, quoted `>` passed over. */
function findTagEnd(html: string, start: number): number {
  const limit = Math.min(html.length, start + 20_000);
  let quote = '';
  for (let i = start + 1; i < limit; i++) {
    const char = html[i]!;
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '>') return i + 1;
    else if ((char === '"' || char === "'") && html[i - 1] === '=') quote = char;
  }
  // An unclosed quote: the first ">" will do.
  const first = html.indexOf('>', start);
  return first < 0 ? html.length : first + 1;
}

function readHref(tag: string): string {
  const found = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(tag);
  return decodeEntities(found?.[1] ?? found?.[2] ?? found?.[3] ?? '');
}

/** Character references as characters; unknown ones stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));?/gi,
    (whole, hex, dec, name) => {
      if (name) return ENTITIES[name] ?? ENTITIES[name.toLowerCase()] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(dec);
      const isChar = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
      return isChar ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}
