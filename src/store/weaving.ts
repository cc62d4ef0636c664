import { contradictBetween } from '../weave/contradict.ts';
import type { Digest } from '../weave/digest.ts';
import { linkTellings } from '../weave/occurrences.ts';
import { linkPassages } from '../weave/passages.ts';
import type { Contradiction } from '../weave/sides.ts';
import { linkStory } from '../weave/stories.ts';
import { dropDigest, putDigest, readDigests } from './digests.ts';
import { withoutDismissed } from './dismissed.ts';
import { findFellows } from './fellows.ts';
import { insertRows } from './insert.ts';
import { regroupOccurrences } from './regroup-occurrences.ts';
import { regroupStories } from './regroup-stories.ts';
import { addRevision } from './revisions.ts';
import type { Writing } from './store.ts';

/** A version that is to be woven in the place of any other of its article. */
export interface ToWeave {
  readonly version: number;
  readonly digest: Digest;
}

/**
 * Weaves an article in: links it with those it has something in common with, and makes the groups anew
 * that it touches. What comes out does not depend on the order in which articles come.
 */
export async function weaveArticle(
  writing: Writing,
  { version, digest }: ToWeave,
  at: string,
): Promise<void> {
  const { article } = digest;
  const wasWoven = await dropDigest(writing, article);
  const before = wasWoven ? await unlink(writing, article) : NOTHING;
  const { alike, copied } = await findFellows(writing, digest);
  const digests = await readDigests(writing, [...alike, ...copied]);
  const among = (ids: readonly string[]) => ids.flatMap((id) => digests.get(id) ?? []);
  const stories = among(alike).flatMap((other) => linkStory(digest, other) ?? []);
  const passages = among(copied).flatMap((other) => linkPassages(digest, other) ?? []);
  const disputes = [
    ...digest.own,
    ...among(alike).flatMap((other) => contradictBetween(digest, other)),
  ];
  const tellings = among(alike).flatMap((other) => linkTellings(digest, other));
  await putDigest(writing, version, digest);
  await insertRows(
    writing,
    'story_links',
    stories.map(({ a, b, likeness }) => ({ a, b, likeness })),
  );
  await insertRows(
    writing,
    'passage_links',
    passages.map((link) => ({ a: link.a, b: link.b, link: JSON.stringify(link) })),
  );
  await putContradictions(writing, { before: before.contradictions, now: disputes }, at);
  await insertRows(
    writing,
    'telling_links',
    tellings.map((link) => ({
      ...link,
      a_article: articleOf(link.a),
      b_article: articleOf(link.b),
    })),
  );
  await regroupStories(writing, [article, ...before.stories], at);
  const touched = tellings.flatMap(({ a, b }) => [a, b]);
  await regroupOccurrences(writing, [...new Set([...touched, ...before.tellings])], at);
}

/** Takes an article out of what is woven, and makes the groups anew that it was in. */
export async function unweaveArticle(writing: Writing, article: string, at: string): Promise<void> {
  const before = await unlink(writing, article);
  await dropDigest(writing, article);
  await putContradictions(writing, { before: before.contradictions, now: [] }, at);
  await regroupStories(writing, [article, ...before.stories], at);
  await regroupOccurrences(writing, [...new Set(before.tellings)], at);
}

interface Unlinked {
  /** Articles that it was in one story with. */
  readonly stories: readonly string[];
  /** Tellings, its own and others', that were linked through it. */
  readonly tellings: readonly string[];
  /** Ids of the contradictions it was a side of. */
  readonly contradictions: readonly string[];
}

const NOTHING: Unlinked = { stories: [], tellings: [], contradictions: [] };

/** Takes the links of an article away. */
async function unlink(writing: Writing, article: string): Promise<Unlinked> {
  const others = async (table: 'story_links' | 'passage_links') => {
    const rows = await writing.db
      .deleteFrom(table)
      .where(({ or, eb }) => or([eb('a', '=', article), eb('b', '=', article)]))
      .returning(['a', 'b'])
      .execute();
    return rows.map(({ a, b }) => (a === article ? b : a));
  };
  const contradictions = await writing.db
    .deleteFrom('contradictions')
    .where(({ or, eb }) => or([eb('a', '=', article), eb('b', '=', article)]))
    .returning('id')
    .execute();
  await others('passage_links');
  const tellings = await writing.db
    .deleteFrom('telling_links')
    .where(({ or, eb }) => or([eb('a_article', '=', article), eb('b_article', '=', article)]))
    .returning(['a', 'b'])
    .execute();
  return {
    stories: await others('story_links'),
    tellings: tellings.flatMap(({ a, b }) => [a, b]),
    contradictions: contradictions.map(({ id }) => id),
  };
}

function articleOf(telling: string): string {
  return telling.slice(0, telling.indexOf('#'));
}

/** `con_…` of a contradiction. */
function contradictionId({ id }: Contradiction): string {
  return `con_${id}`;
}

async function putContradictions(
  writing: Writing,
  { before, now }: { readonly before: readonly string[]; readonly now: readonly Contradiction[] },
  at: string,
): Promise<void> {
  const standing = await withoutDismissed(writing, now);
  const rows = new Map(
    standing.map((one) => [
      contradictionId(one),
      {
        ...{ id: contradictionId(one), type: one.type, rule: one.rule },
        ...{ proposition: one.proposition, a: one.a.article, b: one.b.article },
        ...{ a_side: JSON.stringify(one.a), b_side: JSON.stringify(one.b) },
      },
    ]),
  );
  await insertRows(writing, 'contradictions', [...rows.values()]);
  const old = new Set(before);
  for (const about of before.filter((id) => !rows.has(id)))
    await addRevision(writing, { at, change: 'withdrawn', kind: 'contradiction', about });
  for (const about of [...rows.keys()].filter((id) => !old.has(id)))
    await addRevision(writing, { at, change: 'added', kind: 'contradiction', about });
}
