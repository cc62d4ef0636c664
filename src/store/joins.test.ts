import { expect, test } from 'vitest';
import { loadVocabulary } from '../arabic/vocabulary.ts';
import { loadEngine } from '../cli/engine.ts';
import { loadTables } from '../lexicon/load.ts';
import { articleOf } from '../model/article.ts';
import { toRecord } from '../record/record.ts';
import { loadWeaveWords } from '../weave/statements.ts';
import { packAnalysis } from './analysis.ts';
import { confirm, withdraw } from './decisions.ts';
import { digestOf } from './digest-of.ts';
import { exportThings } from './export/things.ts';
import { refOfNamed } from './join-anchors.ts';
import { decideJoin, type Join, readJoins } from './joins.ts';
import { keepArticle } from './keep.ts';
import { findMiscounts } from './miscounts.test-help.ts';
import { findNamed } from './read/named.ts';
import { setTwoPeople } from './settings.ts';
import type { Store } from './store.ts';
import { describeOnBoth } from './stores.test-help.ts';
import { createTermFinder } from './terms.ts';

const AT = '2024-03-12T10:00:00.000Z';
const tables = loadTables();
const terms = createTermFinder(loadVocabulary(tables));
const engine = await loadEngine(tables);
const words = loadWeaveWords(tables);

async function add(store: Store, url: string, text: string) {
  const known = { url: `https://example.net/${url}`, date: '2024-03-12', outlet: url };
  const article = articleOf(text, { ...known, dateBasis: 'metadata' });
  const incoming = { article, bytes: Buffer.from(text), origin: url, facts: null };
  const record = toRecord(engine(article));
  const digest = digestOf(article, record, words);
  const analysis = { ...packAnalysis(record, terms, 'test'), digest };
  return store.write((writing) => keepArticle(writing, incoming, analysis, AT));
}

const decide = (store: Store, join: Pick<Join, 'kind' | 'about' | 'others'>) =>
  store.write((writing) => decideJoin(writing, { ...join, note: 'why', by: 'sara' }, AT));
const undo = (store: Store, { id }: Join) => store.write((writing) => withdraw(writing, id, AT));

const ONE = 'قال وزير الزراعة العراقي محمد خالد الجبوري إن الحكومة ستجتمع في بغداد.';
const TWO = 'قال وزير الزراعة العراقي خالد الجبوري إن الحكومة ستجتمع في بغداد.';

describeOnBoth('what people decide about things', ({ open }) => {
  const named = async (store: Store, name: string) => {
    const found = await findNamed(store, name, { isPlace: false });
    return found.filter(({ type }) => type === 'PER');
  };
  const things = async (store: Store) => {
    const all: (readonly [string, number])[] = [];
    for await (const { type, name, articles } of exportThings(store))
      if (type === 'PER') all.push([name, articles]);
    return all;
  };

  test('two names that are one person are one, also in what comes later, until it is undone', async () => {
    const store = await open();
    await add(store, 'a', ONE);
    await add(store, 'b', TWO);
    const before = await things(store);
    expect(before).toEqual([
      ['خالد الجبوري', 1],
      ['محمد خالد الجبوري', 1],
    ]);
    const [short] = await named(store, 'خالد الجبوري');
    const [long] = await named(store, 'محمد خالد الجبوري');
    const made = await decide(store, {
      kind: 'merge',
      about: refOfNamed(long!),
      others: [refOfNamed(short!)],
    });
    expect(made.names).toEqual(['محمد خالد الجبوري', 'خالد الجبوري']);
    await add(store, 'c', `${TWO} وعاد.`);
    expect((await things(store)).map(([, articles]) => articles)).toEqual([3]);
    expect(await named(store, 'الجبوري')).toMatchObject([{ articles: 3 }]);
    expect(await findMiscounts(store)).toEqual([]);
    await undo(store, made);
    expect(await findMiscounts(store)).toEqual([]);
    expect(await things(store)).toEqual([
      ['خالد الجبوري', 2],
      ['محمد خالد الجبوري', 1],
    ]);
    expect(await store.db.selectFrom('joined_entities').selectAll().execute()).toEqual([]);
    expect(await readJoins(store, { limit: 9 })).toMatchObject([
      { id: made.id, of: 'thing', withdrawnAt: AT },
    ]);
  });

  test('where two people are asked for, it waits for the second', async () => {
    const store = await open();
    await add(store, 'a', ONE);
    await add(store, 'b', TWO);
    await store.write((writing) => setTwoPeople(writing, true));
    const [short, long] = await named(store, 'الجبوري');
    const made = await decide(store, {
      kind: 'merge',
      about: refOfNamed(long!),
      others: [refOfNamed(short!)],
    });
    expect([made.isWaiting, (await things(store)).length]).toEqual([true, 2]);
    await store.write((writing) => confirm(writing, { id: made.id, by: 'omar' }, AT));
    expect(await things(store)).toHaveLength(1);
    expect(await readJoins(store, { limit: 1 })).toMatchObject([{ isWaiting: false }]);
  });

  test('one name of two people is two, and what is taken out can be joined with another', async () => {
    const store = await open();
    await add(store, 'a', TWO);
    const b = await add(store, 'b', `${TWO} وعاد.`);
    await add(store, 'c', ONE);
    const own = await store.db
      .selectFrom('entities')
      .select('key')
      .where('version', '=', b.n)
      .where('name_ar', '=', 'خالد الجبوري')
      .executeTakeFirstOrThrow();
    const about = 'name PER خالد الجبوري';
    const apart = await decide(store, { kind: 'split', about, others: [`${b.id}.${own.key}`] });
    expect((await things(store)).map(([, articles]) => articles)).toEqual([1, 1, 1]);
    const other = (await named(store, 'خالد الجبوري')).find(({ known }) => known !== null)!;
    await decide(store, {
      kind: 'merge',
      about: 'name PER محمد خالد الجبوري',
      others: [refOfNamed(other)],
    });
    expect((await things(store)).map(([, articles]) => articles).sort()).toEqual([1, 2]);
    await undo(store, apart);
    expect((await things(store)).map(([, articles]) => articles).sort()).toEqual([1, 2]);
  });

  test('refuses what cannot be one', async () => {
    const store = await open();
    await add(store, 'a', ONE);
    const about = 'name PER محمد خالد الجبوري';
    const [place] = await findNamed(store, 'بغداد', { isPlace: true });
    const refuse = (others: readonly string[]) =>
      expect(decide(store, { kind: 'merge', about, others })).rejects;
    await refuse([refOfNamed(place!)]).toMatchObject({ code: 'bad-join' });
    await refuse([]).toMatchObject({ code: 'bad-join' });
    await refuse(['occ_none']).toMatchObject({ code: 'unknown-id' });
    expect(await readJoins(store, { limit: 9 })).toEqual([]);
  });
});

