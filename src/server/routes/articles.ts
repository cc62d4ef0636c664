import { sql } from 'kysely';
import { z } from 'zod';
import { IsnadError } from '../../errors.ts';
import type { ArticleRecord } from '../../record/shape.ts';
import { withRejected } from '../../review/with-rejected.ts';
import { findId } from '../../store/ids.ts';
import { readDecisions } from '../../store/read/decided.ts';
import { type RevisedVersion, reviseVersion } from '../../store/revise-version.ts';
import type { Reading } from '../../store/store.ts';
import { pageOf, pageQuery, readCursor, writeCursor } from '../cursor.ts';
import { defineRoute } from '../route.ts';
import { type DecisionAnswer, decision } from '../shapes/told.ts';

const card = z.object({
  id: z.string().describe('`art_…`'),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  date: z.string().nullable(),
  url: z.string().nullable(),
  added_at: z.string(),
});

const answer = card.extend({
  version: z.string().describe('`ver_…`: the version that this is'),
  number: z.number().int(),
  versions: z.array(
    z.object({
      id: z.string(),
      number: z.number().int(),
      added_at: z.string(),
      diff: z.string().nullable(),
    }),
  ),
  finds: z
    .record(z.string(), z.string())
    .describe('id across articles of each thing found, by its id in the record'),
  isWithdrawn: z.boolean().describe('it is out of the record: no question finds it'),
  decisions: z.array(decision).describe('what people decided about what was found in it'),
  record: z
    .custom<ArticleRecord>()
    .describe(
      'the record as people decided it, see docs/record.schema.json; what they rejected is still in it',
    ),
});
export type ArticleAnswer = z.output<typeof answer>;

export const listArticles = defineRoute({
  method: 'GET',
  path: '/articles',
  needs: 'reader',
  summary: 'Articles of the record, the newest first.',
  query: pageQuery.extend({
    q: z.string().max(500).optional().describe('words that stand in it, in any form'),
    outlet: z.string().max(200).optional(),
  }),
  reply: pageOf(card),
  handle: async ({ store, terms }, { query: { q, outlet, cursor, limit } }) => {
    let rows = store.db
      .selectFrom('articles')
      .innerJoin('versions', 'versions.n', 'articles.current')
      .innerJoin('texts', 'texts.version', 'versions.n')
      .select(['articles.id', 'title', 'outlet', 'date', 'url', 'versions.added_at', 'versions.n'])
      .select(openingOf)
      .orderBy('versions.n', 'desc')
      .limit(limit + 1);
    if (outlet) rows = rows.where('outlet', '=', outlet);
    if (q?.trim()) rows = rows.where(store.backend.search.matches(terms().ofQuery(q)));
    if (cursor) rows = rows.where('versions.n', '<', Number(readCursor(cursor, 1)[0]));
    const found = await rows.execute();
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1)! : null;
    return {
      items: items.map(({ n: _, opening, ...item }) => ({
        ...item,
        title: item.title ?? firstLine(opening),
      })),
      next: last && writeCursor([last.n]),
    };
  },
});

export const showArticle = defineRoute({
  method: 'GET',
  path: '/articles/:id',
  needs: 'reader',
  summary: 'An article with all that was found in it. `version` asks for an older one.',
  params: z.object({ id: z.string().max(40).describe('`art_…`, or `ver_…` of any version') }),
  query: z.object({ version: z.string().max(40).optional() }),
  reply: answer,
  handle: async ({ store }, { params, query }) => {
    const { id, version: asked } = await nameArticle(store, params.id, query.version);
    const versions = await store.db
      .selectFrom('versions')
      .innerJoin('articles', 'articles.id', 'versions.article')
      .selectAll('versions')
      .select('articles.current')
      .where('versions.article', '=', id)
      .orderBy('number')
      .execute();
    const own = versions.find((one) =>
      asked ? one.id === asked : one.n === Math.abs(one.current),
    );
    if (!own)
      throw new IsnadError('unknown-article', `Cannot show the article ${id}: there is none`);
    const version = await reviseVersion(store, own.n);
    const record = withRejected(version.revised, version.machine);
    const { outlet, date, url, added_at, number } = own;
    return {
      ...{
        id,
        title: own.title ?? firstLine(record.text),
        outlet,
        date,
        url,
        added_at,
        number,
        version: own.id,
        isWithdrawn: own.current < 0,
      },
      versions: versions.map(({ id: one, number: n, added_at: at, diff }) => ({
        id: one,
        number: n,
        added_at: at,
        diff,
      })),
      finds: findIdsOf(version, record, own.id),
      decisions: (await readDecisions(store, [own.id])) as unknown as DecisionAnswer[],
      record,
    };
  },
});

const OPENING = 300;
const LONGEST_TITLE = 160;

/** As much of an article's text as its first line can be. */
const openingOf = sql<string>`substr(texts.text, 1, ${sql.lit(OPENING)})`.as('opening');

/** An article that has no title is known by its first line. */
function firstLine(text: string): string {
  const line =
    text
      .split('\n')
      .find((one) => one.trim())
      ?.trim() ?? '';
  return line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE)}…` : line;
}

/** An article may be asked for by the id of a version, which then is the one shown. */
async function nameArticle({ db }: Reading, id: string, version: string | undefined) {
  if (!id.startsWith('ver_')) return { id, version };
  const own = await db
    .selectFrom('versions')
    .select('article')
    .where('id', '=', id)
    .executeTakeFirst();
  return { id: own?.article ?? id, version: version ?? id };
}

const LAYERS = ['entities', 'mentions', 'attributions', 'events', 'relations', 'times'] as const;

/** Ids across articles of everything found in a version, by their ids in its record. */
function findIdsOf({ names }: RevisedVersion, record: ArticleRecord, version: string) {
  const ids = LAYERS.flatMap((layer) => record[layer].map(({ id }) => id));
  return Object.fromEntries(ids.map((id) => [id, findId(version, names.key(id))]));
}
