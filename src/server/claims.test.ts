import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addTexts, startTestServer, type TestServer } from './services.test-help.ts';
import type { EventAnswer } from './shapes/told.ts';

const ARREST = 'قال وزير الداخلية سامر العبدالله إن الشرطة اعتقلت ثلاثة أشخاص في بغداد أمس الأحد.';
const VISIT = 'زار رئيس الوزراء هاني الصلح مدينة طرابلس، الخميس، والتقى النائبة ريم الخطيب.';

describe('claims and decisions over HTTP', () => {
  let desk: TestServer;
  beforeAll(async () => {
    desk = await startTestServer();
    await addTexts(desk, [
      { text: ARREST, outlet: 'صحيفة المرفأ', date: '2024-03-12' },
      { text: VISIT, outlet: 'جريدة الشمال', date: '2024-03-15' },
    ]);
  });
  afterAll(() => desk.close());

  const events = async (query = '') => {
    const { body } = await desk.ask({ url: `/api/claims${query}` });
    return (body as { items: EventAnswer[]; next: string | null }).items;
  };
  const arrest = async () => (await events()).find(({ words }) => words === 'اعتقلت')!;
  const decide = (payload: object) => desk.ask({ method: 'POST', url: '/api/decisions', payload });

  test('an event comes with its chain, its article and its day', async () => {
    expect(await arrest()).toMatchObject({
      type: 'COERCE',
      days: { start: '2024-03-10', basis: 'time' },
      chain: [{ kind: 'official', anonymity: 'named' }],
      article: { outlet: 'صحيفة المرفأ' },
      decision: null,
    });
  });

  test('words, types, outlets and names in both scripts narrow the list', async () => {
    const wordsOf = async (query: string) => (await events(query)).map(({ words }) => words);
    expect(await wordsOf(`?q=${encodeURIComponent('شرطة')}`)).toContain('اعتقلت');
    expect(await wordsOf('?type=COERCE')).toEqual(['اعتقلت']);
    expect(await wordsOf(`?outlet=${encodeURIComponent('جريدة الشمال')}`)).not.toContain('اعتقلت');
    expect(await wordsOf('?place=Baghdad')).toEqual(['اعتقلت']);
    expect(await wordsOf('?since=2024-03-11')).not.toContain('اعتقلت');
  });

  test('pages follow each other without a gap or a double', async () => {
    const all = await events();
    const paged: string[] = [];
    for (let cursor = ''; ; ) {
      const { body } = await desk.ask({
        url: `/api/claims?limit=1${cursor && `&cursor=${cursor}`}`,
      });
      const { items, next } = body as { items: EventAnswer[]; next: string | null };
      paged.push(...items.map(({ id }) => id));
      if (next === null) break;
      cursor = next;
    }
    expect(paged).toEqual(all.map(({ id }) => id));
  });

  test('facets count what the filter leaves', async () => {
    const { body } = await desk.ask({ url: '/api/claims/facets?type=COERCE' });
    expect(body).toMatchObject({
      total: 1,
      type: [{ value: 'COERCE', count: 1 }],
      outlet: [{ value: 'صحيفة المرفأ', count: 1 }],
      time: { unit: 'day', values: [{ value: '2024-03-10', count: 1 }] },
    });
  });

  test('a corrected modality is found in search and export, and undone again', async () => {
    const { id } = await arrest();
    const { body } = await decide({
      about: id,
      kind: 'correct',
      set: { modality: 'planned' },
      note: 'سبب',
    });
    const made = body as { id: string };
    expect((await events('?modality=planned')).map((one) => one.id)).toContain(id);
    expect((await arrest()).decision).toMatchObject({ kind: 'correct', by: 'owner', note: 'سبب' });
    const csv = (await desk.ask({ url: '/api/claims/export?format=csv&modality=planned' })).text;
    expect(csv).toContain(id);
    expect(csv).toContain(',correct,owner');
    const undone = await desk.ask({ method: 'DELETE', url: `/api/decisions/${made.id}` });
    expect(undone.status).toBe(204);
    expect((await events('?modality=planned')).map((one) => one.id)).not.toContain(id);
    const { body: shown } = await desk.ask({ url: `/api/claims/${id}` });
    expect((shown as { decisions: object[] }).decisions).toMatchObject([
      { id: made.id, withdrawnAt: expect.any(String) },
    ]);
  });

  test('what is decided leaves the queue', async () => {
    const queue = async () => {
      const { body } = await desk.ask({ url: '/api/review' });
      return (body as { items: EventAnswer[] }).items.map(({ id }) => id);
    };
    const { id } = await arrest();
    expect(await queue()).toContain(id);
    const { body } = await decide({ about: id, kind: 'accept' });
    expect(await queue()).not.toContain(id);
    await desk.ask({ method: 'DELETE', url: `/api/decisions/${(body as { id: string }).id}` });
  });

  test('nothing is set to a value that there is not', async () => {
    const { id } = await arrest();
    for (const set of [
      { modality: 'true' },
      { type: 'NONE' },
      { type: 'AID', mode: 'arrest' },
      {},
    ]) {
      const { status, body } = await decide({ about: id, kind: 'correct', set });
      expect([set, status, (body as { code: string }).code]).toEqual([set, 400, 'bad-request']);
    }
  });

  test('GeoJSON holds the events that have a place', async () => {
    const { text } = await desk.ask({ url: '/api/claims/export?format=geojson' });
    const { features, citation } = JSON.parse(text) as {
      features: { properties: { placeName: string } }[];
      citation: string;
    };
    expect(citation).toBe('Isnad, events (all), taken on 2024-03-12');
    expect(features.map(({ properties }) => properties.placeName)).toContain('بغداد');
  });

  test('a name has its titles, statements and events', async () => {
    const { body } = await desk.ask({
      url: `/api/names/show?type=PER&name=${encodeURIComponent('سامر العبدالله')}`,
    });
    expect(body).toMatchObject({
      named: { name: 'سامر العبدالله' },
      titles: [{ words: 'وزير الداخلية' }],
      statements: { total: 1, statements: [{ force: 'neutral' }] },
    });
  });

  test('the ledger counts and does not judge', async () => {
    const { body } = await desk.ask({ url: '/api/outlets' });
    const { items } = body as { items: { outlet: string; articles: number }[] };
    expect(items.map(({ outlet, articles }) => [outlet, articles])).toContainEqual([
      'صحيفة المرفأ',
      1,
    ]);
    expect(Object.keys(items[0]!).join()).not.toMatch(/score|trust|truth|reliab/);
  });

  test('numbers of people are set right, when they are such', async () => {
    const { id } = await arrest();
    const count = (low: number | null, best: number | null, high: number | null) => ({
      ...{ low, best, high },
    });
    const correct = (size: object) => decide({ about: id, kind: 'correct', set: { size } });
    expect((await correct({ arrested: count(5, null, 2) })).status).toBe(400);
    expect((await correct({ arrested: count(null, null, null) })).status).toBe(400);
    expect((await correct({ lost: count(1, 1, 1) })).status).toBe(400);
    const { body } = await correct({ arrested: count(2, null, 4) });
    expect((await arrest()).counts).toMatchObject([{ kind: 'arrested', ...count(2, null, 4) }]);
    await desk.ask({ method: 'DELETE', url: `/api/decisions/${(body as { id: string }).id}` });
    expect((await arrest()).counts).toMatchObject([{ kind: 'arrested', ...count(3, 3, 3) }]);
  });
});
