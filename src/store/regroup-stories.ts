import type { Digest } from '../weave/digest.ts';
import { findStories, type Story, type StoryLink } from '../weave/stories.ts';
import { readDigests } from './digests.ts';
import { hashOf } from './ids.ts';
import { insertRows } from './insert.ts';
import { addRevision } from './revisions.ts';
import { spread } from './spread.ts';
import type { Writing } from './store.ts';

/** Makes the stories of some articles, and of all that links lead to from them, anew. */
export async function regroupStories(
  writing: Writing,
  articles: readonly string[],
  at: string,
): Promise<void> {
  const touched = await spread(writing, articles);
  const digests = await readDigests(writing, touched);
  const links = await linksAmong(writing, touched);
  const now = findStories([...digests.values()], links).map((story) => toRow(story, digests));
  const before = await readMembers(writing, touched);
  const changed = now.filter(({ id, articles: members }) => before.get(id) !== members.join(' '));
  const gone = [...before.keys()].filter((id) => !now.some((story) => story.id === id));
  const stale = [...gone, ...changed.map(({ id }) => id)];
  if (stale.length > 0) {
    await writing.db.deleteFrom('stories').where('id', 'in', stale).execute();
    await writing.db.deleteFrom('story_articles').where('story', 'in', stale).execute();
  }
  await insertRows(
    writing,
    'stories',
    changed.map(({ articles: members, ...row }) => ({ ...row, size: members.length })),
  );
  await insertRows(
    writing,
    'story_articles',
    changed.flatMap(({ id, articles: members }) =>
      members.map((article) => ({ article, story: id })),
    ),
  );
  for (const about of gone)
    await addRevision(writing, { at, change: 'withdrawn', kind: 'story', about });
  for (const { id } of changed) {
    const change = before.has(id) ? 'changed' : 'added';
    await addRevision(writing, { at, change, kind: 'story', about: id });
  }
}

interface Row {
  readonly id: string;
  readonly articles: readonly string[];
  readonly date_start: string | null;
  readonly date_end: string | null;
}

/** `sto_…`: named after its earliest article, so that it keeps its name when others join later. */
function toRow({ articles }: Story, digests: ReadonlyMap<string, Digest>): Row {
  const dated = articles.map((article) => ({ article, day: digests.get(article)?.day ?? null }));
  const days = dated.flatMap(({ day }) => day ?? []).sort((a, b) => a - b);
  const first = dated.find(({ day }) => day === (days[0] ?? null)) ?? dated[0]!;
  const iso = (day: number | undefined) =>
    day === undefined ? null : new Date(day * 86_400_000).toISOString().slice(0, 10);
  return {
    id: `sto_${hashOf(['story', first.article])}`,
    articles,
    date_start: iso(days[0]),
    date_end: iso(days.at(-1)),
  };
}

async function linksAmong({ db }: Writing, articles: readonly string[]): Promise<StoryLink[]> {
  if (articles.length < 2) return [];
  const rows = await db.selectFrom('story_links').selectAll().where('a', 'in', articles).execute();
  return rows.map(({ a, b, likeness }) => ({ a, b, likeness, rule: 'weave/same-occurrence' }));
}

/** Stories that some of the articles are in, with the ids of their articles joined. */
async function readMembers(
  { db }: Writing,
  articles: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('story_articles')
    .select(['story', 'article'])
    .where('story', 'in', (of) =>
      of.selectFrom('story_articles').select('story').where('article', 'in', articles),
    )
    .orderBy('article')
    .execute();
  const members = new Map<string, string>();
  for (const { story, article } of rows)
    members.set(story, members.has(story) ? `${members.get(story)} ${article}` : article);
  return members;
}
