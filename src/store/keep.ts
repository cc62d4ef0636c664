import { sql } from 'kysely';
import type { Article } from '../model/article.ts';
import type { Analysis } from './analysis.ts';
import { type Incoming, keepArrival, keepRaw } from './arrivals.ts';
import { countOut } from './counted.ts';
import { diffTexts } from './diff.ts';
import { addressOf, articleId, contentSha256, versionId } from './ids.ts';
import { putAnalysis } from './put-analysis.ts';
import { addRevision } from './revisions.ts';
import type { Reading, Writing } from './store.ts';

/** What became of an article that came in. */
export interface Kept {
  readonly outcome: 'added' | 'changed' | 'unchanged';
  /** `versions.n` and its public id. */
  readonly n: number;
  readonly id: string;
  readonly article: string;
  /** `versions.n` of the version that held until now. */
  readonly replaced: number | null;
}

/** The version that an article as it is already has; null when it is new or has changed. */
export async function findKept(
  { db }: Reading,
  article: Article,
): Promise<{ readonly n: number; readonly id: string } | null> {
  const id = versionId(article);
  const row = await db
    .selectFrom('versions')
    .select(['n', 'id'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** True when the article has a version, this or another. */
export async function isKnown({ db }: Reading, article: Article): Promise<boolean> {
  const id = articleId(article);
  const row = await db.selectFrom('articles').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

/**
 * Keeps an article as a version: a new article, a new version of one that is known, or nothing when
 * exactly this is there. `at` is the time, ISO.
 */
export async function keepArticle(
  writing: Writing,
  incoming: Incoming,
  analysis: Analysis,
  at: string,
): Promise<Kept> {
  const { article } = incoming;
  const known = await writing.db
    .selectFrom('versions')
    .select(['n', 'id', 'article'])
    .where('id', '=', versionId(article))
    .executeTakeFirst();
  const raw = await keepRaw(writing, incoming.bytes);
  if (known) {
    await keepArrival(writing, { version: known.n, raw }, incoming, at);
    return { outcome: 'unchanged', ...known, replaced: null };
  }
  const kept = await addVersion(writing, { article, raw }, at);
  await keepArrival(writing, { version: kept.n, raw }, incoming, at);
  await putAnalysis(writing, kept.n, analysis, at);
  await addRevision(writing, {
    at,
    change: kept.outcome === 'added' ? 'added' : 'changed',
    kind: 'article',
    about: kept.article,
  });
  return kept;
}

async function addVersion(
  writing: Writing,
  { article, raw }: { readonly article: Article; readonly raw: string },
  at: string,
): Promise<Kept> {
  const [id, of] = [versionId(article), articleId(article)];
  // Below zero while it is withdrawn, see withdraw-article.ts: then its next version is too.
  const before = await writing.db
    .selectFrom('articles')
    .innerJoin('texts', (join) =>
      join.on(sql`abs(articles.current)`, '=', sql.ref('texts.version')),
    )
    .select(['texts.version as n', 'texts.text', 'articles.current'])
    .where('articles.id', '=', of)
    .executeTakeFirst();
  const n = (await last(writing)) + 1;
  if (before) {
    await countOut(writing, before.n);
    const current = before.current < 0 ? -n : n;
    await writing.db.updateTable('articles').set({ current }).where('id', '=', of).execute();
  } else {
    const address = article.url ? addressOf(article.url) : null;
    await writing.db
      .insertInto('articles')
      .values({ id: of, address, current: n, added_at: at })
      .execute();
  }
  const number = before ? (await countVersions(writing, of)) + 1 : 1;
  const diff = before ? diffTexts(before.text, article.text) : null;
  await writing.db
    .insertInto('versions')
    .values({ n, id, article: of, number, raw, diff, added_at: at, ...versionOf(article) })
    .execute();
  await writing.db.insertInto('texts').values({ version: n, text: article.text }).execute();
  const outcome = before ? 'changed' : 'added';
  return { outcome, n, id, article: of, replaced: before?.n ?? null };
}

function versionOf(article: Article) {
  const { id, file, url, outlet, title, date, dateBasis, format, encoding, links } = article;
  return {
    ...{ external_id: id, file, url, outlet, title, date, format, encoding },
    ...{ content_sha256: contentSha256(article), date_basis: dateBasis },
    links: JSON.stringify(links),
  };
}

async function last(writing: Writing): Promise<number> {
  const row = await writing.db
    .selectFrom('versions')
    .select('n')
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.n ?? 0;
}

async function countVersions(writing: Writing, article: string): Promise<number> {
  const row = await writing.db
    .selectFrom('versions')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('article', '=', article)
    .executeTakeFirst();
  return row?.number ?? 0;
}
