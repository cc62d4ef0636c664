/** Tools without an outside, for tests: what is written is kept, articles and engine are given. */

import { loadVocabulary } from '../arabic/vocabulary.ts';
import type { Opened } from '../formats/open.ts';
import type { Analysts } from '../ingest/analysts.ts';
import { loadTables } from '../lexicon/load.ts';
import { docWith, mentionAt } from '../record/fixtures.test-help.ts';
import { toRecord } from '../record/record.ts';
import { packAnalysis } from '../store/analysis.ts';
import { digestOf } from '../store/digest-of.ts';
import { createTermFinder } from '../store/terms.ts';
import { loadWeaveWords } from '../weave/statements.ts';
import { createTools, type Tools } from './commands.ts';
import type { Engine } from './engine.ts';
import { runCommand } from './main.ts';

const tables = loadTables();
const weaveWords = loadWeaveWords(tables);
const terms = createTermFinder(loadVocabulary(tables));

/** An engine that finds the first word of each article, as a person's name, and nothing else. */
export const firstWordEngine: Engine = (article) => {
  const words = /\S+/.exec(article.text)?.[0] ?? '';
  return { ...docWith(article.text, [mentionAt(article.text, words, 0)]), article };
};

/** Analysts in this thread, with this engine. */
function analystsOf(engine: Engine): Analysts {
  return {
    engine: 'test',
    atOnce: 3,
    analyse: async (article) => {
      const record = toRecord(engine(article));
      const digest = digestOf(article, record, weaveWords);
      return { ...packAnalysis(record, terms, 'test'), digest };
    },
    close: async () => {},
  };
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `isnad ...args` over these inputs. */
export async function runFake(
  args: readonly string[],
  inputs: readonly Opened[] | null = null,
  engine: Engine = firstWordEngine,
): Promise<Ran> {
  let [out, err] = ['', ''];
  const keep = (add: (text: string) => void) => ({
    columns: 100,
    write: (text: string, done?: (error?: Error | null) => void) => {
      add(text);
      done?.();
    },
  });
  const io = {
    stdout: keep((text) => {
      out += text;
    }),
    stderr: keep((text) => {
      err += text;
    }),
    env: {},
  };
  const tools: Tools = {
    ...createTools(io),
    engine: async () => engine,
    analysts: async () => analystsOf(engine),
    tables: () => tables,
    terms: () => terms,
    ...(inputs && {
      inputs: async function* () {
        yield* inputs;
      },
    }),
  };
  const code = await runCommand(tools, ['node', 'isnad', ...args]);
  return { code, out, err };
}
