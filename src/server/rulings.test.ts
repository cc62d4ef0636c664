import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArticleAnswer } from './routes/articles.ts';
import type { RulingAnswer } from './routes/rulings.ts';
import { startWithSample, type TestServer } from './services.test-help.ts';
import type { ContradictionAnswer } from './shapes/woven.ts';

describe('rulings over HTTP', () => {
  let desk: TestServer;
  beforeAll(async () => {
    desk = await startWithSample();
  });
  afterAll(() => desk.close());

  const rule = (payload: object) => desk.ask({ method: 'POST', url: '/api/rulings', payload });
  const undo = ({ id }: RulingAnswer) =>
    desk.ask({ method: 'DELETE', url: `/api/decisions/${id}` });
  const list = async <T>(url: string) =>
    ((await desk.ask({ url })).body as { items: readonly T[] }).items;
  const contradictions = () => list<ContradictionAnswer>('/api/contradictions');

  test('a contradiction that is none leaves the board, and is listed with who and why', async () => {
    const before = await contradictions();
    const { body, status } = await rule({ kind: 'dismiss', about: before[0]!.id, note: 'other' });
    expect(status).toBe(200);
    expect(await contradictions()).toEqual(before.slice(1));
    expect(await list('/api/rulings?kind=dismiss')).toMatchObject([
      { by: 'owner', note: 'other', about: before[0]!.id },
    ]);
    const { text } = await desk.ask({ url: '/api/decisions/export' });
    expect(text).toContain(`dismiss,${before[0]!.id}`);
    expect((await undo(body)).status).toBe(204);
    expect(await contradictions()).toEqual(before);
  });

  test('an article is withdrawn with a reason only; who has its address sees that', async () => {
    const [article] = await list<{ id: string }>('/api/articles');
    const about = article!.id;
    expect((await rule({ kind: 'withdraw', about })).status).toBe(400);
    const { body } = await rule({ kind: 'withdraw', about, note: 'taken back' });
    const ids = async () => (await list<{ id: string }>('/api/articles')).map(({ id }) => id);
    expect(await ids()).not.toContain(about);
    const shown = (await desk.ask({ url: `/api/articles/${about}` })).body as ArticleAnswer;
    expect(shown).toMatchObject({ id: about, isWithdrawn: true });
    const event = Object.values(shown.finds).find((id) => id.includes('.v'));
    expect((await desk.ask({ url: `/api/claims/${event}` })).body).toMatchObject({
      isWithdrawn: true,
    });
    expect(await list(`/api/rulings?about=${about}`)).toMatchObject([{ note: 'taken back' }]);
    await undo(body);
    expect(await ids()).toContain(about);
  });
});
