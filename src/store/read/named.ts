import { sql } from 'kysely';
import { PLACE_TYPES } from '../../model/entity.ts';
import type { Reading } from '../store.ts';
import { readRelations } from './claims.ts';
import { loadContext, type Ref } from './load.ts';
import { findNameKeys, isOne, type Named } from './names.ts';
import type { ToldArticle, ToldRelation } from './told.ts';

const MOST_NAMED = 50;

/** Who or what may be meant by a name, the most often named first; `isPlace` chooses places or the others. */
export async function findNamed(
  reading: Reading,
  name: string,
  { isPlace }: { readonly isPlace: boolean },
): Promise<Named[]> {
  const keys = await findNameKeys(reading, name);
  if (keys.length === 0) return [];
  const rows = await reading.db
    .selectFrom('entities')
    .innerJoin('articles', 'articles.current', 'entities.version')
    .select((eb) => [
      'entities.known',
      'entities.type',
      eb.fn.min('name_key').as('name_key'),
      eb.fn.min('name_ar').as('name'),
      eb.fn.min('name_en').as('name_en'),
      eb.fn.min('country').as('country'),
      eb.fn.count<number>('entities.version').distinct().as('articles'),
      eb.fn.sum<number>('mentions').as('mentions'),
      eb.fn.min('lat').as('lat'),
      eb.fn.min('lon').as('lon'),
    ])
    .where('name_key', 'in', keys)
    .where('entities.type', isPlace ? 'in' : 'not in', [...PLACE_TYPES])
    .groupBy([
      'entities.known',
      'entities.type',
      sql`case when entities.known is null then name_key end`,
    ])
    .orderBy('articles', 'desc')
    .orderBy('name_key')
    .limit(MOST_NAMED)
    .execute();
  return rows.map((row) => ({ ...row, mentions: Number(row.mentions) }));
}

/** A title that articles give, how often, and the first and last date of those articles. */
export interface ToldTitle {
  readonly words: string;
  readonly kind: string;
  readonly former: boolean;
  readonly articles: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** The titles beside a name, each with its entity and the version that holds now. */
export function titlesOf({ db }: Reading, named: Named) {
  return db
    .selectFrom('entities')
    .innerJoin('articles', 'articles.current', 'entities.version')
    .innerJoin('versions', 'versions.n', 'entities.version')
    .innerJoin('roles', (join) =>
      join
        .onRef('roles.version', '=', 'entities.version')
        .onRef('roles.entity', '=', 'entities.key'),
    )
    .where(isOne(named));
}

/** The titles that stand beside the name, the most frequent first. */
export async function readTitles(reading: Reading, named: Named): Promise<ToldTitle[]> {
  const rows = await titlesOf(reading, named)
    .select((eb) => [
      'roles.words',
      'roles.kind',
      'roles.former',
      eb.fn.count<number>('entities.version').distinct().as('articles'),
      eb.fn.min('versions.date').as('first'),
      eb.fn.max('versions.date').as('last'),
    ])
    .groupBy(['roles.words', 'roles.kind', 'roles.former'])
    .orderBy('articles', 'desc')
    .orderBy('roles.words')
    .limit(MOST_NAMED)
    .execute();
  return rows.map((row) => ({ ...row, former: row.former === 1 }));
}

/** Relations at one end of which it stands, with the version that holds now. */
export function standingsOf({ db }: Reading, named: Named) {
  return db
    .selectFrom('entities')
    .innerJoin('articles', 'articles.current', 'entities.version')
    .innerJoin('relations', (join) =>
      join
        .onRef('relations.version', '=', 'entities.version')
        .on((eb) =>
          eb.or([
            eb('relations.from_entity', '=', eb.ref('entities.key')),
            eb('relations.to_entity', '=', eb.ref('entities.key')),
          ]),
        ),
    )
    .innerJoin('versions', 'versions.n', 'relations.version')
    .where(isOne(named));
}

/** What stands between it and others, newest first. */
export async function readRelationsOf(
  reading: Reading,
  named: Named,
  limit: number,
): Promise<ToldRelation[]> {
  const refs: Ref[] = await standingsOf(reading, named)
    .select(['relations.version', 'relations.key', 'relations.date_start', 'versions.id'])
    .distinct()
    .orderBy('relations.date_start', 'desc')
    .orderBy('versions.id')
    .orderBy('relations.key')
    .limit(limit)
    .execute();
  return readRelations(reading, refs);
}

/** One thing that somebody is said to have said. */
export interface ToldStatement {
  readonly cue: string;
  readonly force: string;
  readonly content: string;
  readonly article: ToldArticle;
}

/** What articles have it say, newest first, and how many statements there are. */
export async function readStatementsOf(
  reading: Reading,
  named: Named,
  limit: number,
): Promise<{ readonly total: number; readonly statements: readonly ToldStatement[] }> {
  const found = reading.db
    .selectFrom('entities')
    .innerJoin('articles', 'articles.current', 'entities.version')
    .innerJoin('attributions', (join) =>
      join
        .onRef('attributions.version', '=', 'entities.version')
        .onRef('attributions.speaker', '=', 'entities.key'),
    )
    .where(isOne(named));
  const { total } = await found
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await found
    .innerJoin('versions', 'versions.n', 'attributions.version')
    .innerJoin('texts', 'texts.version', 'attributions.version')
    .select(['attributions.version', 'cue', 'force', 'content', 'texts.text'])
    .orderBy('versions.date', (order) => order.desc().nullsLast())
    .orderBy('versions.id')
    .orderBy('attributions.start')
    .limit(limit)
    .execute();
  const context = await loadContext(
    reading,
    rows.map(({ version }) => version),
  );
  const statements = rows.map(({ version, cue, force, content, text }) => ({
    ...{ cue, force, article: context.article(version) },
    content: (JSON.parse(content) as [number, number][])
      .map(([start, stop]) => text.slice(start, stop))
      .join(' … '),
  }));
  return { total, statements };
}
