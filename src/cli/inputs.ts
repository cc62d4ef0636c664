import { readFile } from 'node:fs/promises';
import { IsnadError } from '../errors.ts';
import type { Article } from '../model/article.ts';
import type { ArticleRecord } from '../record/shape.ts';

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
    throw new IsnadError('bad-date', `Cannot use the date "${date}": it is no day`);
  }
  return { date: date ?? null, outlet: outlet?.trim() || null };
}

/** True for `YYYY-MM-DD` of a day that exists. */
function isDay(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

/**
 * A record that `isnad read --json` wrote; null when the file is none. Throws `bad-record` for one
 * without its text (a gold file).
 */
export async function readRecord(path: string): Promise<ArticleRecord | null> {
  const json = path.endsWith('.json') ? await readJson(path) : null;
  if (json?.format !== 'isnad-gold/1.0') return null;
  if (typeof json.text !== 'string') {
    throw new IsnadError('bad-record', 'Cannot explain the record: it does not carry its text', {
      at: { file: path },
    });
  }
  return json as ArticleRecord;
}

async function readJson(path: string): Promise<Partial<ArticleRecord> | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Partial<ArticleRecord> | null;
  } catch {
    // Whatever it is, it is no record; reading it as an article says what is wrong with it.
    return null;
  }
}

export const readInputs: ReadInputs = async function* () {};
