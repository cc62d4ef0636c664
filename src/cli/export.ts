import { type Command, Option } from 'commander';
import { IsnadError } from '../errors.ts';
import { type Columns, writeCsv } from '../store/export/csv.ts';
import { exportGold } from '../store/export/gold.ts';
import { EXPORT_KINDS, type ExportKind } from '../store/export/kinds.ts';
import type { Store } from '../store/store.ts';
import { guard, type Tools } from './commands.ts';
import { writeGoldFiles } from './gold-files.ts';
import { writeTo } from './io.ts';
import type { Write } from './sinks.ts';
import { dbOption, type StoreOptions, withStore } from './store-options.ts';

/** What is no table: articles as people decided them, each a file. */
const GOLD = 'gold';

interface ExportOptions extends StoreOptions {
  readonly to?: string;
  readonly complete?: boolean;
  readonly json?: boolean;
  readonly csv?: boolean;
}

const EXAMPLES = `
Examples:
  isnad export events --csv > events.csv
  isnad export claims > claims.jsonl
  isnad export entities --json > entities.json
  isnad export offices --csv > offices.csv
  isnad export decisions --csv > decisions.csv
  isnad export gold --to my-gold && npm run eval -- --gold my-gold
Without an option: JSON lines. In CSV, what a spreadsheet would take for a formula has an apostrophe in front.
offices: the titles beside names, as relations from the holder to the body (holds_office), as of the article's day.
decisions: all that people decided about finds, names, contradictions and articles, undone or not, with who, when and why.
gold: every article about which people decided something, as they decided it, in the form of isnad-gold/1.0.`;

/** Adds `isnad export`. `done` gets the exit code. */
export function addExport(program: Command, tools: Tools, done: (code: number) => void): void {
  const names = [...Object.keys(EXPORT_KINDS), GOLD];
  program
    .command('export')
    .description('Take everything of one kind out of the record, for other programs.')
    .addArgument(program.createArgument('<kind>', names.join(', ')).choices(names))
    .addOption(new Option('--json', 'one JSON list').conflicts(['csv', 'jsonl']))
    .addOption(new Option('--jsonl', 'one JSON object a line (default)').conflicts('csv'))
    .addOption(new Option('--csv', 'a table'))
    .option('--to <folder>', 'gold: the folder for its texts and files')
    .option('--complete', 'gold: only articles whose every event somebody decided about')
    .addOption(dbOption())
    .addHelpText('after', EXAMPLES)
    .action(async (kind: string, options: ExportOptions) => {
      done(
        await guard(tools.io, () =>
          kind === GOLD ? runGold(tools, options) : run(tools, EXPORT_KINDS[kind]!, options),
        ),
      );
    });
}

async function run(tools: Tools, kind: ExportKind, options: ExportOptions): Promise<number> {
  const write = writeTo(tools.io.stdout);
  await withStore(tools.io, options, async (store) => {
    const columns = kind.columns as Columns<object>;
    if (options.csv)
      for await (const line of writeCsv(columns, kind.rows(store))) await write(line);
    else if (options.json) await writeList(store, kind, write);
    else for await (const row of kind.rows(store)) await write(`${JSON.stringify(row)}\n`);
  });
  return 0;
}

/** Writes gold; says what could not be made so. Exit code 1 when an article could not. */
async function runGold({ io }: Tools, options: ExportOptions): Promise<number> {
  const folder = options.to;
  if (!folder) throw new IsnadError('bad-option', 'Cannot export gold: name a folder with --to');
  const counts = { written: 0, refused: 0 };
  await withStore(io, options, async (store) => {
    for await (const made of exportGold(store, { isComplete: options.complete ?? false })) {
      if (made.errors.length === 0) writeGoldFiles(folder, made);
      else io.stderr.write(`${made.id}: ${made.errors.join('; ')}\n`);
      counts[made.errors.length === 0 ? 'written' : 'refused']++;
    }
  });
  await writeTo(io.stdout)(`${counts.written} articles as gold, ${counts.refused} refused\n`);
  return counts.refused > 0 ? 1 : 0;
}

async function writeList(store: Store, { rows }: ExportKind, write: Write): Promise<void> {
  let before = '[\n';
  for await (const row of rows(store)) {
    await write(before + JSON.stringify(row));
    before = ',\n';
  }
  await write(before === '[\n' ? '[]\n' : '\n]\n');
}
