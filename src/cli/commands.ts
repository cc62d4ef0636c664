import { loadVocabulary } from '../arabic/vocabulary.ts';
import { failureOf } from '../failure.ts';
import { createFormats } from '../formats/formats.ts';
import { openAll } from '../formats/open.ts';
import type { Analysts } from '../ingest/analysts.ts';
import { loadTables, type Tables } from '../lexicon/load.ts';
import { indexRecord } from '../record/chain.ts';
import type { ArticleRecord } from '../record/shape.ts';
import { createTermFinder, type TermFinder } from '../store/terms.ts';
import { type Engine, loadEngine } from './engine.ts';
import { writeFailure } from './failure.ts';
import type { ReadInputs } from './inputs.ts';
import { columnsOf, type Io, isBrokenPipe } from './io.ts';
import { type Label, type Language, labelRows, makeLabels } from './show/labels.ts';
import { paintFor } from './show/terminal.ts';
import type { Look, View } from './show/words.ts';

/** What commands work with: the outside, and the parts that take time to make and are made when needed. */
export interface Tools {
  readonly io: Io;
  readonly inputs: ReadInputs;
  /** Fetches pages by their addresses: the one thing for which Isnad asks the network. */
  readonly pages: ReadInputs;
  readonly engine: () => Promise<Engine>;
  readonly tables: () => Tables;
  readonly labels: (language: Language) => Label;
  /** Terms of full-text search; for the words of a query. */
  readonly terms: () => TermFinder;
  /** Worker threads that analyse; null: as many as the machine runs at once. */
  readonly analysts: (threads: number | null) => Promise<Analysts>;
}

/** The tools of the real command: tables, formats and engine are made once, when first needed. */
export function createTools(io: Io): Tools {
  const tables = lazily(() => loadTables());
  const formats = lazily(() => createFormats(tables()));
  return {
    io,
    inputs: (paths, told) => openAll(formats(), paths, told),
    pages: async function* (addresses, told) {
      const { openPages } = await import('../ingest/pages.ts');
      yield* openPages(formats(), addresses, told);
    },
    engine: lazily(() => loadEngine(tables())),
    tables,
    // Loaded when needed: most commands analyse in this thread or not at all.
    analysts: async (threads) => (await import('../ingest/analysts.ts')).hireAnalysts(threads),
    terms: lazily(() => createTermFinder(loadVocabulary(tables()))),
    labels: (language) => makeLabels(labelRows(tables()), language),
  };
}

function lazily<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/** A view of one record for standard output. */
export function viewOf({ io, labels }: Tools, record: ArticleRecord, language: Language): View {
  return {
    index: indexRecord(record),
    label: labels(language),
    language,
    paint: paintFor(io.stdout, io.env),
    width: columnsOf(io.stdout),
  };
}

/** A view of answers of the record for standard output. */
export function toldViewOf({ io, labels }: Tools, language: Language): Look {
  return {
    label: labels(language),
    language,
    paint: paintFor(io.stdout, io.env),
    width: columnsOf(io.stdout),
  };
}

/** Tells a failure on standard error; with ISNAD_DEBUG also where it happened. */
export function tellFailure({ stderr, env }: Io, error: unknown, origin: string | null): void {
  stderr.write(writeFailure(paintFor(stderr, env), failureOf(error), origin));
  if (env.ISNAD_DEBUG && error instanceof Error) stderr.write(`${error.stack}\n`);
}

/**
 * Runs a command to its exit code. A reader that has gone (`| head`) ends it in silence; anything else
 * thrown is told and gives 1.
 */
export async function guard(io: Io, run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (isBrokenPipe(error)) return 0;
    tellFailure(io, error, null);
    return 1;
  }
}
