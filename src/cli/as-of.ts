import type { Command } from 'commander';
import { IsnadError } from '../errors.ts';
import { isDate } from '../formats/open.ts';
import {
  type OfficeAsOf,
  readOfficesAsOf,
  readStandingsAsOf,
  type StandingAsOf,
} from '../store/read/as-of.ts';
import { findNamed } from '../store/read/named.ts';
import type { Store } from '../store/store.ts';
import { answer } from './answer.ts';
import { guard, type Tools } from './commands.ts';
import { langOption } from './read.ts';
import type { Language } from './show/labels.ts';
import { type Sample, withSamples } from './show/samples.ts';
import { showNamed } from './show/show-named.ts';
import { showClaims } from './show/show-told.ts';
import { isolate } from './show/terminal.ts';
import type { Look } from './show/words.ts';
import { dbOption, type StoreOptions } from './store-options.ts';

interface AsOfOptions extends StoreOptions {
  readonly json?: boolean;
  readonly lang: Language;
}

const writeExamples = (sample: Sample) => `
Examples:
  isnad as-of 2020-06-22 ${sample('town')}
  isnad as-of 2018-04-11 "Khalifa Haftar" --json
What articles up to the day say: offices held and former; who controls, backs, commands whom, with the claims for
and against. Isnad does not decide between them.`;

/** Adds `isnad as-of`. `done` gets the exit code. */
export function addAsOf(program: Command, tools: Tools, done: (code: number) => void): void {
  program
    .command('as-of')
    .description('Tell which offices somebody held, and who stood how to whom, as of a day.')
    .argument('<day>', 'YYYY-MM-DD')
    .argument('<name...>', 'a person, body or place: a name or part of it, Arabic or English')
    .option('--json', 'as JSON')
    .addOption(langOption())
    .addOption(dbOption())
    .addHelpText('after', withSamples(tools.tables, writeExamples))
    .action(async (day: string, name: string[], options: AsOfOptions) => {
      done(await guard(tools.io, () => asOf(tools, { day, name: name.join(' ') }, options)));
    });
}

interface Asked {
  readonly day: string;
  readonly name: string;
}

async function asOf(tools: Tools, asked: Asked, options: AsOfOptions): Promise<number> {
  if (!isDate(asked.day)) {
    throw new IsnadError('bad-date', `Cannot use the date "${asked.day}": there is no such day`);
  }
  return answer(tools, options, {
    read: (store) => readAsOf(store, asked),
    show: (view, told) => (told ? showAsOf(view, told) : [view.label('word', 'nobody')]),
  });
}

type Known = NonNullable<Awaited<ReturnType<typeof readAsOf>>>;

async function readAsOf(store: Store, { day, name }: Asked) {
  const people = await findNamed(store, name, { isPlace: false });
  const places = await findNamed(store, name, { isPlace: true });
  const [who] = [...people, ...places].sort((a, b) => b.articles - a.articles);
  if (!who) return null;
  return {
    day,
    who,
    offices: await readOfficesAsOf(store, who, day),
    standings: await readStandingsAsOf(store, who, day),
  };
}

function showAsOf(view: Look, { day, who, offices, standings }: Known): string[] {
  const { label, paint } = view;
  const head = (word: string) => ['', paint('bold', label('word', word))];
  return [
    `${paint('bold', day)}  ${showNamed(view, who)}`,
    ...(offices.length > 0 ? head('titles') : []),
    ...offices.map((office) => showOffice(view, office)),
    ...(standings.length > 0 ? head('standings') : []),
    ...standings.flatMap((standing) => showStanding(view, standing)),
  ];
}

function showOffice({ label, paint }: Look, { words, held, former, last, isFormer }: OfficeAsOf) {
  const counts = [
    `${held} ${label('word', 'articles')}`,
    former > 0 ? `${former} ${label('word', 'former')}` : '',
    isFormer ? label('word', 'last-former') : '',
    last.date ?? '',
  ];
  return `  ${isolate(words)} ${paint('dim', `· ${counts.filter(Boolean).join(' · ')}`)}`;
}

function showStanding(view: Look, { claimsFor, against }: StandingAsOf): string[] {
  const { label, paint } = view;
  const counts = `${claimsFor.length} ${label('word', 'claims-for')}, ${against.length} ${label('word', 'claims-against')}`;
  return [
    paint('dim', counts),
    ...showClaims(view, [...claimsFor.slice(0, 1), ...against.slice(0, 1)]),
  ];
}
