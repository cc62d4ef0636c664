import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { IsnadError } from '../errors.ts';
import type { Article } from '../model/article.ts';
import type { ArticleRecord } from '../record/shape.ts';
import { createFileNames } from './file-names.ts';

/** Where records go, one after another. */
export interface Sink {
  /** True when this article's record is there already and need not be made. Asked once per article. */
  readonly has: (article: Article, origin: string) => Promise<boolean>;
  readonly put: (record: ArticleRecord) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Writes text and waits while the reader of it is slow, so that memory stays bounded. */
export type Write = (text: string) => Promise<void>;

/** Records as a person reads them, with a line between two. */
export function sinkText(write: Write, show: (record: ArticleRecord) => string): Sink {
  let isFirst = true;
  return {
    has: async () => false,
    put: async (record) => {
      await write(`${isFirst ? '' : `\n${'─'.repeat(60)}\n\n`}${show(record)}\n`);
      isFirst = false;
    },
    end: async () => {},
  };
}

/** One record a line. */
export function sinkJsonLines(write: Write): Sink {
  return {
    has: async () => false,
    put: (record) => write(`${JSON.stringify(record)}\n`),
    end: async () => {},
  };
}

/** One article as an object, several as a list: a record waits until it is known which. */
export function sinkJson(write: Write): Sink {
  let waiting: string | null = null;
  let isList = false;
  return {
    has: async () => false,
    put: async (record) => {
      if (waiting !== null) {
        await write(`${isList ? ',\n' : '[\n'}${waiting}`);
        isList = true;
      }
      waiting = JSON.stringify(record, null, 2);
    },
    end: async () => {
      if (waiting === null) return;
      await write(isList ? `,\n${waiting}\n]\n` : `${waiting}\n`);
    },
  };
}

/**
 * `folder/<id>.json` for each article. A file appears whole or not at all: it is written under another
 * name first and then renamed. Throws `unwritable-output`.
 */
export function sinkFolder(folder: string, { skipExisting }: { skipExisting: boolean }): Sink {
  const nameOf = createFileNames();
  const refuse = (error: unknown): never => {
    throw new IsnadError(
      'unwritable-output',
      `Cannot write to ${folder}: ${(error as Error).message}`,
    );
  };
  const isMade = mkdir(folder, { recursive: true }).catch(refuse);
  // Reported where it is awaited, at the first record.
  isMade.catch(() => {});
  let path = '';
  return {
    has: async ({ id }, origin) => {
      path = join(folder, `${nameOf(id, origin)}.json`);
      return skipExisting && existsSync(path);
    },
    put: async (record) => {
      await isMade;
      const draft = `${path}.${process.pid}.tmp`;
      try {
        await writeFile(draft, `${JSON.stringify(record, null, 2)}\n`);
        await rename(draft, path);
      } catch (error) {
        await rm(draft, { force: true });
        refuse(error);
      }
    },
    end: async () => {
      await isMade;
    },
  };
}
