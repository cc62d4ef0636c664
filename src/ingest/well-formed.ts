import type { Article } from '../model/article.ts';

/**
 * The article with every character that a database can hold: halves of characters and zero characters
 * become U+FFFD, one for one, so that every offset stays.
 */
export function makeWellFormed(article: Article): Article {
  const { id, file, text, title, url, outlet, links } = article;
  return {
    ...article,
    ...{ id: mend(id), file: mend(file), text: mend(text) },
    title: title === null ? null : mend(title),
    url: url === null ? null : mend(url),
    outlet: outlet === null ? null : mend(outlet),
    links: links.map((link) => ({ text: mend(link.text), url: mend(link.url) })),
  };
}

function mend(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd');
}
