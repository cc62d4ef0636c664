import { z } from 'zod';
import { IsnadError } from '../../errors.ts';
import { readIndependent } from '../../store/independent.ts';
import type { Ref } from '../../store/read/load.ts';
import type { Reading } from '../../store/store.ts';
import { listContradictions, readStories, readStory, type StoryView } from '../../store/woven.ts';
import { pageOf, pageQuery, readCursor, writeCursor } from '../cursor.ts';
import { defineRoute } from '../route.ts';
import { event } from '../shapes/told.ts';
import { contradiction, wovenArticle } from '../shapes/woven.ts';
import { tellEvents } from '../told-claims.ts';

const story = z.object({
  id: z.string().describe('`sto_…`'),
  start: z.string().nullable(),
  end: z.string().nullable(),
  articles: z.array(wovenArticle),
  independent: z
    .array(z.array(z.string()))
    .describe(
      'ids of the articles, those that share a text together: so many independent accounts',
    ),
});
export type StoryAnswer = z.output<typeof story>;

export const listStories = defineRoute({
  method: 'GET',
  path: '/stories',
  needs: 'reader',
  summary: 'Stories: articles that tell of the same, the newest story first.',
  query: pageQuery.extend({
    least: z.coerce.number().int().min(1).default(1).describe('fewest articles'),
  }),
  reply: pageOf(story),
  handle: async ({ store }, { query: { cursor, limit, least } }) => {
    const skip = cursor ? Number(readCursor(cursor, 1)[0]) : 0;
    const rows = await store.db
      .selectFrom('stories')
      .select('id')
      .where('size', '>=', least)
      .orderBy('date_start', (order) => order.desc().nullsLast())
      .orderBy('id')
      .limit(limit + 1)
      .offset(skip)
      .execute();
    const ids = rows.slice(0, limit).map(({ id }) => id);
    const items = await tellStories(store, await readStories(store, ids));
    return { items, next: rows.length > limit ? writeCursor([skip + limit]) : null };
  },
});

async function tellStories(reading: Reading, found: readonly StoryView[]): Promise<StoryAnswer[]> {
  const ids = found.map(({ articles }) => articles.map(({ article }) => article));
  const groups = await readIndependent(reading, ids);
  return found.map((one, i) => ({
    ...one,
    articles: [...one.articles],
    independent: groups[i]!,
  }));
}

const answer = story.extend({
  events: z.array(event).describe('what its articles tell, by type and day'),
  contradictions: z.array(contradiction),
});
export type StoryWhole = z.output<typeof answer>;

const MOST_EVENTS = 600;
const MOST_CONTRADICTIONS = 200;

export const showStory = defineRoute({
  method: 'GET',
  path: '/stories/:id',
  needs: 'reader',
  summary:
    'A story, by its id or that of an article: what its articles tell, and where they disagree.',
  params: z.object({ id: z.string().max(40) }),
  reply: answer,
  handle: async ({ store }, { params: { id } }) => {
    const view = await readStory(store, id);
    const [found] = view ? await tellStories(store, [view]) : [];
    if (!found) throw new IsnadError('unknown-id', `Cannot show the story ${id}: there is none`);
    const ids = found.articles.map(({ article }) => article);
    const contradictions = await listContradictions(store, {
      articles: ids,
      limit: MOST_CONTRADICTIONS,
    });
    return {
      ...found,
      events: await tellEvents(store, await eventsOf(store, ids)),
      contradictions: contradictions as z.output<typeof contradiction>[],
    };
  },
});

async function eventsOf({ db }: Reading, articles: readonly string[]): Promise<Ref[]> {
  return db
    .selectFrom('events')
    .innerJoin('articles', 'articles.current', 'events.version')
    .select(['events.version', 'events.key'])
    .where('articles.id', 'in', articles)
    .orderBy('events.type')
    .orderBy('events.date_start')
    .orderBy('events.version')
    .orderBy('events.start')
    .limit(MOST_EVENTS)
    .execute();
}

export const listDisagreements = defineRoute({
  method: 'GET',
  path: '/contradictions',
  needs: 'reader',
  summary:
    'Accounts that exclude each other, each with its words and speaker, the newest first. No side is taken.',
  query: pageQuery,
  reply: pageOf(contradiction),
  handle: async ({ store }, { query: { cursor, limit } }) => {
    const skip = cursor ? Number(readCursor(cursor, 1)[0]) : 0;
    const rows = await store.db
      .selectFrom('contradictions')
      .innerJoin('articles', 'articles.id', 'contradictions.a')
      .innerJoin('versions', 'versions.n', 'articles.current')
      .select('contradictions.id')
      .orderBy('versions.date', (order) => order.desc().nullsLast())
      .orderBy('contradictions.id')
      .limit(limit + 1)
      .offset(skip)
      .execute();
    const ids = rows.slice(0, limit).map(({ id }) => id);
    const found = await listContradictions(store, { ids, limit });
    const items = found.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
    return {
      items: items as z.output<typeof contradiction>[],
      next: rows.length > limit ? writeCursor([skip + limit]) : null,
    };
  },
});
