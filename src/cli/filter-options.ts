import type { Command } from 'commander';
import { IsnadError } from '../errors.ts';
import { isDate } from '../formats/open.ts';
import type { EventFilter } from '../store/read/filter.ts';
import { langOption } from './read.ts';
import type { Language } from './show/labels.ts';
import { dbOption, type StoreOptions } from './store-options.ts';

/** What commands that list events are told. */
export interface ListOptions extends StoreOptions {
  readonly since?: string;
  readonly until?: string;
  readonly place?: string;
  readonly type?: string;
  readonly actor?: string;
  readonly outlet?: string;
  readonly modality?: string;
  readonly limit: string;
  readonly skip: string;
  readonly json?: boolean;
  readonly lang: Language;
}

/** Adds the options by which events are chosen, and those of lists. */
export function addFilterOptions(command: Command): Command {
  return addListOptions(
    command
      .option('--since <YYYY-MM-DD>', 'from this day on')
      .option('--until <YYYY-MM-DD>', 'up to this day')
      .option('--place <name>', 'where it happens: a name, or a country as ISO code (LBY)')
      .option('--type <TYPE[/mode]>', 'type of event: COERCE, or COERCE/arrest')
      .option('--actor <name>', 'who does it')
      .option('--outlet <name>', 'who published it')
      .option('--modality <word>', 'how real: asserted, planned, denied, ...'),
  );
}

/** Adds the options of lists: which part, in which form, from which record. */
export function addListOptions(command: Command): Command {
  return command
    .option('--limit <n>', 'how many', '20')
    .option('--skip <n>', 'leave out the first n', '0')
    .option('--json', 'as JSON')
    .addOption(langOption())
    .addOption(dbOption());
}

/** The filter that the options make. Throws `bad-date`. */
export function filterOf(options: ListOptions): EventFilter {
  const { since, until, place, type, actor, outlet, modality } = options;
  for (const day of [since, until]) {
    if (day !== undefined && !isDate(day)) {
      throw new IsnadError('bad-date', `Cannot use the date "${day}": there is no such day`);
    }
  }
  const given = { since, until, place, actor, outlet, modality, type: type?.toUpperCase() };
  const mode = type?.split('/')[1];
  const whole = {
    ...given,
    ...(mode && { type: `${type!.split('/')[0]!.toUpperCase()}/${mode}` }),
  };
  return Object.fromEntries(
    Object.entries(whole).filter(([, value]) => value !== undefined),
  ) as EventFilter;
}

const MOST = 10_000;

/** The part of a list that the options ask for. Throws `bad-option`. */
export function pageOf({ limit, skip }: Pick<ListOptions, 'limit' | 'skip'>) {
  return { limit: readNumber('limit', limit, MOST), skip: readNumber('skip', skip, 1e9) };
}

function readNumber(name: string, text: string, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= most) return number;
  throw new IsnadError('bad-option', `Cannot use --${name} ${text}: give a number up to ${most}`);
}
