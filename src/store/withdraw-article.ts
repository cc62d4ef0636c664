import { IsnadError } from '../errors.ts';
import { countIn, countOut } from './counted.ts';
import { keepDecision } from './keep-decision.ts';
import { doesCount, selectDecisions } from './made.ts';
import { addRevision } from './revisions.ts';
import { digestVersion } from './reweave.ts';
import type { Reading, Writing } from './store.ts';
import { unweaveArticle, weaveArticle } from './weaving.ts';

/** Kind of the decisions by which articles are withdrawn. */
export const WITHDRAW = 'withdraw';

interface Known {
  readonly id: string;
  /** `versions.n` of its last version; below zero while it is withdrawn, so that no question finds it. */
  readonly current: number;
}

/**
 * Takes an article out of the record: no question finds it, nothing is woven with it, and the feed of revisions
 * says so. Its versions, bytes and finds stay in the archive, whoever has their ids can read them, and what people
 * decided about them stays. With `needsSecond` it stays in until a second person confirms. Throws
 * `unknown-id`.
 *
 * @param id `art_…`, or `ver_…` of any version
 */
export async function withdrawArticle(
  writing: Writing,
  {
    id,
    reason,
    by,
    needsSecond = false,
  }: {
    readonly id: string;
    readonly reason: string;
    readonly by: string;
    readonly needsSecond?: boolean;
  },
  at: string,
): Promise<{ readonly decision: string; readonly article: string }> {
  const article = await findArticle(writing, id);
  if (article.current < 0)
    throw new IsnadError('unknown-id', `Cannot withdraw ${id}: it is withdrawn already`);
  const value = needsSecond ? { needsSecond } : {};
  const { id: decision } = await keepDecision(
    writing,
    { kind: WITHDRAW, about: article.id, other: null, note: reason, by, value },
    at,
  );
  await putWithdrawal(writing, article.id, at);
  return { decision, article: article.id };
}

/** Takes a withdrawn article in again, with its last version. Gives its id. Throws `unknown-id`. */
export async function readmitArticle(writing: Writing, id: string, at: string): Promise<string> {
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
  await putWithdrawal(writing, article.id, at);
  return article.id;
}

/** Takes an article out, or in again, as what people decided about it now comes to. */
export async function putWithdrawal(writing: Writing, id: string, at: string): Promise<void> {
  const article = await findArticle(writing, id);
  const rows = await selectDecisions(writing)
    .where('kind', '=', WITHDRAW)
    .where('about', '=', article.id)
    .where('withdrawn_at', 'is', null)
    .execute();
  const isOut = rows.some(doesCount);
  if (isOut === article.current < 0) return;
  const n = Math.abs(article.current);
  await setCurrent(writing, article);
  if (isOut) await unweaveArticle(writing, article.id, at);
  else await weaveArticle(writing, { version: n, digest: await digestVersion(writing, n) }, at);
  const change = isOut ? 'withdrawn' : 'added';
  await addRevision(writing, { at, change, kind: 'article', about: article.id });
}

/** An article that is withdrawn, when, by whom and why. */
export interface Withdrawal {
  readonly article: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** The articles that are withdrawn now, the latest first. */
export async function readWithdrawals(reading: Reading): Promise<Withdrawal[]> {
  const rows = await selectDecisions(reading)
    .where('kind', '=', WITHDRAW)
    .where('withdrawn_at', 'is', null)
    .orderBy('made_at', 'desc')
    .orderBy('about')
    .execute();
  return rows
    .filter(doesCount)
    .map(({ about: article, note: reason, made_by: by, made_at: at }) => ({
      ...{ article, reason, by, at },
    }));
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
