import { type Command, Option } from 'commander';
import { guard, type Tools } from '../commands.ts';
import { writeTo } from '../io.ts';
import { clean, isolate, paintFor } from '../show/terminal.ts';
import { checkEventExamples, checkEventTypes } from './events.ts';
import type { Check, Problem } from './problem.ts';
import { checkRules } from './rules.ts';
import { checkIds, checkTables, checkYaml } from './tables.ts';

/** All checks, in the order in which they run. A folder with data of its own adds its check here. */
const CHECKS: readonly Check[] = [
  checkTables,
  checkIds,
  checkYaml,
  checkEventTypes,
  checkEventExamples,
  checkRules,
];

const EXAMPLES = `
Examples:
  isnad check                                     after adding a word, an event type, a rule
  isnad check --only "event examples"             one kind of check

Exit code 1 when anything is wrong.`;

/** Adds `isnad check`. `done` gets the exit code. */
export function addCheck(program: Command, tools: Tools, done: (code: number) => void): void {
  program
    .command('check')
    .description(
      'Check the lexicon: tables, ids, examples and counterexamples, and no rule that does harm.',
    )
    .addOption(
      new Option('--only <check>', 'one kind of check').choices(CHECKS.map(({ name }) => name)),
    )
    .option('--json', 'problems as JSON, a list')
    .addHelpText('after', EXAMPLES)
    .action(async (options: { only?: string; json?: boolean }) => {
      done(await guard(tools.io, () => check(tools, options)));
    });
}

/** Runs the checks and tells what is wrong; 1 when anything is. */
async function check(tools: Tools, options: { only?: string; json?: boolean }): Promise<number> {
  const write = writeTo(tools.io.stdout);
  const paint = paintFor(tools.io.stdout, tools.io.env);
  const checked = { tables: tools.tables(), engine: await tools.engine() };
  const chosen = CHECKS.filter(({ name }) => !options.only || name === options.only);
  const results = chosen.map(({ name, run }) => ({ name, problems: run(checked) }));
  const all = results.flatMap(({ problems }) => problems ?? []);
  if (options.json) {
    await write(`${JSON.stringify(all, null, 2)}\n`);
    return all.length > 0 ? 1 : 0;
  }
  for (const { name, problems } of results) {
    const state =
      problems === null
        ? 'not made here'
        : problems.length === 0
          ? 'fine'
          : `${problems.length} wrong`;
    await write(`${paint(problems?.length ? 'red' : 'green', state.padEnd(14))}${name}\n`);
    for (const problem of problems ?? []) await write(`  ${writeProblem(problem)}\n`);
  }
  return all.length > 0 ? 1 : 0;
}

function writeProblem({ file, line, message }: Problem): string {
  return `${clean(file)}${line === undefined ? '' : `:${line}`}: ${isolate(message)}`;
}
