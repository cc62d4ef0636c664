import { readFile } from 'node:fs/promises';
import type { Article } from '../model/article.ts';
import type { ArticleRecord } from '../record/shape.ts';
import { refuse } from './failure.ts';

/** What the user knows of the articles; it wins over what the bytes say. */
export interface Told {
  readonly date: string | null;
  readonly outlet: string | null;
}

/** One article, or why one could not be read; `origin` is its path, with the line where there are many. */
export type Input =
  | { readonly article: Article; readonly origin: string }
  | { readonly error: unknown; readonly origin: string };

/** Reads files, folders and `-` (standard input) one article at a time. */
export type ReadInputs = (paths: readonly string[], told: Told) => AsyncIterable<Input>;

/** What the options tell of the articles. Throws when the date is no day of the calendar. */
export function readTold({
  date,
  outlet,
}: {
  readonly date?: string;
  readonly outlet?: string;
}): Told {
  if (date !== undefined && !isDay(date)) {
    refuse(
      'bad-date',
      `Cannot use the date "${date}": it is no day`,
      'write it as YYYY-MM-DD, for example 2024-03-12',
    );
  }
  return { date: date ?? null, outlet: outlet?.trim() || null };
}

/** True for `YYYY-MM-DD` of a day that exists. */
function isDay(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

/** A record that `isnad read --json` wrote; null when the file is none. */
export async function readRecord(path: string): Promise<ArticleRecord | null> {
  if (!path.endsWith('.json')) return null;
  try {
    const json = JSON.parse(await readFile(path, 'utf8')) as Partial<ArticleRecord> | null;
    const isRecord = json?.format === 'isnad-gold/1.0' && typeof json.text === 'string';
    return isRecord ? (json as ArticleRecord) : null;
  } catch {
    // Whatever it is, it is no record; reading it as an article says what is wrong with it.
    return null;
  }
}
export const readInputs: ReadInputs = async function* () {};
