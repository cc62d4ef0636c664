import type { Command } from 'commander';
import { readTimeline } from '../store/read/timeline.ts';
import { answer } from './answer.ts';
import { guard, type Tools } from './commands.ts';
import { addFilterOptions, filterOf, type ListOptions, pageOf } from './filter-options.ts';
import { type Sample, withSamples } from './show/samples.ts';
import { showClaims } from './show/show-told.ts';

interface TimelineOptions extends ListOptions {
  readonly newest?: boolean;
}

const writeExamples = (sample: Sample) => `
Examples:
  isnad timeline --place ${sample('town')} --since 2020-06-01
  isnad timeline --type COERCE/arrest --newest --limit 50
  isnad timeline --actor "${sample('person')}" --modality threatened --json
Days in brackets are the article's own: its words do not say when.`;

/** Adds `isnad timeline`. `done` gets the exit code. */
export function addTimeline(program: Command, tools: Tools, done: (code: number) => void): void {
  addFilterOptions(program.command('timeline'))
    .description('Show what happened, day after day, each event with who says so.')
    .option('--newest', 'the newest first')
    .addHelpText('after', withSamples(tools.tables, writeExamples))
    .action(async (options: TimelineOptions) => {
      done(await guard(tools.io, () => timeline(tools, options)));
    });
}

async function timeline(tools: Tools, options: TimelineOptions): Promise<number> {
  const page = { ...pageOf(options), newestFirst: options.newest ?? false };
  const filter = filterOf(options);
  return answer(tools, options, {
    read: (store) => readTimeline(store, filter, page),
    show: (view, events) =>
      events.length > 0 ? showClaims(view, events) : [view.label('word', 'no-events')],
  });
}
