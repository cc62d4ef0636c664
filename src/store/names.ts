import { fold } from '../arabic/fold.ts';
import { ARTICLE } from '../arabic/letters.ts';
import type { FindRows } from './find-rows.ts';
import type { Writing } from './store.ts';

/** A name as names are compared: folded, one space between words. */
export function nameKey(name: string): string {
  return fold(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const LEAST_LETTERS = 2;

/** The words of a name by which it is found: folded, without the article, each once. */
export function nameWords(name: string): string[] {
  const words = nameKey(name).split(' ').map(cutArticle);
  return [...new Set(words.filter((word) => word.length >= LEAST_LETTERS))];
}

function cutArticle(word: string): string {
  const rest = word.slice(ARTICLE.length);
  return word.startsWith(ARTICLE) && rest.length >= LEAST_LETTERS ? rest : word;
}

/** Makes names findable by each of their words. */
export async function putNameWords(
  { db, backend }: Writing,
  { entities }: FindRows,
): Promise<void> {
  const rows = new Map<string, { word: string; name_key: string }>();
  for (const { name_ar, name_en, name_key } of entities) {
    for (const word of nameWords(`${name_ar} ${name_en}`)) {
      rows.set(JSON.stringify([word, name_key]), { word, name_key });
    }
  }
  if (rows.size === 0) return;
  await backend.insert(db, { table: 'name_words', orSkip: true }, [...rows.values()]);
}
