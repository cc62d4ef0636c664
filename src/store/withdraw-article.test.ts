import { expect, test } from 'vitest';
import { loadVocabulary } from '../arabic/vocabulary.ts';
import { loadTables } from '../lexicon/load.ts';
import { articleOf } from '../model/article.ts';
import { docWith } from '../record/fixtures.test-help.ts';
import { toRecord } from '../record/record.ts';
import { loadWeaveWords } from '../weave/statements.ts';
import { packAnalysis } from './analysis.ts';
import { digestOf } from './digest-of.ts';
import { keepArticle } from './keep.ts';
import { searchArticles } from './read/search.ts';
import type { Store } from './store.ts';
import { describeOnBoth } from './stores.test-help.ts';
import { createTermFinder } from './terms.ts';
import { findHoles } from './whole.test-help.ts';
import { readmitArticle, readWithdrawals, withdrawArticle } from './withdraw-article.ts';
import { listContradictions, listStories } from './woven.ts';

const tables = loadTables();
const terms = createTermFinder(loadVocabulary(tables));
const words = loadWeaveWords(tables);
const AT = '2024-03-12T10:00:00Z';
const title = 'تحطم طائرة عسكرية غربي العاصمة';

async function add(store: Store, id: string, text: string) {
  const known = { id, outlet: id, title, date: '2024-03-12', url: `https://example.net/${id}` };
  const article = articleOf(text, known);
  const record = toRecord({ ...docWith(text, []), article });
  const digest = digestOf(article, record, words);
  const analysis = { ...packAnalysis(record, terms, 'test'), digest };
  const incoming = { article, bytes: Buffer.from(text), origin: id, facts: null };
  return store.write((writing) => keepArticle(writing, incoming, analysis, AT));
}

describeOnBoth('an article that is withdrawn', ({ open }) => {
  const begin = async () => {
    const store = await open();
    const a = await add(store, 'a', 'تحطمت طائرة عسكرية غربي العاصمة وخلف تحطمها مقتل 18 شخصا');
    await add(store, 'b', 'طائرة عسكرية تحطمت غربي العاصمة وخلف تحطم الطائرة مقتل 25 شخصا');
    const query = terms.ofQuery('طائرة');
    const found = async () => {
      const { hits } = await searchArticles(store, { query, filter: {}, terms }, { limit: 9 });
      const stories = await listStories(store, { limit: 9 });
      return {
        hits: hits.map(({ article }) => article.externalId).sort(),
        stories: stories.map(({ id, articles }) => [id, articles.length]),
        contradictions: (await listContradictions(store, { limit: 9 })).length,
      };
    };
    const withdraw = () =>
      store.write((writing) => withdrawArticle(writing, { id: a.id, reason: 'why', by: 'x' }, AT));
    const readmit = () => store.write((writing) => readmitArticle(writing, a.article, AT));
    return { store, a, found, withdraw, readmit };
  };

  test('is found by no question, and by all when it is taken in again', async () => {
    const { store, a, found, withdraw, readmit } = await begin();
    const before = await found();
    expect(before).toMatchObject({ hits: ['a', 'b'], contradictions: 1 });
    expect((await withdraw()).article).toBe(a.article);
    expect(await found()).toMatchObject({ hits: ['b'], contradictions: 0 });
    expect((await found()).stories.map(([, size]) => size)).toEqual([1]);
    expect(await readWithdrawals(store)).toEqual([
      { article: a.article, reason: 'why', by: 'x', at: AT },
    ]);
    expect(await findHoles(store, terms.ofQuery)).toEqual([]);
    await readmit();
    expect(await found()).toEqual(before);
    expect(await readWithdrawals(store)).toEqual([]);
    const feed = await store.db
      .selectFrom('revisions')
      .select('change')
      .where('about', '=', a.article)
      .orderBy('n')
      .execute();
    expect(feed.map(({ change }) => change)).toEqual(['added', 'withdrawn', 'added']);
  });

  test('stays out when its page changes, and comes in again with the last version', async () => {
    const { store, found, withdraw, readmit } = await begin();
    await withdraw();
    const next = await add(store, 'a', 'تحطمت طائرة عسكرية غربي العاصمة وخلف تحطمها مقتل 19 شخصا');
    expect(next.outcome).toBe('changed');
    expect(await found()).toMatchObject({ hits: ['b'], contradictions: 0 });
    await readmit();
    expect(await found()).toMatchObject({ hits: ['a', 'b'], contradictions: 1 });
  });

  test('cannot be withdrawn twice, nor taken in when it is not out', async () => {
    const { withdraw, readmit } = await begin();
    await expect(readmit()).rejects.toMatchObject({ code: 'unknown-id' });
    await withdraw();
    await expect(withdraw()).rejects.toMatchObject({ code: 'unknown-id' });
  });
});
