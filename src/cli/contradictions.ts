import type { Command } from 'commander';
import { listContradictions } from '../store/woven.ts';
import { answer } from './answer.ts';
import { guard, type Tools } from './commands.ts';
import { addListOptions, type ListOptions, pageOf } from './filter-options.ts';
import { showContradiction } from './show/show-woven.ts';

const EXAMPLES = `
Examples:
  isnad contradictions
  isnad contradictions --limit 5 --json
Both sides stand with their words and speakers. Isnad does not say which is right.`;

/** Adds `isnad contradictions`. `done` gets the exit code. */
export function addContradictions(
  program: Command,
  tools: Tools,
  done: (code: number) => void,
): void {
  addListOptions(program.command('contradictions'))
    .description('List accounts that exclude each other: whether, how many, who, where, when.')
    .addHelpText('after', EXAMPLES)
    .action(async (options: ListOptions) => {
      done(await guard(tools.io, () => contradictions(tools, options)));
    });
}

function contradictions(tools: Tools, options: ListOptions): Promise<number> {
  const { limit, skip } = pageOf(options);
  return answer(tools, options, {
    read: async (store) => (await listContradictions(store, { limit: limit + skip })).slice(skip),
    show: (view, told) =>
      told.length > 0
        ? told.flatMap((one) => showContradiction(view, one))
        : [view.label('word', 'no-contradictions')],
  });
}
