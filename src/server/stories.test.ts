import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoryAnswer, StoryWhole } from './routes/stories.ts';
import { startTestServer, type TestServer } from './services.test-help.ts';

describe('stories and contradictions of the sample that comes with Isnad', () => {
  let desk: TestServer;
  beforeAll(async () => {
    desk = await startTestServer();
    const { body } = await desk.ask({ method: 'POST', url: '/api/add', payload: { sample: true } });
    await desk.ask({ url: `/api/add/${(body as { job: string }).job}` });
  });
  afterAll(() => desk.close());

  const largest = async () => {
    const { body } = await desk.ask({ url: '/api/stories?least=2' });
    return (body as { items: StoryAnswer[] }).items[0]!;
  };

  test('a paper that copies the agency is no account of its own', async () => {
    const { articles, independent } = await largest();
    const outlets = (ids: readonly string[]) =>
      ids.map((id) => articles.find(({ article }) => article === id)!.outlet).sort();
    expect(independent.length).toBeLessThan(articles.length);
    expect(independent.map(outlets)).toContainEqual(['جريدة الشمال', 'وكالة الساحل']);
  });

  test('a story is found by any of its articles, with what they tell', async () => {
    const { id, articles } = await largest();
    const { body } = await desk.ask({ url: `/api/stories/${articles[1]!.article}` });
    const whole = body as StoryWhole;
    expect(whole.id).toBe(id);
    const told = new Set(whole.events.map(({ article }) => article.id));
    expect([...told].sort()).toEqual(articles.map(({ article }) => article).sort());
  });

  test('a contradiction has the words and the speakers of both sides', async () => {
    const { body } = await desk.ask({ url: '/api/contradictions' });
    const { items } = body as { items: StoryWhole['contradictions'] };
    expect(items.length).toBeGreaterThan(0);
    for (const { a, b } of items) {
      for (const side of [a, b]) expect([side.quote, side.version]).not.toContain('');
      expect([a.version, a.quote]).not.toEqual([b.version, b.quote]);
    }
  });

  test('pages of stories follow each other without a gap', async () => {
    const { body } = await desk.ask({ url: '/api/stories' });
    const all = (body as { items: StoryAnswer[] }).items.map(({ id }) => id);
    const paged: string[] = [];
    for (let cursor = ''; ; ) {
      const page = await desk.ask({ url: `/api/stories?limit=2${cursor && `&cursor=${cursor}`}` });
      const { items, next } = page.body as { items: StoryAnswer[]; next: string | null };
      paged.push(...items.map(({ id }) => id));
      if (next === null) break;
      cursor = next;
    }
    expect(paged).toEqual(all);
  });
});
