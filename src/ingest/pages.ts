import { fetchPage, type Page } from '../fetch/fetch-page.ts';
import type { Format } from '../formats/format.ts';
import { type Opened, openBytes, type Told } from '../formats/open.ts';

/** Fetches pages one after another and reads each as a file would be read. */
export async function* openPages(
  formats: readonly Format[],
  addresses: readonly string[],
  told: Told,
  fetch: (address: string) => Promise<Page> = fetchPage,
): AsyncGenerator<Opened> {
  for (const origin of addresses) {
    try {
      const { url, bytes, facts } = await fetch(origin);
      const name = /html/i.test(facts.type ?? '') ? 'page.html' : nameOf(url);
      for await (const item of openBytes(formats, bytes, { ...told, name, path: origin, url })) {
        yield 'article' in item
          ? { article: item.article, bytes: item.bytes, origin, facts }
          : { error: item.error, origin };
      }
    } catch (error) {
      yield { error, origin };
    }
  }
}

function nameOf(url: string): string {
  return new URL(url).pathname.split('/').at(-1) || 'page';
}
