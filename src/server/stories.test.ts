import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoryAnswer, StoryWhole } from './routes/stories.ts';
import { startWithSample, type TestServer } from './services.test-help.ts';

describe('stories and contradictions of the sample that comes with Isnad', () => {
  let desk: TestServer;
  beforeAll(async () => {
    desk = await startWithSample();
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

  test('an event knows its other tellings; people say that one is not, and undo it', async () => {
    const { id } = await largest();
    const { body } = await desk.ask({ url: `/api/stories/${id}` });
    const tellings = async (of: string) => {
      const { body: told } = await desk.ask({ url: `/api/claims/${of}/occurrence` });
      return (told as { events: { id: string }[] }).events.map((one) => one.id);
    };
    let [event, others] = ['', [] as string[]];
    for (const one of (body as StoryWhole).events) {
      if (others.length === 0) [event, others] = [one.id, await tellings(one.id)];
    }
    expect(others.length).toBeGreaterThan(0);
    const made = await desk.ask({
      method: 'POST',
      url: '/api/joins',
      payload: { kind: 'split', about: event, others: [others[0]!], note: 'why' },
    });
    expect(made.status).toBe(200);
    expect(await tellings(event)).not.toContain(others[0]);
    const { body: listed } = await desk.ask({ url: '/api/joins?of=occurrence' });
    expect(listed).toMatchObject({ items: [{ kind: 'split', by: 'owner', note: 'why' }] });
    const undo = (one: object) =>
      desk.ask({ method: 'DELETE', url: `/api/decisions/${(one as { id: string }).id}` });
    await undo(made.body);
    expect(await tellings(event)).toEqual(others);
    // What was rejected is a telling of nothing either.
    const payload = { about: others[0], kind: 'reject' };
    const rejected = await desk.ask({ method: 'POST', url: '/api/decisions', payload });
    expect(await tellings(event)).not.toContain(others[0]);
    const occurrences = await desk.store.db
      .selectFrom('occurrence_tellings')
      .select('telling')
      .execute();
    await undo(rejected.body);
    expect(await tellings(event)).toEqual(others);
    const back = await desk.store.db.selectFrom('occurrence_tellings').select('telling').execute();
    expect(back.length).toBeGreaterThan(occurrences.length);
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
