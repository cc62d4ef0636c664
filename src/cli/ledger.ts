import type { Command } from 'commander';
import {
  type OutletLedger,
  readOutlets,
  readSpeakers,
  type SpeakerLedger,
} from '../store/read/ledger.ts';
import { answer } from './answer.ts';
import { guard, type Tools } from './commands.ts';
import { addListOptions, type ListOptions, pageOf } from './filter-options.ts';
import { showTable } from './show/show-table.ts';
import { isolate } from './show/terminal.ts';
import type { Look } from './show/words.ts';

const EXAMPLES = `
Examples:
  isnad sources
  isnad sources --limit 100 --json
Stories: those that other outlets tell too; leads: those it told a day or more before any other; contradicted: how often an
article, or what a speaker says, is one side of a contradiction, right or wrong. Occurrences: events of several articles that
are told on a speaker's word and by another voice too; leads: those told on it a day or more before any other voice. These are counts, not marks: nobody gets a score of truth.`;

/** Adds `isnad sources`. `done` gets the exit code. */
export function addLedger(program: Command, tools: Tools, done: (code: number) => void): void {
  addListOptions(program.command('sources'))
    .description('Show what each outlet and each speaker has in the record, and how much unnamed.')
    .addHelpText('after', EXAMPLES)
    .action(async (options: ListOptions) => {
      done(await guard(tools.io, () => ledger(tools, options)));
    });
}

async function ledger(tools: Tools, options: ListOptions): Promise<number> {
  const { limit } = pageOf(options);
  return answer(tools, options, {
    read: async (store) => ({
      outlets: await readOutlets(store),
      speakers: await readSpeakers(store, limit),
    }),
    show: (view, { outlets, speakers }) => [
      ...showTable(
        view,
        OUTLET_HEAD,
        outlets.map((row) => outletCells(view, row)),
      ),
      '',
      ...showTable(view, SPEAKER_HEAD, speakers.map(speakerCells)),
    ],
  });
}

const OUTLET_HEAD = [
  ...['articles', 'claims', 'attributed', 'statements', 'unnamed', 'stories', 'leads'],
  ...['contradicted', 'days', 'outlet'],
];

function outletCells({ label }: Look, row: OutletLedger): string[] {
  const { articles, claims, attributed, statements, unnamed, first, last, outlet } = row;
  return [
    ...[String(articles), String(claims), share(attributed, claims)],
    ...[String(statements), share(unnamed, statements)],
    ...[row.stories, row.leads, row.contradicted].map(String),
    first === null ? '' : `${first}..${last}`,
    outlet === null ? label('word', 'outlet') : isolate(outlet),
  ];
}

const SPEAKER_HEAD = [
  ...['statements', 'articles', 'outlets', 'denials', 'occurrences', 'leads', 'contradicted'],
  'speaker',
];

function speakerCells(row: SpeakerLedger): string[] {
  const { statements, articles, outlets, denials, name, name_en } = row;
  const { occurrences, leads, contradicted } = row;
  return [
    ...[statements, articles, outlets, denials, occurrences, leads, contradicted].map(String),
    `${isolate(name)} ${name_en && name_en !== name ? isolate(name_en) : ''}`.trim(),
  ];
}

function share(part: number, whole: number): string {
  return whole === 0 ? '' : `${Math.round((100 * part) / whole)} %`;
}
