import { readFile } from 'node:fs/promises';
import { IsnadError } from '../errors.ts';
import type { Opened, Told } from '../formats/open.ts';
import type { ArticleRecord } from '../record/shape.ts';

/** Reads files, folders and `-` (standard input) one article at a time: `openAll` with its formats. */
export type ReadInputs = (paths: readonly string[], told: Told) => AsyncIterable<Opened>;

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
