import { type Command, Option } from 'commander';
import { readStats, type Stats } from '../store/read/stats.ts';
import { answer } from './answer.ts';
import { guard, type Tools } from './commands.ts';
import { langOption } from './read.ts';
import type { Language } from './show/labels.ts';
import { showTable } from './show/show-table.ts';
import type { Look } from './show/words.ts';
import { dbOption, type StoreOptions } from './store-options.ts';

const EXAMPLES = `
Examples:
  isnad stats
  isnad stats --db libya.db --json`;

interface StatsOptions extends StoreOptions {
  readonly json?: boolean;
  readonly lang: Language;
}

/** Adds `isnad stats`. `done` gets the exit code. */
export function addStats(program: Command, tools: Tools, done: (code: number) => void): void {
  program
    .command('stats')
    .description(
      'Show how much the record holds, from when, by which engine, and what was refused.',
    )
    .addOption(new Option('--json', 'as JSON'))
    .addOption(langOption())
    .addOption(dbOption())
    .addHelpText('after', EXAMPLES)
    .action(async (options: StatsOptions) => {
      done(
        await guard(tools.io, () => answer(tools, options, { read: readStats, show: showStats })),
      );
    });
}

function showStats(view: Look, { rows, dates, engines, refused, runs, unfinished }: Stats) {
  const { first, last } = dates;
  return [
    ...showTable(
      view,
      ['rows', 'of'],
      Object.entries(rows).map(([table, count]) => [String(count), table]),
    ),
    first === null ? '' : `${first}..${last}`,
    ...showTable(
      view,
      ['articles', 'analysed by'],
      engines.map(({ engine, articles }) => [String(articles), engine]),
    ),
    '',
    `${runs} runs, ${unfinished} not finished`,
    ...refused.map(({ code, inputs }) => `${inputs} refused [${code}]`),
  ];
}
