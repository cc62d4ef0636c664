import type { Command } from 'commander';
import { IsnadError } from '../errors.ts';
import { failureOf } from '../failure.ts';
import type { Opened, Told } from '../formats/open.ts';
import { countArticles } from '../ingest/count-articles.ts';
import { foresee, ingest, type Outcome } from '../ingest/ingest.ts';
import { type Origins, sortOrigins } from '../ingest/origins.ts';
import type { RunCounts } from '../store/runs.ts';
import { guard, type Tools, tellFailure } from './commands.ts';
import { writeTo } from './io.ts';
import { createProgress } from './progress.ts';
import { toldBy } from './read.ts';
import { clean } from './show/terminal.ts';
import { dbOption, findStore, type StoreOptions, withStore } from './store-options.ts';

interface AddOptions extends StoreOptions {
  readonly date?: string;
  readonly outlet?: string;
  readonly threads?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const MOST_THREADS = 64;

const EXAMPLES = `
Examples:
  isnad add article.txt --date 2020-06-22 --outlet arabi21
  isnad add news/ 'more/*.jsonl.gz' --db libya.db
  isnad add https://example.net/news/1
  isnad add news.jsonl --db postgres://isnad@db.example.net/record
An article that is there already is left alone, so a run that was stopped goes on when it is run again.
A page that changed becomes a new version beside the old one. Exit code 1 when an article was refused.`;

/** Adds `isnad add`. `done` gets the exit code. */
export function addAdd(program: Command, tools: Tools, done: (code: number) => void): void {
  program
    .command('add')
    .description(
      'Put articles into the record, each with its bytes, its versions and what it says.',
    )
    .argument(
      '<path...>',
      'text, HTML or JSONL files (also .gz, .xz), folders, patterns, addresses, or - for standard input',
    )
    .option('--date <YYYY-MM-DD>', 'date of the articles, from which "yesterday" counts')
    .option('--outlet <name>', 'who published them')
    .option('--threads <n>', 'articles analysed at once (default: one a core, four at most)')
    .option('--dry-run', 'say what would happen, and change nothing')
    .option('--json', 'the report of the run as JSON')
    .option('--quiet', 'no progress on standard error')
    .addOption(dbOption())
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], options: AddOptions) => {
      done(await guard(tools.io, () => add(tools, paths, options)));
    });
}

async function add(tools: Tools, paths: readonly string[], options: AddOptions): Promise<number> {
  const origins = await sortOrigins(paths);
  const inputs = openBoth(tools, origins, toldBy(options));
  if (options.dryRun) return foretell(tools, inputs, options);
  const threads = readThreads(options);
  return withStore(tools.io, { ...options, mayMake: true }, async (store) => {
    const analysts = await tools.analysts(threads);
    const total = options.quiet ? null : await countOrigins(origins);
    const report = createReport(tools, options, total);
    try {
      const now = () => new Date().toISOString();
      const counts = await ingest(store, inputs, { analysts, now, tell: report.tell });
      await report.end(counts);
      return counts.refused > 0 ? 1 : 0;
    } finally {
      await analysts.close();
    }
  });
}

async function* openBoth(
  tools: Tools,
  { paths, addresses }: Origins,
  told: Told,
): AsyncGenerator<Opened> {
  if (paths.length > 0) yield* tools.inputs(paths, told);
  if (addresses.length > 0) yield* tools.pages(addresses, told);
}

async function countOrigins({ paths, addresses }: Origins): Promise<number | null> {
  const count = await countArticles(paths);
  return count === null ? null : count + addresses.length;
}

function readThreads({ threads }: AddOptions): number | null {
  if (threads === undefined) return null;
  const number = Number(threads);
  if (Number.isInteger(number) && number >= 1 && number <= MOST_THREADS) return number;
  throw new IsnadError(
    'bad-option',
    `Cannot use ${threads} threads: give a number up to ${MOST_THREADS}`,
  );
}

/** Tells on standard error what is going on, and at the end on standard output what was done. */
function createReport({ io }: Tools, { json, quiet }: AddOptions, total: number | null) {
  const progress = createProgress(io.stderr, { quiet: quiet ?? false, total });
  const refusals: object[] = [];
  return {
    tell: (outcome: Outcome) => {
      const isRefused = outcome.outcome === 'refused';
      if (isRefused) {
        progress.clear();
        tellFailure(io, outcome.error, outcome.origin);
        const { code, message, at } = failureOf(outcome.error);
        refusals.push({ origin: at ?? outcome.origin, code, message });
      }
      progress.count(isRefused);
    },
    end: async (counts: RunCounts) => {
      progress.finish();
      const write = writeTo(io.stdout);
      if (json) await write(`${JSON.stringify({ ...counts, refusals }, null, 2)}\n`);
      else if (!quiet) await write(`${writeCounts(counts)}\n`);
    },
  };
}

function writeCounts({ added, changed, unchanged, refused }: RunCounts): string {
  return `${added} new, ${changed} changed, ${unchanged} unchanged, ${refused} refused`;
}

/** Says of every input what adding it would do. */
async function foretell(
  { io }: Tools,
  inputs: AsyncIterable<Opened>,
  options: AddOptions,
): Promise<number> {
  const store = await findStore(io, options);
  const write = writeTo(io.stdout);
  const counts = { added: 0, changed: 0, unchanged: 0, refused: 0 };
  try {
    for await (const input of inputs) {
      const outcome = await foresee(store, input);
      counts[outcome]++;
      if (!options.json) await write(`${outcome}\t${clean(input.origin)}\n`);
    }
  } finally {
    await store?.close();
  }
  await write(options.json ? `${JSON.stringify(counts, null, 2)}\n` : `${writeCounts(counts)}\n`);
  return counts.refused > 0 ? 1 : 0;
}
