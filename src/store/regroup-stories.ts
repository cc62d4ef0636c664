import { fromDays } from '../times/calendar.ts';
import type { Digest } from '../weave/digest.ts';
import { findStories, type Story, type StoryLink } from '../weave/stories.ts';
import { applyGroups, joinMembers } from './apply-groups.ts';
import { readDigests } from './digests.ts';
import { hashOf } from './ids.ts';
import { insertRows } from './insert.ts';
import { spread } from './spread.ts';
import type { Writing } from './store.ts';

/** Makes the stories of some articles, and of all that links lead to from them, anew. */
export async function regroupStories(
  writing: Writing,
  articles: readonly string[],
  at: string,
): Promise<void> {
  const touched = await spread(writing, 'story_links', articles);
  const digests = await readDigests(writing, touched);
  const links = await linksAmong(writing, touched);
  const stories = findStories([...digests.values()], links).map((one) => toRow(one, digests));
  await applyGroups(
    writing,
    {
      kind: 'story',
      before: await readMembers(writing, touched),
      now: stories,
      drop: async (ids) => {
        await writing.db.deleteFrom('stories').where('id', 'in', ids).execute();
        await writing.db.deleteFrom('story_articles').where('story', 'in', ids).execute();
      },
      put: async (changed) => {
        const rows = changed.map(({ members, ...row }) => ({ ...row, size: members.length }));
        await insertRows(writing, 'stories', rows);
        const inside = changed.flatMap(({ id, members }) =>
          members.map((article) => ({ article, story: id })),
        );
        await insertRows(writing, 'story_articles', inside);
      },
    },
    at,
  );
}

interface Row {
  readonly id: string;
  readonly members: readonly string[];
  readonly date_start: string | null;
  readonly date_end: string | null;
}

/** `sto_…`: named after its earliest article, so that it keeps its name when others join later. */
function toRow({ articles }: Story, digests: ReadonlyMap<string, Digest>): Row {
  const dated = articles.map((article) => ({ article, day: digests.get(article)?.day ?? null }));
  const days = dated.flatMap(({ day }) => day ?? []).sort((a, b) => a - b);
  const first = dated.find(({ day }) => day === (days[0] ?? null)) ?? dated[0]!;
  return {
    id: `sto_${hashOf(['story', first.article])}`,
    members: articles,
    date_start: isoDay(days[0]),
    date_end: isoDay(days.at(-1)),
  };
}

/** `YYYY-MM-DD` of days since 1970-01-01; null of none. */
export function isoDay(day: number | null | undefined): string | null {
  return day == null ? null : fromDays(day);
}

async function linksAmong({ db }: Writing, articles: readonly string[]): Promise<StoryLink[]> {
  if (articles.length < 2) return [];
  const rows = await db.selectFrom('story_links').selectAll().where('a', 'in', articles).execute();
  return rows.map(({ a, b, likeness }) => ({ a, b, likeness, rule: 'weave/same-occurrence' }));
}

/** Stories that some of the articles are in, with the ids of their articles. */
async function readMembers(
  { db }: Writing,
  articles: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('story_articles')
    .select(['story as group', 'article as member'])
    .where('story', 'in', (of) =>
      of.selectFrom('story_articles').select('story').where('article', 'in', articles),
    )
    .orderBy('article')
    .execute();
  return joinMembers(rows);
}
