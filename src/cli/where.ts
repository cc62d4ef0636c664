import type { Command } from 'commander';
import { findNamed } from '../store/read/named.ts';
import { readTimeline } from '../store/read/timeline.ts';
import type { Store } from '../store/store.ts';
import { answer } from './answer.ts';
import { guard, type Tools } from './commands.ts';
import { addListOptions, type ListOptions, pageOf } from './filter-options.ts';
import { type Sample, withSamples } from './show/samples.ts';
import { showNamed } from './show/show-named.ts';
import { showClaims } from './show/show-told.ts';
import type { Look } from './show/words.ts';

const writeExamples = (sample: Sample) => `
Examples:
  isnad where ${sample('town')}
  isnad where Tripoli --limit 5
  isnad where "${sample('strait')}" --json
Places of the same name are listed with their country and coordinates; events are those of the first.`;

/** Adds `isnad where`. `done` gets the exit code. */
export function addWhere(program: Command, tools: Tools, done: (code: number) => void): void {
  addListOptions(program.command('where'))
    .description('Tell of a place: where it lies, and what happened there, newest first.')
    .argument('<place...>', 'its name or part of it, Arabic or English')
    .addHelpText('after', withSamples(tools.tables, writeExamples))
    .action(async (place: string[], options: ListOptions) => {
      done(await guard(tools.io, () => where(tools, place.join(' '), options)));
    });
}

type Known = NonNullable<Awaited<ReturnType<typeof readWhere>>>;

async function where(tools: Tools, place: string, options: ListOptions): Promise<number> {
  const { limit } = pageOf(options);
  return answer(tools, options, {
    read: (store) => readWhere(store, place, limit),
    show: (view, told) => (told ? showWhere(view, told) : [view.label('word', 'nowhere')]),
  });
}

async function readWhere(store: Store, name: string, limit: number) {
  const [place, ...others] = await findNamed(store, name, { isPlace: true });
  if (!place) return null;
  const events = await readTimeline(store, { place }, { limit, newestFirst: true });
  return { place, events, others };
}

function showWhere(view: Look, { place, events, others }: Known): string[] {
  const head = (word: string) => ['', view.paint('bold', view.label('word', word))];
  return [
    showNamed(view, place),
    ...(events.length > 0 ? [...head('events'), ...showClaims(view, events)] : []),
    ...(others.length > 0
      ? [...head('others'), ...others.map((other) => showNamed(view, other))]
      : []),
  ];
}
