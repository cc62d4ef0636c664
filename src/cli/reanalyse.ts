import type { Command } from 'commander';
import { reanalyse } from '../ingest/reanalyse.ts';
import { guard, type Tools, tellFailure } from './commands.ts';
import { writeTo } from './io.ts';
import { createProgress } from './progress.ts';
import { dbOption, type StoreOptions, withStore } from './store-options.ts';

interface ReanalyseOptions extends StoreOptions {
  readonly all?: boolean;
  readonly quiet?: boolean;
}

const EXAMPLES = `
Examples:
  isnad reanalyse
  isnad reanalyse --all --db libya.db
What is found is replaced, an article at a time; articles, their bytes and what people decided stay.`;

/** Adds `isnad reanalyse`. `done` gets the exit code. */
export function addReanalyse(program: Command, tools: Tools, done: (code: number) => void): void {
  program
    .command('reanalyse')
    .description('Analyse anew what another version of the engine or its lexicon analysed.')
    .option('--all', 'everything, also what this engine analysed')
    .option('--quiet', 'no progress on standard error')
    .addOption(dbOption())
    .addHelpText('after', EXAMPLES)
    .action(async (options: ReanalyseOptions) => {
      done(await guard(tools.io, () => run(tools, options)));
    });
}

async function run(tools: Tools, options: ReanalyseOptions): Promise<number> {
  const { io } = tools;
  const progress = createProgress(io.stderr, { quiet: options.quiet ?? false });
  let failed = 0;
  const tell = (error: unknown) => {
    if (error !== null) {
      progress.clear();
      tellFailure(io, error, null);
      failed++;
    }
    progress.count(error !== null);
  };
  const done = await withStore(io, options, async (store) => {
    const analysts = await tools.analysts(null);
    try {
      const now = () => new Date().toISOString();
      return await reanalyse(store, { analysts, now, tell, all: options.all ?? false });
    } finally {
      await analysts.close();
    }
  });
  progress.finish();
  if (!options.quiet) await writeTo(io.stdout)(`${done} analysed, ${failed} failed\n`);
  return failed > 0 ? 1 : 0;
}
