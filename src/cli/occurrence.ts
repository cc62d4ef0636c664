import type { Command } from 'commander';
import { type OccurrenceView, readOccurrence } from '../store/read/occurrences.ts';
import { answer } from './answer.ts';
import { guard, type Tools } from './commands.ts';
import { langOption } from './read.ts';
import type { Language } from './show/labels.ts';
import { showClaims } from './show/show-told.ts';
import type { Look } from './show/words.ts';
import { dbOption, type StoreOptions } from './store-options.ts';

interface OccurrenceOptions extends StoreOptions {
  readonly json?: boolean;
  readonly lang: Language;
}

const EXAMPLES = `
Examples:
  isnad occurrence occ_0p3x9c8v7b6n5
  isnad export occurrences --csv
Numbers stand side by side as they are given. How many independent origins a claim has is no measure of truth.`;

/** Adds `isnad occurrence`. `done` gets the exit code. */
export function addOccurrence(program: Command, tools: Tools, done: (code: number) => void): void {
  program
    .command('occurrence')
    .description('Show a real-world event with every claim about it, and how independent they are.')
    .argument('<id>', 'an occurrence (occ_…)')
    .option('--json', 'as JSON')
    .addOption(langOption())
    .addOption(dbOption())
    .addHelpText('after', EXAMPLES)
    .action(async (id: string, options: OccurrenceOptions) => {
      done(await guard(tools.io, () => occurrence(tools, id, options)));
    });
}

function occurrence(tools: Tools, id: string, options: OccurrenceOptions): Promise<number> {
  return answer(tools, options, {
    read: (store) => readOccurrence(store, id),
    show: (view, told) => (told ? showOccurrence(view, told) : [view.label('word', 'no-events')]),
  });
}

function showOccurrence(view: Look, told: OccurrenceView): string[] {
  const { label, paint } = view;
  const { id, type, mode, start, end, corroboration, numbers, claims } = told;
  const days = [...new Set([start, end].filter((day) => day !== null))].join(' – ');
  const what = mode ? `${label('event', type)}, ${label('mode', mode)}` : label('event', type);
  const { articles, independent, named, unnamed } = corroboration;
  const counts = [
    `${articles} ${label('word', 'articles')}`,
    `${independent} ${label('word', 'origins-independent')}`,
    `${named} ${label('word', 'named')}`,
    `${unnamed} ${label('word', 'unnamed')}`,
  ];
  const given = Object.entries(numbers).map(([kind, all]) => {
    const values = all.map(({ low, best, high }) => best ?? `${low ?? ''}–${high ?? ''}`);
    return `  ${label('matter', kind)}: ${values.join(' | ')}`;
  });
  return [
    `${paint('bold', id)}  ${paint('magenta', what)}  ${days}`,
    `  ${counts.join(', ')}`,
    ...given,
    '',
    ...showClaims(view, claims),
  ];
}
