import { IsnadError } from '../errors.ts';
import type { Article } from '../model/article.ts';
import { readWhole } from './bytes.ts';
import { decode, findWideEncoding } from './decode.ts';
import type { Format, Hint, Knowledge } from './format.ts';
import { readBlocks } from './html-blocks.ts';
import { checkArabic } from './inspect.ts';
import { findDate, idOf } from './text.ts';

/** One article of an HTML page: `text` is what was extracted, title first, a paragraph a line. */
export function createHtmlFormat(knowledge: Knowledge): Format {
  return {
    name: 'html',
    accepts: (head, hint) => /\.(x?html?|shtml)$/i.test(hint.name) || looksLikePage(head),
    read: async function* (bytes, hint) {
      const whole = await readWhole(bytes, hint, findCharset);
      const { text: html, encoding, sha256 } = whole;
      // Parser and extractor are loaded for the first page only: they would double the start-up time.
      const { readPage } = await import('./html-page.ts');
      const { nameOutlet } = await import('./html-metadata.ts');
      const page = readPage(html, hint.url, knowledge);
      checkPage(page.text, html, hint);
      const known = { date: page.date, dateBasis: page.dateBasis };
      const isKnown = hint.date === null && page.date !== null;
      const article: Article = {
        id: idOf(hint.name),
        file: hint.name,
        text: page.text,
        title: page.title,
        url: page.url,
        outlet: hint.outlet ?? nameOutlet(page, knowledge),
        ...(isKnown ? known : findDate(page.text, hint, knowledge.dateWords)),
        format: 'html',
        encoding,
        bytesSha256: sha256,
        links: page.links,
      };
      yield { article, bytes: whole.bytes };
    },
  };
}

function checkPage(text: string, html: string, { path }: Hint): void {
  const at = { file: path };
  if (text !== '') {
    checkArabic(text, at);
    return;
  }
  // Say the page's language rather than that it holds no article, where that is the reason.
  checkArabic(
    readBlocks(html)
      .map((block) => block.text)
      .join('\n'),
    at,
  );
  throw new IsnadError('no-article', 'Cannot read the page: it has no Arabic article', { at });
}

function looksLikePage(head: Uint8Array): boolean {
  let start = decode(head).text.slice(0, 8192).trimStart();
  while (/^<(!--|\?xml)/i.test(start)) {
    const end = start.indexOf('>', start.startsWith('<!--') ? start.indexOf('-->') : 0);
    if (end < 0) return false;
    start = start.slice(end + 1).trimStart();
  }
  return /^<(!doctype\s+html|html|head|body|article)\b/i.test(start);
}

/** Encoding that a page names in its first bytes; UTF-16 shows itself and is not asked. */
function findCharset(bytes: Uint8Array): string | null {
  if (findWideEncoding(bytes)) return null;
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{3,30})/i.exec(start)?.[1] ?? null;
}
