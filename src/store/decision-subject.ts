import { IsnadError } from '../errors.ts';
import type { ArticleRecord } from '../record/shape.ts';
import type { DecidedLayer, Values } from '../review/decision.ts';
import { draftOf, placeOf } from '../review/draft.ts';
import { hashOf, splitFindId } from './ids.ts';
import { type RevisedVersion, reviseVersion } from './revise-version.ts';
import type { Reading } from './store.ts';

/** The find that somebody decides about. */
export interface Subject {
  readonly id: string;
  readonly layer: DecidedLayer;
  /** Its id in the revised record; null for what is new. */
  readonly local: string | null;
  readonly start: number;
  readonly end: number;
}

const LAYER_OF: Readonly<Record<string, DecidedLayer>> = {
  e: 'entities',
  m: 'mentions',
  t: 'times',
  a: 'attributions',
  v: 'events',
  r: 'relations',
};

/** The find of that id, as the record now has it; also one that was rejected. Throws `unknown-id`. */
export function knownSubject({ machine, revised, names }: RevisedVersion, about: string): Subject {
  const key = splitFindId(about)?.key ?? '';
  const layer = LAYER_OF[key[0] ?? ''];
  const search = (record: ArticleRecord): Subject | null => {
    const found = layer && record[layer].find(({ id }) => names.key(id) === key);
    const place = found && placeOf(draftOf(record), layer, found.id);
    if (!place) return null;
    return { id: about, layer, local: found.id, start: place.start, end: place.end };
  };
  // Where the engine has it, its own words are where it is found again.
  const found = search(machine) ?? search(revised.record);
  if (found) return found;
  throw new IsnadError('unknown-id', `Cannot decide about ${about}: there is no such find`);
}

/** What is new, by its words. Throws `bad-words`. */
export function newSubject(
  {
    layer = 'events',
    about,
  }: { readonly layer?: DecidedLayer | undefined; readonly about: string },
  set: Values,
  version: { readonly id: string },
): Subject {
  if (!set.words) throw new IsnadError('bad-words', `Cannot add to ${about}: no words are chosen`);
  const { start, end } = set.words;
  const letter = Object.keys(LAYER_OF).find((one) => LAYER_OF[one] === layer)!;
  const type = layer === 'events' || layer === 'relations' ? (set.type ?? '') : '';
  const key = letter + hashOf([letter, start, end, type, 0], 7);
  return { id: `${version.id}.${key}`, layer, local: null, start, end };
}

/** The other of two that are united. Throws `unknown-id`. */
export async function otherSubject(
  reading: Reading,
  other: string,
  layer: DecidedLayer,
): Promise<Subject> {
  const version = await versionOf(reading, other);
  const found = knownSubject(await reviseVersion(reading, version.n), other);
  if (found.layer === layer) return found;
  throw new IsnadError('unknown-id', `Cannot decide about ${other}: it is of another kind`);
}

/** The version that a find, or what is added, is of. Throws `unknown-id`. */
export async function versionOf({ db }: Reading, about: string) {
  const id = splitFindId(about)?.version ?? about;
  const row = await db
    .selectFrom('versions')
    .select(['n', 'id'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row) return row;
  throw new IsnadError('unknown-id', `Cannot decide about ${about}: there is no such find`);
}
