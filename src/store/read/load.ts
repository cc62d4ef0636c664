import { sql } from 'kysely';
import { findId } from '../ids.ts';
import type { Reading } from '../store.ts';
import { type Decision, readHolding } from './decided.ts';
import type { ToldArticle, ToldEntity, ToldSpeaker } from './told.ts';

/** A find by its version's number and its key. */
export interface Ref {
  readonly version: number;
  readonly key: string;
}

/** Where a walk over finds stands that has not begun. */
export const BEFORE_ALL: Ref = { version: 0, key: '' };

/** Finds behind `last`, by version and then key: `.orderBy('version').orderBy('key')` goes with it. */
export function isAfter({ version, key }: Ref) {
  return sql<boolean>`(version > ${version} or (version = ${version} and key > ${key}))`;
}

/** What claims of some versions refer to, loaded once for all of them. */
export interface Context {
  readonly article: (version: number) => ToldArticle;
  readonly line: (version: number, start: number) => string;
  readonly entity: (version: number, key: string) => ToldEntity;
  /** The speakers over a claim, outermost first. */
  readonly chain: (version: number, attribution: string | null) => ToldSpeaker[];
  /** What a person decided about a find, as far as it holds. */
  readonly decision: (version: number, key: string) => Decision | null;
}

/** `(version, key) in (values …)`, which both databases read alike. */
export function inRefs(columns: readonly [string, string], refs: readonly Ref[]) {
  const values = sql.join(refs.map(({ version, key }) => sql`(${version}, ${key})`));
  const pair = sql.join(columns.map((column) => sql.ref(column)));
  // PostgreSQL takes the type of a bare parameter for text.
  return sql<boolean>`(${pair}) in (select cast(column1 as integer), column2 from (values ${values}) as refs)`;
}

/** Loads what the claims of these versions refer to. */
export async function loadContext(reading: Reading, versions: readonly number[]): Promise<Context> {
  const unique = [...new Set(versions)];
  const articles = await loadArticles(reading, unique);
  const texts = await loadTexts(reading, unique);
  const entities = await loadEntities(reading, articles);
  const speakers = await loadSpeakers(reading, { articles, entities });
  const decisions = await readHolding(reading, unique);
  return {
    article: (version) => articles.get(version)!,
    line: (version, start) => lineAt(texts.get(version) ?? '', start),
    entity: (version, key) => entities.get(`${version} ${key}`)!,
    decision: (version, key) => decisions.get(`${version} ${key}`) ?? null,
    chain: (version, attribution) => {
      const chain: ToldSpeaker[] = [];
      for (let key = attribution; key !== null && chain.length < MOST_LINKS; ) {
        const found = speakers.get(`${version} ${key}`);
        if (!found) break;
        chain.unshift(found.speaker);
        key = found.parent;
      }
      return chain;
    },
  };
}
const MOST_LINKS = 20;

/** Line of a text that an offset stands in, without its line feed. */
function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, end < 0 ? text.length : end).trim();
}

async function loadArticles(
  { db }: Reading,
  versions: readonly number[],
): Promise<Map<number, ToldArticle>> {
  if (versions.length === 0) return new Map();
  const rows = await db
    .selectFrom('versions')
    .select(['n', 'id', 'article', 'external_id', 'outlet', 'date', 'title', 'url', 'file'])
    .where('n', 'in', versions)
    .execute();
  return new Map(
    rows.map(({ n, id, article, external_id, ...rest }) => [
      n,
      { id: article, version: id, externalId: external_id, ...rest },
    ]),
  );
}

async function loadTexts({ db }: Reading, versions: readonly number[]) {
  if (versions.length === 0) return new Map<number, string>();
  const rows = await db
    .selectFrom('texts')
    .select(['version', 'text'])
    .where('version', 'in', versions)
    .execute();
  return new Map(rows.map(({ version, text }) => [version, text]));
}

async function loadEntities({ db }: Reading, articles: ReadonlyMap<number, ToldArticle>) {
  if (articles.size === 0) return new Map<string, ToldEntity>();
  const rows = await db
    .selectFrom('entities')
    .selectAll()
    .where('version', 'in', [...articles.keys()])
    .execute();
  return new Map(
    rows.map((row): [string, ToldEntity] => {
      const { version, key, type, name_ar, name_en, known, country, lat, lon, precision } = row;
      const place =
        lat === null || lon === null || precision === null
          ? null
          : { lat, lon, country: row.place_country, geonames: row.geonames, precision };
      const id = findId(articles.get(version)!.version, key);
      return [`${version} ${key}`, { id, type, name: name_ar, name_en, known, country, place }];
    }),
  );
}

async function loadSpeakers(
  { db }: Reading,
  {
    articles,
    entities,
  }: {
    readonly articles: ReadonlyMap<number, ToldArticle>;
    readonly entities: ReadonlyMap<string, ToldEntity>;
  },
) {
  type Found = { readonly speaker: ToldSpeaker; readonly parent: string | null };
  if (articles.size === 0) return new Map<string, Found>();
  const rows = await db
    .selectFrom('attributions')
    .selectAll()
    .where('version', 'in', [...articles.keys()])
    .execute();
  return new Map(
    rows.map((row): [string, Found] => {
      const { version, key, cue, force, anonymity, parent } = row;
      const speaker = {
        id: findId(articles.get(version)!.version, key),
        speaker: row.speaker_words,
        entity: row.speaker === null ? null : (entities.get(`${version} ${row.speaker}`) ?? null),
        kind: row.speaker_kind,
        ...{ anonymity, cue, force },
      };
      return [`${version} ${key}`, { speaker, parent }];
    }),
  );
}
