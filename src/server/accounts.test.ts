import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPerson, addToken, findPerson, type Role } from '../people/people.ts';
import { openStore } from '../store/store.ts';
import { startTestServer, type TestServer } from './services.test-help.ts';

const PASSWORD = 'خمسة عصافير على شجرة';
const AT = '2024-03-12T00:00:00.000Z';

describe('a server with accounts', () => {
  let desk: TestServer;
  beforeAll(async () => {
    const store = await openStore(':memory:');
    for (const role of ['reader', 'reviewer', 'admin'] as Role[]) {
      await store.write((writing) =>
        addPerson(writing, { name: role, role, password: PASSWORD }, AT),
      );
    }
    desk = await startTestServer({
      store,
      hasAccounts: true,
      people: { find: (shown) => findPerson(store, shown, AT) },
    });
  });
  afterAll(() => desk.close());

  const signIn = async (name: string, remoteAddress = '127.0.0.1') => {
    const { status, headers } = await desk.ask({
      method: 'POST',
      url: '/api/session',
      payload: { name, password: PASSWORD },
      remoteAddress,
    });
    expect(status).toBe(204);
    const set = [headers['set-cookie']]
      .flat()
      .map(String)
      .find((one) => one.startsWith('isnad-session='))!;
    return { set, cookies: { 'isnad-session': /=([^;]*)/.exec(set)![1]! } };
  };

  test('nobody sees anything without signing in', async () => {
    for (const url of [
      '/api/claims',
      '/api/articles',
      '/api/me',
      '/api/audit',
      '/api/claims/export',
    ]) {
      expect([url, (await desk.ask({ url })).status]).toEqual([url, 401]);
    }
  });

  test('the cookie is out of reach of scripts and of other sites', async () => {
    const { set } = await signIn('reader');
    expect(set).toMatch(/HttpOnly/);
    expect(set).toMatch(/SameSite=Strict/);
  });

  test('roles may do what they may, and no more', async () => {
    const attempt = async (
      name: string,
      options: { method?: 'POST'; url: string; payload?: object },
    ) => (await desk.ask({ ...options, ...(await signIn(name)) })).status;
    const add = { method: 'POST', url: '/api/add', payload: { text: '' } } as const;
    expect(await attempt('reader', { url: '/api/claims' })).toBe(200);
    expect(await attempt('reader', add)).toBe(403);
    expect(await attempt('reader', { url: '/api/audit' })).toBe(403);
    expect(await attempt('reviewer', add)).toBe(200);
    expect(await attempt('reviewer', { url: '/api/audit' })).toBe(403);
    expect(await attempt('admin', { url: '/api/audit' })).toBe(200);
  });

  test('only an admin asks for two people; a decision then waits for somebody else', async () => {
    // From elsewhere: who signs in often is slowed down, see below.
    const as = async (name: string) => signIn(name, '10.0.0.7');
    const set = async (name: string) =>
      (
        await desk.ask({
          method: 'PUT',
          url: '/api/settings',
          payload: { twoPeople: true },
          ...(await as(name)),
        })
      ).status;
    expect([await set('reviewer'), await set('admin')]).toEqual([403, 200]);
    const reviewer = await as('reviewer');
    const text = 'قال وزير الداخلية إن الشرطة اعتقلت ثلاثة أشخاص في بغداد أمس الأحد.';
    const add = { method: 'POST', url: '/api/add', payload: { text, date: '2024-03-12' } } as const;
    const { body: begun } = await desk.ask({ ...add, ...reviewer });
    await desk.ask({ url: `/api/add/${(begun as { job: string }).job}`, ...reviewer });
    const events = async () => {
      const { body } = await desk.ask({ url: '/api/claims?type=COERCE', ...reviewer });
      return (body as { items: { id: string; modality: string }[] }).items;
    };
    const [event] = await events();
    const { body: made } = await desk.ask({
      ...{ method: 'POST', url: '/api/decisions', ...reviewer },
      payload: { about: event!.id, kind: 'correct', set: { modality: 'planned' } },
    });
    const { id, state } = made as { id: string; state: string };
    expect([state, (await events())[0]!.modality]).toEqual(['waiting', event!.modality]);
    const confirm = async (name: string) =>
      (
        await desk.ask({
          ...{ method: 'POST', url: `/api/decisions/${id}/confirm` },
          ...(await as(name)),
        })
      ).status;
    expect([await confirm('reviewer'), await confirm('admin')]).toEqual([409, 204]);
    expect((await events())[0]!.modality).toBe('planned');
    const { body: audit } = await desk.ask({ url: '/api/audit', ...(await as('admin')) });
    expect(JSON.stringify(audit)).toContain('POST /decisions/:id/confirm');
  });

  test('signing out ends the session on the server', async () => {
    const { cookies } = await signIn('reader');
    await desk.ask({ method: 'DELETE', url: '/api/session', cookies });
    expect((await desk.ask({ url: '/api/me', cookies })).status).toBe(401);
  });

  test('a token needs no cookie and no repeated value', async () => {
    const token = await desk.store.write((writing) => addToken(writing, 'reviewer', AT));
    const { statusCode } = await desk.server.inject({
      method: 'POST',
      url: '/api/add',
      payload: { text: '' },
      headers: { authorization: `Bearer ${token}` },
    });
    expect(statusCode).toBe(200);
  });

  test('what was done and what was refused is written down', async () => {
    await desk.ask({
      method: 'POST',
      url: '/api/session',
      payload: { name: 'admin', password: 'no' },
    });
    const { body } = await desk.ask({ url: '/api/audit', ...(await signIn('admin')) });
    const acts = (body as { items: { person: string; action: string }[] }).items;
    const done = acts.map(({ person, action }) => `${person} ${action}`);
    expect(done).toContain('admin sign-in-refused');
    expect(done).toContain('reviewer POST /add');
  });

  test('who guesses passwords is slowed down', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 12; i++) {
      const { status } = await desk.ask({
        method: 'POST',
        url: '/api/session',
        payload: { name: 'reader', password: 'guess' },
        remoteAddress: '10.0.0.9',
      });
      statuses.push(status);
    }
    expect(statuses.slice(0, 10).every((status) => status === 401)).toBe(true);
    expect(statuses.slice(10)).toEqual([429, 429]);
  });
});
