import { type Expression, type SqlBool, sql } from 'kysely';
import { nameKey, nameWords } from '../names.ts';
import type { Reading } from '../store.ts';

/** Names beyond these are not looked at: a name that so many share finds nobody. */
const MOST_NAMES = 2000;

/**
 * The folded names that have every word of `name` (in any order, with or without the article), the very name
 * first, then the shorter ones. Arabic or English.
 *
 *   حفتر   finds   خليفة حفتر   and   المشير خليفة حفتر
 */
export async function findNameKeys({ db }: Reading, name: string): Promise<string[]> {
  const words = nameWords(name);
  if (words.length === 0) return [];
  const rows = await db
    .selectFrom('name_words')
    .select('name_key')
    .where('word', 'in', words)
    .groupBy('name_key')
    .having((eb) => eb.fn.countAll(), '=', words.length)
    .limit(MOST_NAMES)
    .execute();
  const own = nameKey(name);
  const rank = (key: string) => (key === own ? 0 : key.length);
  return rows.map(({ name_key }) => name_key).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** Somebody or something that articles name: all entities with one id in the lexicon, else with one name and type. */
export interface Named {
  readonly known: string | null;
  readonly type: string;
  readonly name: string;
  readonly name_en: string;
  readonly name_key: string;
  readonly country: string | null;
  readonly articles: number;
  readonly mentions: number;
  readonly lat: number | null;
  readonly lon: number | null;
}

/** The condition on `entities` that one of them is meant. */
export function isOne({ known, type, name_key }: Named): Expression<SqlBool> {
  return known === null
    ? sql<boolean>`entities.known is null and entities.type = ${type} and entities.name_key = ${name_key}`
    : sql<boolean>`entities.known = ${known} and entities.type = ${type}`;
}
