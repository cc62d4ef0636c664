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

export function readTold({
  date,
  outlet,
}: {
  readonly date?: string;
  readonly outlet?: string;
}): Told {
  return { date: date ?? null, outlet: outlet ?? null };
}
export async function readRecord(_file: string): Promise<ArticleRecord | null> {
  return null;
}
export const readInputs: ReadInputs = async function* () {};
