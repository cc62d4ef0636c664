import { type Command, Option } from 'commander';
import { writeCsvRow } from '../store/export/csv.ts';
import { EXPORT_KINDS, type ExportKind } from '../store/export/kinds.ts';
import type { Store } from '../store/store.ts';
import { guard, type Tools } from './commands.ts';
import { writeTo } from './io.ts';
import type { Write } from './sinks.ts';
import { dbOption, type StoreOptions, withStore } from './store-options.ts';

interface ExportOptions extends StoreOptions {
  readonly json?: boolean;
  readonly csv?: boolean;
}

const EXAMPLES = `
Examples:
  isnad export events --csv > events.csv
  isnad export claims > claims.jsonl
  isnad export entities --json > entities.json
Without an option: JSON lines. In CSV, what a spreadsheet would take for a formula has an apostrophe in front.`;

/** Adds `isnad export`. `done` gets the exit code. */
export function addExport(program: Command, tools: Tools, done: (code: number) => void): void {
  const names = Object.keys(EXPORT_KINDS);
  program
    .command('export')
    .description('Take everything of one kind out of the record, for other programs.')
    .addArgument(program.createArgument('<kind>', names.join(', ')).choices(names))
    .addOption(new Option('--json', 'one JSON list').conflicts(['csv', 'jsonl']))
    .addOption(new Option('--jsonl', 'one JSON object a line (default)').conflicts('csv'))
    .addOption(new Option('--csv', 'a table'))
    .addOption(dbOption())
    .addHelpText('after', EXAMPLES)
    .action(async (kind: string, options: ExportOptions) => {
      done(await guard(tools.io, () => run(tools, EXPORT_KINDS[kind]!, options)));
    });
}

async function run(tools: Tools, kind: ExportKind, options: ExportOptions): Promise<number> {
  const write = writeTo(tools.io.stdout);
  await withStore(tools.io, options, async (store) => {
    if (options.csv) await writeCsv(store, kind, write);
    else if (options.json) await writeList(store, kind, write);
    else for await (const row of kind.rows(store)) await write(`${JSON.stringify(row)}\n`);
  });
  return 0;
}

async function writeCsv(store: Store, { rows, columns }: ExportKind, write: Write): Promise<void> {
  await write(writeCsvRow(Object.keys(columns)));
  const cells = Object.values(columns);
  for await (const row of rows(store)) {
    await write(writeCsvRow(cells.map((cell) => cell(row as never))));
  }
}

async function writeList(store: Store, { rows }: ExportKind, write: Write): Promise<void> {
  let before = '[\n';
  for await (const row of rows(store)) {
    await write(before + JSON.stringify(row));
    before = ',\n';
  }
  await write(before === '[\n' ? '[]\n' : '\n]\n');
}