const CRASH = 'تحطمت طائرة عسكرية غربي العاصمة الجزائرية اليوم وخلف تحطمها مقتل 18 شخصا من ركابها.';
const FIRE = 'اعتقلت الشرطة ثلاثة أشخاص في مدينة وهران اليوم بعد حريق في سوق المدينة القديمة.';

describeOnBoth('what people decide about occurrences', ({ open }) => {
  const begin = async () => {
    const store = await open();
    const kept = [
      await add(store, 'a', CRASH),
      await add(store, 'b', `${CRASH} وعاد.`),
      await add(store, 'c', FIRE),
    ];
    const eventOf = async (i: number, type: string) => {
      const row = await store.db
        .selectFrom('events')
        .select('key')
        .where('version', '=', kept[i]!.n)
        .where('type', '=', type)
        .orderBy('start')
        .executeTakeFirstOrThrow();
      return `${kept[i]!.id}.${row.key}`;
    };
    const groups = async () => {
      const rows = await store.db
        .selectFrom('occurrence_tellings')
        .selectAll()
        .orderBy('telling')
        .execute();
      const byId = Map.groupBy(rows, ({ occurrence }) => occurrence);
      return [...byId].map(([id, all]) => ({ id, size: all.length }));
    };
    return { store, eventOf, groups };
  };

  test('an occurrence is split and joined, and is as it was when that is undone', async () => {
    const { store, eventOf, groups } = await begin();
    const before = await groups();
    expect(before.length).toBeGreaterThan(0);
    const whole = before[0]!;
    const { telling } = await store.db
      .selectFrom('occurrence_tellings')
      .select('telling')
      .where('occurrence', '=', whole.id)
      .orderBy('telling', 'desc')
      .executeTakeFirstOrThrow();
    const [article = '', local = ''] = telling.split('#');
    const row = await store.db
      .selectFrom('events')
      .innerJoin('versions', 'versions.n', 'events.version')
      .select(['versions.id', 'key'])
      .where('article', '=', article)
      .where('local', '=', local)
      .executeTakeFirstOrThrow();
    const out = `${row.id}.${row.key}`;
    const apart = await decide(store, { kind: 'split', about: whole.id, others: [out] });
    expect(await groups()).toEqual(before.slice(1));
    const arrest = await eventOf(2, 'COERCE');
    const joined = await decide(store, { kind: 'merge', about: out, others: [arrest] });
    expect(await groups()).toHaveLength(before.length);
    await add(store, 'd', `خبر آخر. ${FIRE}`);
    await undo(store, joined);
    await undo(store, apart);
    expect(await groups()).toEqual(expect.arrayContaining(before));
  });
});
