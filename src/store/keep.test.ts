import { expect, test } from 'vitest';
import { loadVocabulary } from '../arabic/vocabulary.ts';
import { loadTables } from '../lexicon/load.ts';
import { articleOf } from '../model/article.ts';
import { docWith, mentionAt } from '../record/fixtures.test-help.ts';
import { toRecord } from '../record/record.ts';
import { packAnalysis, unpackRecord } from './analysis.ts';
import { readRaw } from './arrivals.ts';
import { keepArticle } from './keep.ts';
import { describeOnBoth } from './stores.test-help.ts';
import { createTermFinder } from './terms.ts';

const terms = createTermFinder(loadVocabulary(loadTables()));
const at = '2024-03-12T10:00:00Z';

function made(text: string, known: Parameters<typeof articleOf>[1] = {}) {
  const article = articleOf(text, { url: 'https://example.net/a', outlet: 'X', ...known });
  const first = /\S+/.exec(text)?.[0] ?? '';
  const record = toRecord({ ...docWith(text, [mentionAt(text, first, 0)]), article });
  return {
    record,
    incoming: { article, bytes: Buffer.from(text), origin: 'a.txt', facts: null },
    analysis: packAnalysis(record, terms, 'test'),
  };
}

describeOnBoth('keepArticle()', ({ open }) => {
  test('keeps an article once, with its bytes, its record and its finds', async () => {
    const store = await open();
    const { record, incoming, analysis } = made('سامي حداد في بيروت');
    const first = await store.write((w) => keepArticle(w, incoming, analysis, at));
    expect(first).toMatchObject({ outcome: 'added', n: 1, replaced: null });
    const again = await store.write((w) => keepArticle(w, incoming, analysis, at));
    expect(again).toEqual({ ...first, outcome: 'unchanged' });
    const version = await store.db
      .selectFrom('versions')
      .innerJoin('texts', 'texts.version', 'versions.n')
      .selectAll()
      .executeTakeFirstOrThrow();
    expect(Buffer.from((await readRaw(store, version.raw))!).toString()).toBe(version.text);
    const kept = await store.db.selectFrom('analyses').selectAll().executeTakeFirstOrThrow();
    expect(unpackRecord(kept.record, version.text)).toEqual(JSON.parse(JSON.stringify(record)));
    const mentions = await store.db.selectFrom('mentions').selectAll().execute();
    expect(mentions).toMatchObject([
      { version: 1, words: 'سامي', start: 0, stop: 4, engine: 'test' },
    ]);
  });

  test('keeps a changed page as a new version beside the old one', async () => {
    const store = await open();
    const [before, after] = [made('سامي حداد\nفي بيروت'), made('سامي حداد\nفي صيدا')];
    await store.write((w) => keepArticle(w, before.incoming, before.analysis, at));
    const kept = await store.write((w) => keepArticle(w, after.incoming, after.analysis, at));
    expect(kept).toMatchObject({ outcome: 'changed', n: 2, replaced: 1 });
    const versions = await store.db.selectFrom('versions').select(['number', 'diff']).execute();
    expect(versions[1]).toMatchObject({
      number: 2,
      diff: '@@ -1 +1 @@\n سامي حداد\n-في بيروت\n+في صيدا',
    });
    const [article] = await store.db.selectFrom('articles').selectAll().execute();
    expect(article).toMatchObject({ id: kept.article, current: 2 });
  });

  test('keeps nothing of an article when something fails', async () => {
    const store = await open();
    const { incoming, analysis } = made('سامي حداد');
    const failing = store.write(async (w) => {
      await keepArticle(w, incoming, analysis, at);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    for (const table of [
      'articles',
      'versions',
      'texts',
      'raws',
      'name_words',
      'mentions',
      'revisions',
    ] as const) {
      expect(await store.db.selectFrom(table).selectAll().execute(), table).toEqual([]);
    }
  });
});
