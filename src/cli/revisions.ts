import type { Command } from 'commander';
import { IsnadError } from '../errors.ts';
import { readRevisions } from '../store/read/revisions.ts';
import { guard, type Tools } from './commands.ts';
import { writeTo } from './io.ts';
import { dbOption, type StoreOptions, withStore } from './store-options.ts';

interface RevisionsOptions extends StoreOptions {
  readonly since: string;
}

const PAGE = 1000;
const EXAMPLES = `
Examples:
  isnad revisions
  isnad revisions --since 1200 >> changes.jsonl
One JSON object a line: {n, at, change, kind, about}. Who applies them in order, and asks again with the last n,
has what the record has: for "added" and "changed" take what "about" names anew, for "withdrawn" let it go.`;

/** Adds `isnad revisions`. `done` gets the exit code. */
export function addRevisions(program: Command, tools: Tools, done: (code: number) => void): void {
  program
    .command('revisions')
    .description('List what was added, changed or withdrawn since a point, as JSON lines.')
    .option('--since <n>', 'after this revision', '0')
    .addOption(dbOption())
    .addHelpText('after', EXAMPLES)
    .action(async (options: RevisionsOptions) => {
      done(await guard(tools.io, () => revisions(tools, options)));
    });
}

async function revisions(tools: Tools, options: RevisionsOptions): Promise<number> {
  if (!/^\d{1,15}$/.test(options.since)) {
    throw new IsnadError('bad-option', `Cannot use --since ${options.since}: give a number`);
  }
  const write = writeTo(tools.io.stdout);
  await withStore(tools.io, options, async (store) => {
    let since = Number(options.since);
    for (;;) {
      const page = await readRevisions(store, since, PAGE);
      if (page.length === 0) return;
      since = page.at(-1)!.n;
      await write(page.map((revision) => `${JSON.stringify(revision)}\n`).join(''));
    }
  });
  return 0;
}
