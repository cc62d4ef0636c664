import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnBoth } from '../store/stores.test-help.ts';
import { addTexts, startTestServer, type TestServer } from './services.test-help.ts';

const ARREST =
  'قال وزير الداخلية سامر العبدالله إن الجيش اللبناني قصف قوات الأمن العراقية في بغداد أمس الأحد.';
const TOLD =
  'قالت وكالة رويترز إن وزير الداخلية سامر العبدالله أعلن أن الشرطة اعتقلت خمسة في البصرة.';
const VOICE = 'قال الناطق باسم الأمم المتحدة كمال النجار إن المنظمة أرسلت مساعدات إلى حلب.';

describeOnBoth('what pictures are drawn from', ({ open }) => {
  let desk: TestServer;
  beforeAll(async () => {
    desk = await startTestServer({ store: await open() });
    await addTexts(desk, [
      { text: ARREST, outlet: 'صحيفة المرفأ', date: '2024-03-12' },
      { text: TOLD, outlet: 'جريدة الشمال', date: '2024-03-15' },
      { text: VOICE, outlet: 'جريدة الشمال', date: '2023-01-15' },
    ]);
  }, 60_000);
  afterAll(() => desk.server.close());

  const get = async (url: string) => (await desk.ask({ url: `/api${url}` })).body as unknown;
  const events = async (query: string) =>
    ((await get(`/claims?${query}`)) as { items: { words: string }[] }).items.map(
      ({ words }) => words,
    );

  test('a place has its point and its events by day, and its id finds them', async () => {
    const { places } = (await get('/claims/places')) as {
      places: { name: string; known: string; lat: number; days: [string, number][] }[];
    };
    const baghdad = places.find(({ name }) => name === 'بغداد')!;
    expect(baghdad.lat).toBeCloseTo(33.3, 0);
    expect(baghdad.days).toEqual([['2024-03-10', 1]]);
    const found = await events(`place=${encodeURIComponent(baghdad.known)}`);
    expect(found).toEqual(['قصف']);
    expect(await events('place=geo/0')).toEqual([]);
  });

  test('lanes tell events of each type by day', async () => {
    const { unit, lanes } = (await get('/claims/lanes')) as {
      unit: string;
      lanes: { type: string; values: [string, number][] }[];
    };
    expect(unit).toBe('day');
    const total = lanes.flatMap(({ values }) => values).reduce((sum, [, count]) => sum + count, 0);
    expect(total).toBe((await events('')).length);
    expect(lanes.find(({ type }) => type === 'COERCE')?.values).toHaveLength(1);
  });

  test('ties say who does what to whom, and lead to the events behind them', async () => {
    const { ties } = (await get('/claims/ties?of=deeds')) as {
      ties: {
        from: { name: string; known: string | null };
        to: { name: string };
        events: number;
      }[];
    };
    const tie = ties.find(({ from }) => from.name === 'الجيش اللبناني')!;
    expect(tie).toMatchObject({ events: 1 });
    const query = new URLSearchParams({
      actor: tie.from.known ?? tie.from.name,
      recipient: tie.to.name,
    });
    expect(await events(query.toString())).toEqual(['قصف']);
    expect(await events('recipient=nobody')).toEqual([]);
  });

  test('quotes lead from outlets to speakers, and from those who pass words on to those who said them', async () => {
    const { ties } = (await get('/claims/ties?of=quotes')) as {
      ties: { from: { name: string; type: string }; to: { name: string } }[];
    };
    const pairs = ties.map(({ from, to }) => [from.name, to.name]);
    expect(pairs).toContainEqual(['صحيفة المرفأ', 'سامر العبدالله']);
    const passed = ties.find(({ from }) => from.type !== 'outlet')!;
    expect(passed).toMatchObject({ from: { name: 'رويترز' }, to: { name: 'سامر العبدالله' } });
    const speaker = encodeURIComponent('سامر العبدالله');
    expect(await events(`speaker=${speaker}`)).toEqual(['اعتقلت', 'قصف']);
    expect(await events(`speaker=${speaker}&through=Reuters`)).toEqual(['اعتقلت']);
  });

  test('offices and relations are told as of a day', async () => {
    const name = `type=PER&name=${encodeURIComponent('سامر العبدالله')}`;
    const offices = async (day: string) =>
      ((await get(`/names/as-of?${name}&day=${day}`)) as { offices: { held: number }[] }).offices;
    expect(await offices('2024-03-11')).toEqual([]);
    expect((await offices('2024-03-13'))[0]).toMatchObject({ held: 1, isFormer: false });
    expect((await offices('2024-03-20'))[0]).toMatchObject({ held: 2 });
  });

  test('a body speaks through those who are quoted with a title of it', async () => {
    const name = encodeURIComponent('الأمم المتحدة');
    const { items } = (await get(`/names/voices?type=ORG&name=${name}`)) as { items: object[] };
    expect(items).toMatchObject([
      { name: 'كمال النجار', titles: ['الناطق باسم الأمم المتحدة'], statements: 1, articles: 1 },
    ]);
  });

  test('the ledger tells articles by month, stories led, contradictions', async () => {
    const { items } = (await get('/outlets')) as { items: object[] };
    expect(items).toContainEqual(
      expect.objectContaining({ months: [['2024-03', 1]], leads: 0, contradicted: 0 }),
    );
  });
});
