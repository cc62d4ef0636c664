import type { Command } from 'commander';
import {
  findNamed,
  readRelationsOf,
  readStatementsOf,
  readTitles,
  type ToldTitle,
} from '../store/read/named.ts';
import type { Named } from '../store/read/names.ts';
import { readTimeline } from '../store/read/timeline.ts';
import type { Store } from '../store/store.ts';
import { answer } from './answer.ts';
import { guard, type Tools } from './commands.ts';
import { addListOptions, type ListOptions, pageOf } from './filter-options.ts';
import { type Sample, withSamples } from './show/samples.ts';
import { showNamed } from './show/show-named.ts';
import { showClaims } from './show/show-told.ts';
import { isolate, wrap } from './show/terminal.ts';
import type { Look } from './show/words.ts';

const writeExamples = (sample: Sample) => `
Examples:
  isnad who ${sample('family')}
  isnad who "Khalifa Haftar" --limit 5
  isnad who "${sample('office')}" --json
Of several who bear the name, the one that most articles name comes first and is told of; the others are listed.`;

/** Adds `isnad who`. `done` gets the exit code. */
export function addWho(program: Command, tools: Tools, done: (code: number) => void): void {
  addListOptions(program.command('who'))
    .description('Tell of a person or body: titles, who stands how to it, what it said and did.')
    .argument('<name...>', 'a name or part of it, Arabic or English')
    .addHelpText('after', withSamples(tools.tables, writeExamples))
    .action(async (name: string[], options: ListOptions) => {
      done(await guard(tools.io, () => who(tools, name.join(' '), options)));
    });
}

type Known = NonNullable<Awaited<ReturnType<typeof readWho>>>;

async function who(tools: Tools, name: string, options: ListOptions): Promise<number> {
  const page = pageOf(options);
  return answer(tools, options, {
    read: (store) => readWho(store, name, page.limit),
    show: (view, told) => (told ? showWho(view, told) : [view.label('word', 'nobody')]),
  });
}

async function readWho(store: Store, name: string, limit: number) {
  const candidates = await findNamed(store, name, { isPlace: false });
  const [who, ...others] = candidates;
  if (!who) return null;
  return {
    who,
    titles: await readTitles(store, who),
    relations: await readRelationsOf(store, who, limit),
    ...(await readStatementsOf(store, who, limit)),
    events: await readTimeline(store, { anyone: who }, { limit, newestFirst: true }),
    others,
  };
}

function showWho(view: Look, told: Known): string[] {
  const { who, titles, relations, total, statements, events, others } = told;
  const { paint, label } = view;
  const section = (word: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', paint('bold', label('word', word)), ...lines];
  return [
    showNamed(view, who),
    ...section(
      'titles',
      titles.map((title) => showTitle(view, title)),
    ),
    ...section('standings', showClaims(view, relations)),
    ...section(
      'statements',
      statements.flatMap(({ cue, content, article }) => [
        `${paint('cyan', isolate(cue))} · ${isolate(article.outlet ?? article.file)} · ${article.date ?? label('word', 'undated')} · ${article.version}`,
        ...wrap(content, view.width - 4, 2).map((line) => `  ${paint('green', isolate(line))}`),
      ]),
    ),
    ...(total > statements.length ? [paint('dim', `${total} ${label('word', 'statements')}`)] : []),
    ...section('events', showClaims(view, events)),
    ...section(
      'others',
      others.map((other: Named) => showNamed(view, other)),
    ),
  ];
}

function showTitle({ paint, label }: Look, title: ToldTitle): string {
  const { words, articles, first, last, former } = title;
  const days = first === null ? '' : first === last ? ` · ${first}` : ` · ${first}..${last}`;
  const past = former ? ` [${label('word', 'former')}]` : '';
  return `  ${isolate(words)}${past} ${paint('dim', `${articles} ${label('word', 'articles')}${days}`)}`;
}
