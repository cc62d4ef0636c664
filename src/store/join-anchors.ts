import { IsnadError } from '../errors.ts';
import { readDigests } from './digests.ts';
import { findId, splitFindId } from './ids.ts';
import type { Named } from './read/names.ts';
import type { Reading } from './store.ts';

/** What a decision holds on to: enough to find it again in a new analysis or a new version of its article. */
export interface Anchor {
  readonly of: 'thing' | 'occurrence';
  /** Full id of the find; null: everything of an id or name. */
  readonly find: string | null;
  readonly type: string;
  /** Name of the thing, words of the event. */
  readonly name: string;
  /** Things: see `src/weave/joined.ts`. Events: empty. */
  readonly node: string;
  readonly article: string | null;
  readonly start: number | null;
  readonly stop: number | null;
}

/** How decisions name everything of a known id, or of a name without one. */
export function refOfNamed({ known, type, name_key }: Pick<Named, 'known' | 'type' | 'name_key'>) {
  return known === null ? `name ${type} ${name_key}` : `known ${type} ${known}`;
}

/** How they name one entity of one article. */
export function refOfFind(article: string, type: string, nameKey: string): string {
  return `find ${article} ${type} ${nameKey}`;
}

/** What the ids of a decision stand for. Throws `unknown-id`. */
export async function anchorAll(reading: Reading, ids: readonly string[]): Promise<Anchor[]> {
  const anchors: Anchor[] = [];
  for (const id of ids) {
    const found = await anchorOne(reading, id);
    if (found.length === 0)
      throw new IsnadError('unknown-id', `Cannot decide about ${id}: there is no such thing`);
    anchors.push(...found);
  }
  return anchors;
}

async function anchorOne(reading: Reading, id: string): Promise<Anchor[]> {
  const named = /^(known|name) (\S+) (.+)$/s.exec(id);
  if (named) return anchorNamed(reading, id, named);
  if (id.startsWith('occ_')) return anchorOccurrence(reading, id);
  const split = splitFindId(id);
  if (split?.key.startsWith('e')) return anchorEntity(reading, split);
  return split?.key.startsWith('v') ? anchorEvents(reading, [split]) : [];
}

async function anchorNamed(
  { db }: Reading,
  node: string,
  [, kind, type = '', name = '']: RegExpExecArray,
): Promise<Anchor[]> {
  const row = await db
    .selectFrom('entities')
    .innerJoin('versions', 'versions.n', 'entities.version')
    .leftJoin('joined_entities', (join) =>
      join
        .onRef('joined_entities.version', '=', 'entities.version')
        .onRef('joined_entities.key', '=', 'entities.key'),
    )
    .select(['name_ar', 'name_key', 'article', 'entities.rule', 'joined_entities.node as own'])
    .where('type', '=', type)
    .where(kind === 'known' ? 'entities.known' : 'name_key', '=', name)
    .limit(1)
    .executeTakeFirst();
  if (!row) return [];
  const spot = { article: null, start: null, stop: null, find: null };
  const isMade = name.startsWith('thg_') && row.own !== null;
  const apart = row.rule === 'review/split' ? refOfFind(row.article, type, row.name_key) : row.own;
  return [{ of: 'thing', type, name: row.name_ar, node: isMade ? apart! : node, ...spot }];
}

interface FindRef {
  readonly version: string;
  readonly key: string;
}

async function anchorEntity({ db }: Reading, { version, key }: FindRef): Promise<Anchor[]> {
  const rows = await db
    .selectFrom('entities')
    .innerJoin('versions', 'versions.n', 'entities.version')
    .select(['type', 'name_ar', 'name_key', 'article'])
    .where('versions.id', '=', version)
    .where('key', '=', key)
    .execute();
  return rows.map(({ type, name_ar, name_key, article }) => ({
    ...{ of: 'thing', type, name: name_ar, article, start: null, stop: null },
    ...{ node: refOfFind(article, type, name_key), find: findId(version, key) },
  }));
}

async function anchorEvents({ db }: Reading, refs: readonly FindRef[]): Promise<Anchor[]> {
  const anchors: Anchor[] = [];
  for (const { version, key } of refs) {
    const rows = await db
      .selectFrom('events')
      .innerJoin('versions', 'versions.n', 'events.version')
      .select(['type', 'words', 'start', 'stop', 'article'])
      .where('versions.id', '=', version)
      .where('key', '=', key)
      .execute();
    for (const { words, ...row } of rows)
      anchors.push({
        ...{ of: 'occurrence', find: findId(version, key), name: words, node: '' },
        ...row,
      });
  }
  return anchors;
}

/** The first event of each of its tellings. */
async function anchorOccurrence(reading: Reading, id: string): Promise<Anchor[]> {
  const tellings = await reading.db
    .selectFrom('occurrence_tellings')
    .select(['telling', 'article'])
    .where('occurrence', '=', id)
    .orderBy('telling')
    .execute();
  const refs: FindRef[] = [];
  for (const { telling, article } of tellings) {
    const row = await reading.db
      .selectFrom('articles')
      .innerJoin('versions', 'versions.n', 'articles.current')
      .innerJoin('events', 'events.version', 'versions.n')
      .select(['versions.id as version', 'events.key'])
      .where('articles.id', '=', article)
      .where('events.local', '=', telling.slice(telling.indexOf('#') + 1))
      .executeTakeFirst();
    if (row) refs.push(row);
  }
  return anchorEvents(reading, refs);
}

/** The tellings that anchors stand in now, each with its anchor; those that are no more are left out. */
export async function resolveTellings(
  reading: Reading,
  anchors: readonly Anchor[],
): Promise<ReadonlyMap<Anchor, string>> {
  const found = new Map<Anchor, string>();
  const articles = [...new Set(anchors.flatMap(({ article }) => article ?? []))];
  const digests = await readDigests(reading, articles);
  for (const anchor of anchors) {
    const { article, start, stop } = anchor;
    const row = await reading.db
      .selectFrom('events')
      .innerJoin('articles', 'articles.current', 'events.version')
      .select('local')
      .where('articles.id', '=', article)
      .where('start', '=', start)
      .where('stop', '=', stop)
      .executeTakeFirst();
    const telling = digests
      .get(article ?? '')
      ?.tellings.find(({ events }) => row !== undefined && events.includes(row.local));
    if (telling) found.set(anchor, `${article}#${telling.events[0]}`);
  }
  return found;
}
