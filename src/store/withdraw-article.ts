import { randomUUID } from 'node:crypto';
import { IsnadError } from '../errors.ts';
import type { Article } from '../model/article.ts';
import type { ArticleRecord } from '../record/shape.ts';
import type { Digest } from '../weave/digest.ts';
import { countIn, countOut } from './counted.ts';
import { readArticles } from './read/version.ts';
import { reviseVersion } from './revise-version.ts';
import { addRevision } from './revisions.ts';
import type { Reading, Writing } from './store.ts';
import { unweaveArticle, weaveArticle } from './weaving.ts';

/** Kind of the decisions by which articles are withdrawn. */
const WITHDRAW = 'withdraw';

interface Known {
  readonly id: string;
  /** `versions.n` of its last version; below zero while it is withdrawn, so that no question finds it. */
  readonly current: number;
}

/**
 * Takes an article out of the record: no question finds it, nothing is woven with it, and the feed of revisions
 * says so. Its versions, bytes and finds stay in the archive, whoever has their ids can read them, and what people
 * decided about them stays. Gives its id. Throws `unknown-id`.
 *
 * @param id `art_…`, or `ver_…` of any version
 */
export async function withdrawArticle(
  writing: Writing,
  { id, reason, by }: { readonly id: string; readonly reason: string; readonly by: string },
  at: string,
): Promise<string> {
  const article = await findArticle(writing, id);
  if (article.current < 0)
    throw new IsnadError('unknown-id', `Cannot withdraw ${id}: it is withdrawn already`);
  await writing.db
    .insertInto('decisions')
    .values({
      ...{ id: `dec_${randomUUID()}`, made_at: at, made_by: by, kind: WITHDRAW },
      ...{ about: article.id, other: null, value: '{}', note: reason, withdrawn_at: null },
    })
    .execute();
  await setCurrent(writing, article);
  await unweaveArticle(writing, article.id, at);
  await addRevision(writing, { at, change: 'withdrawn', kind: 'article', about: article.id });
  return article.id;
}

/**
 * Takes a withdrawn article in again, with its last version; `digestOf` makes what it is woven by. Gives its id.
 * Throws `unknown-id`.
 */
export async function readmitArticle(
  writing: Writing,
  id: string,
  {
    at,
    digestOf,
  }: {
    readonly at: string;
    readonly digestOf: (article: Article, record: ArticleRecord) => Digest;
  },
): Promise<string> {
  const article = await findArticle(writing, id);
  if (article.current >= 0)
    throw new IsnadError('unknown-id', `Cannot take ${id} in again: it is not withdrawn`);
  await writing.db
    .updateTable('decisions')
    .set({ withdrawn_at: at })
    .where('about', '=', article.id)
    .where('kind', '=', WITHDRAW)
    .where('withdrawn_at', 'is', null)
    .execute();
  await setCurrent(writing, article);
  const n = -article.current;
  const [one] = await readArticles(writing, { after: n - 1, limit: 1, notBy: null });
  const { machine } = await reviseVersion(writing, n);
  await weaveArticle(writing, { version: n, digest: digestOf(one!.article, machine) }, at);
  await addRevision(writing, { at, change: 'added', kind: 'article', about: article.id });
  return article.id;
}

/** An article that is withdrawn, when, by whom and why. */
export interface Withdrawal {
  readonly article: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** The articles that are withdrawn now, the latest first. */
export async function readWithdrawals({ db }: Reading): Promise<Withdrawal[]> {
  return db
    .selectFrom('decisions')
    .select(['about as article', 'note as reason', 'made_by as by', 'made_at as at'])
    .where('kind', '=', WITHDRAW)
    .where('withdrawn_at', 'is', null)
    .orderBy('made_at', 'desc')
    .orderBy('about')
    .execute();
}

async function findArticle({ db }: Reading, id: string): Promise<Known> {
  const row = await db
    .selectFrom('articles')
    .innerJoin('versions', 'versions.article', 'articles.id')
    .select(['articles.id', 'current'])
    .where(id.startsWith('ver_') ? 'versions.id' : 'articles.id', '=', id)
    .executeTakeFirst();
  if (row) return row;
  throw new IsnadError('unknown-id', `Cannot find ${id}: the record has no such article`);
}

/** Turns it from in to out, or from out to in. */
async function setCurrent(writing: Writing, { id, current }: Known): Promise<void> {
  await countOut(writing, current);
  await writing.db
    .updateTable('articles')
    .set({ current: -current })
    .where('id', '=', id)
    .execute();
  await countIn(writing, -current);
}
