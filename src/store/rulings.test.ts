import { expect, test } from 'vitest';
import { loadVocabulary } from '../arabic/vocabulary.ts';
import { loadTables } from '../lexicon/load.ts';
import { articleOf } from '../model/article.ts';
import { docWith } from '../record/fixtures.test-help.ts';
import { toRecord } from '../record/record.ts';
import { loadWeaveWords } from '../weave/statements.ts';
import { packAnalysis } from './analysis.ts';
import { confirm, withdraw } from './decisions.ts';
import { digestOf } from './digest-of.ts';
import { type ExportedDecision, exportDecisions } from './export/decisions.ts';
import { keepArticle } from './keep.ts';
import { decideRuling, readRulings } from './rulings.ts';
import { setTwoPeople } from './settings.ts';
import type { Store } from './store.ts';
import { describeOnBoth } from './stores.test-help.ts';
import { createTermFinder } from './terms.ts';
import { listContradictions } from './woven.ts';

const tables = loadTables();
const terms = createTermFinder(loadVocabulary(tables));
const words = loadWeaveWords(tables);
const AT = '2024-03-12T10:00:00Z';
const LATER = '2024-03-12T11:00:00Z';
const title = 'تحطم طائرة عسكرية غربي العاصمة';
const FEW = 'تحطمت طائرة عسكرية غربي العاصمة وخلف تحطمها مقتل 18 شخصا';
const MANY = 'طائرة عسكرية تحطمت غربي العاصمة وخلف تحطم الطائرة مقتل 25 شخصا';

async function add(store: Store, id: string, text: string) {
  const known = { id, outlet: id, title, date: '2024-03-12', url: `https://example.net/${id}` };
  const article = articleOf(text, known);
  const record = toRecord({ ...docWith(text, []), article });
  const analysis = {
    ...packAnalysis(record, terms, 'test'),
    digest: digestOf(article, record, words),
  };
  const incoming = { article, bytes: Buffer.from(text), origin: id, facts: null };
  return store.write((writing) => keepArticle(writing, incoming, analysis, AT));
}

describeOnBoth('rulings', ({ open }) => {
  const begin = async () => {
    const store = await open();
    const a = await add(store, 'a', FEW);
    await add(store, 'b', MANY);
    const all = () => listContradictions(store, { limit: 9 });
    const about = (await all())[0]!.id;
    const dismiss = (by = 'sara') =>
      store.write((writing) =>
        decideRuling(writing, { kind: 'dismiss', about, note: 'two crashes', by }, AT),
      );
    return { store, a, all, about, dismiss };
  };

  test('what is no contradiction goes, and comes again when that is undone', async () => {
    const { store, all, about, dismiss } = await begin();
    const made = await dismiss();
    expect(made).toMatchObject({ by: 'sara', note: 'two crashes', at: AT, isWaiting: false });
    expect(made.names.join()).toMatch(/18.*25|25.*18/);
    expect(await all()).toEqual([]);
    await store.write((writing) => withdraw(writing, made.id, LATER));
    expect((await all()).map(({ id }) => id)).toEqual([about]);
    expect(await readRulings(store, { limit: 9 })).toMatchObject([{ withdrawnAt: LATER }]);
  });

  test('it stays away when an article comes again with its words moved', async () => {
    const { store, all, dismiss } = await begin();
    await dismiss();
    await add(store, 'a', `عاجل من العاصمة.\n${FEW}`);
    expect(await all()).toEqual([]);
  });

  test('another number in its place is a contradiction of its own', async () => {
    const { store, all, dismiss } = await begin();
    await dismiss();
    await add(store, 'a', FEW.replace('18', '12'));
    expect(await all()).toHaveLength(1);
  });

  test('where two people are asked for it waits for the second', async () => {
    const { store, a, all, dismiss } = await begin();
    await store.write((writing) => setTwoPeople(writing, true));
    const made = await dismiss();
    expect([made.isWaiting, (await all()).length]).toEqual([true, 1]);
    await store.write((writing) => confirm(writing, { id: made.id, by: 'omar' }, LATER));
    expect(await all()).toEqual([]);
    const out = await store.write((writing) =>
      decideRuling(writing, { kind: 'withdraw', about: a.id, note: 'why', by: 'sara' }, AT),
    );
    const isIn = async () =>
      (await store.db.selectFrom('articles').select('current').execute()).every(
        ({ current }) => current > 0,
      );
    expect([out.about, out.isWaiting, await isIn()]).toEqual([a.article, true, true]);
    await store.write((writing) => confirm(writing, { id: out.id, by: 'omar' }, LATER));
    expect(await isIn()).toBe(false);
    await store.write((writing) => withdraw(writing, out.id, LATER));
    expect(await isIn()).toBe(true);
  });

  test('all that people decided is exported, with who, when and why', async () => {
    const { store, about, dismiss } = await begin();
    await dismiss();
    const rows: ExportedDecision[] = [];
    for await (const row of exportDecisions(store)) rows.push(row);
    expect(rows).toMatchObject([
      { kind: 'dismiss', about, by: 'sara', at: AT, note: 'two crashes', undone_at: null },
    ]);
  });

  test('of what is not there nothing is decided', async () => {
    const { store } = await begin();
    for (const kind of ['dismiss', 'withdraw'] as const) {
      const made = store.write((writing) =>
        decideRuling(writing, { kind, about: 'con_none', note: 'why', by: 'sara' }, AT),
      );
      await expect(made).rejects.toMatchObject({ code: 'unknown-id' });
    }
  });
});
