import type { ArticleRecord, TextSpan } from '../record/shape.ts';
import { type Days, daysOf } from './days.ts';
import { createKeys } from './ids.ts';

/** Keys of a record's finds by their own ids, and the days of its times. */
export interface FindNames {
  readonly key: (local: string) => string;
  readonly maybe: (local: string | null) => string | null;
  readonly days: (time: string | null) => Days | null;
}

/**
 * Names every find of a record by what and where it is: a find keeps its key in a new analysis that finds
 * it again, whatever else is found around it.
 */
export function nameFinds(record: ArticleRecord): FindNames {
  const keys = new Map<string, string>();
  giveKeys(record, keys, createKeys());
  return namesBy(record, keys);
}

/**
 * The same for a record that people revised: what the engine found keeps the key that its own record gives it,
 * whatever was set right in it; what was added has the key that `added` says, by its id.
 */
export function nameRevised(
  machine: ArticleRecord,
  revised: ArticleRecord,
  added: ReadonlyMap<string, string>,
): FindNames {
  const keys = new Map<string, string>();
  const makeKey = createKeys();
  giveKeys(machine, keys, makeKey);
  const taken = new Set(keys.values());
  for (const [id, key] of added) if (!taken.has(key)) keys.set(id, key);
  giveKeys(revised, keys, makeKey);
  return namesBy(revised, keys);
}

type MakeKey = ReturnType<typeof createKeys>;

/** Gives a key to whatever has none yet. */
function giveKeys(record: ArticleRecord, keys: Map<string, string>, makeKey: MakeKey): void {
  const give = (
    id: string,
    letter: string,
    { start, end }: Pick<TextSpan, 'start' | 'end'>,
    type: string,
  ) => {
    if (!keys.has(id)) keys.set(id, makeKey(letter, [start, end, type]));
  };
  const first = Map.groupBy(record.mentions, ({ entity }) => entity);
  for (const { id, type } of record.entities) give(id, 'e', first.get(id)?.[0] ?? NOWHERE, type);
  for (const mention of record.mentions) give(mention.id, 'm', mention, '');
  for (const time of record.times) give(time.id, 't', time, '');
  for (const { id, cue } of record.attributions) give(id, 'a', cue, '');
  for (const { id, trigger, type } of record.events) give(id, 'v', trigger, type);
  for (const { id, span, type } of record.relations) give(id, 'r', span, type);
}

function namesBy(record: ArticleRecord, keys: ReadonlyMap<string, string>): FindNames {
  const days = new Map(record.times.map(({ id, value }) => [id, daysOf(value)]));
  const key = (local: string) => keys.get(local) ?? local;
  return {
    key,
    maybe: (local) => (local === null ? null : key(local)),
    days: (time) => (time === null ? null : (days.get(time) ?? null)),
  };
}
const NOWHERE = { start: -1, end: -1 };
