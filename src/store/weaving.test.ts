import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadVocabulary } from '../arabic/vocabulary.ts';
import { loadTables } from '../lexicon/load.ts';
import { articleOf } from '../model/article.ts';
import { docWith } from '../record/fixtures.test-help.ts';
import { toRecord } from '../record/record.ts';
import { wordsLike } from '../weave/fixtures.test-help.ts';
import { loadWeaveWords } from '../weave/statements.ts';
import { packAnalysis } from './analysis.ts';
import { digestOf } from './digest-of.ts';
import { keepArticle } from './keep.ts';
import type { Store } from './store.ts';
import { describeOnBoth } from './stores.test-help.ts';
import { createTermFinder } from './terms.ts';
import { listContradictions, listOrigins, listStories, readStory } from './woven.ts';

const tables = loadTables();
const terms = createTermFinder(loadVocabulary(tables));
const words = loadWeaveWords(tables);
const at = '2024-03-12T10:00:00Z';
const ALL = { limit: 1000 };

interface Told {
  readonly id: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly text: string;
  readonly date?: string | null;
}

async function add(store: Store, { id, outlet = id, title = '', text, date = '2024-03-12' }: Told) {
  const known = { id, outlet, title, date, url: `https://example.net/${id}` };
  const article = articleOf(text, known);
  const record = toRecord({ ...docWith(text, []), article });
  const digest = digestOf(article, record, words);
  const analysis = { ...packAnalysis(record, terms, 'test'), digest };
  const incoming = { article, bytes: Buffer.from(text), origin: `${id}.txt`, facts: null };
  return store.write((writing) => keepArticle(writing, incoming, analysis, at));
}

async function readAll(store: Store) {
  const ids = (articles: readonly { externalId: string }[]) =>
    articles.map(({ externalId }) => externalId).sort();
  const stories = await listStories(store, ALL);
  const origins = await listOrigins(store);
  const contradictions = await listContradictions(store, ALL);
  return {
    stories: stories.map(({ id, articles }) => ({ id, articles: ids(articles) })),
    origins: origins.map(({ id, articles, passages }) => ({
      id,
      articles: ids(articles),
      passages,
    })),
    contradictions: contradictions.map(({ id, type, a, b }) => ({
      id,
      type,
      a: a.quote,
      b: b.quote,
    })),
  };
}

const crash = 'تحطم طائرة عسكرية غربي العاصمة';
const dispatch = wordsLike('خبر', 40);
const NEWS: readonly Told[] = [
  { id: 'a', title: crash, text: 'تحطمت طائرة عسكرية غربي العاصمة وخلف تحطمها مقتل 18 شخصا' },
  { id: 'b', title: crash, text: 'طائرة عسكرية تحطمت غربي العاصمة وخلف تحطم الطائرة مقتل 25 شخصا' },
  { id: 'c', text: dispatch },
  { id: 'd', text: `${wordsLike('رأس', 9)} ${dispatch}` },
  { id: 'e', text: 'افتتاح معرض الكتاب', date: null },
];

describeOnBoth('weaving', ({ open }) => {
  test('stories, origins and contradictions of what was added', async () => {
    const store = await open();
    for (const told of NEWS) await add(store, told);
    const { stories, origins, contradictions } = await readAll(store);
    expect(stories.map(({ articles }) => articles).sort()).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
    expect(origins.map(({ articles }) => articles)).toEqual([['c', 'd']]);
    expect(contradictions).toMatchObject([{ type: 'number' }]);
    const [first] = stories;
    expect(await readStory(store, first!.id)).toMatchObject({ id: first!.id });
    expect(await readStory(store, 'sto_none')).toBeNull();
  });

  test('a changed page is woven anew, and the feed says what came and went', async () => {
    const store = await open();
    for (const told of NEWS.slice(0, 2)) await add(store, told);
    await add(store, { ...NEWS[1]!, title: 'معرض الكتاب', text: 'افتتاح معرض الكتاب في المدينة' });
    const { stories, contradictions } = await readAll(store);
    expect(stories.map(({ articles }) => articles).sort()).toEqual([['a'], ['b']]);
    expect(contradictions).toEqual([]);
    const feed = await store.db
      .selectFrom('revisions')
      .select(['kind', 'change'])
      .orderBy('n')
      .execute();
    const told = feed
      .filter(({ kind }) => kind !== 'article')
      .map((one) => Object.values(one).join(' '));
    expect(told).toEqual([
      'story added',
      'contradiction added',
      'story changed',
      'contradiction withdrawn',
      'story changed',
      'story added',
    ]);
  });

  test('in any order, and with any later change, the same comes out', async () => {
    const order = fc.shuffledSubarray([...NEWS], { minLength: NEWS.length });
    const all = await open();
    for (const told of NEWS) await add(all, told);
    const expected = await readAll(all);
    await fc.assert(
      fc.asyncProperty(order, async (shuffled) => {
        const store = await open();
        await add(store, { ...NEWS[0]!, text: dispatch });
        for (const told of shuffled) await add(store, told);
        expect(await readAll(store)).toEqual(expected);
      }),
      { numRuns: 3 },
    );
  });
});
