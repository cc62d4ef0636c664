import { expect, test } from 'vitest';
import { loadVocabulary } from '../arabic/vocabulary.ts';
import { loadEngine } from '../cli/engine.ts';
import { loadTables } from '../lexicon/load.ts';
import { articleOf } from '../model/article.ts';
import { toRecord } from '../record/record.ts';
import { packAnalysis } from './analysis.ts';
import { CORRECTED, decide, readDecisions, withdraw } from './decisions.ts';
import { keepArticle } from './keep.ts';
import { putAnalysis } from './put-analysis.ts';
import { describeOnBoth } from './stores.test-help.ts';
import { createTermFinder } from './terms.ts';

const TEXT = 'قال وزير الداخلية إن الشرطة اعتقلت ثلاثة أشخاص في بغداد أمس الأحد.';
const AT = '2024-03-12T10:00:00.000Z';
const LATER = '2024-03-12T11:00:00.000Z';

const tables = loadTables();
const terms = createTermFinder(loadVocabulary(tables));
const engine = await loadEngine(tables);

describeOnBoth('decisions', ({ open }) => {
  const begin = async () => {
    const store = await open();
    const article = articleOf(TEXT, { date: '2024-03-12', dateBasis: 'metadata' });
    const incoming = { article, bytes: Buffer.from(TEXT), origin: 'a.txt', facts: null };
    const analysis = packAnalysis(toRecord(engine(article)), terms, 'test');
    const { n, id } = await store.write((writing) => keepArticle(writing, incoming, analysis, AT));
    const events = () =>
      store.db
        .selectFrom('events')
        .select(['key', 'words', 'modality', 'rule'])
        .where('version', '=', n)
        .execute();
    const arrest = (await events()).find(({ words }) => words === 'اعتقلت')!;
    const about = `${id}.${arrest.key}`;
    const now = async () => (await events()).find(({ words }) => words === 'اعتقلت');
    return { store, n, id, about, analysis, arrest, now };
  };

  test('a correction holds at once, after another analysis, and until it is undone', async () => {
    const { store, n, id, about, analysis, arrest, now } = await begin();
    const made = await store.write((writing) =>
      decide(
        writing,
        { about, kind: 'correct', set: { modality: 'planned' }, note: 'why', by: 'sara' },
        AT,
      ),
    );
    expect(made.before).toEqual({ modality: arrest.modality });
    expect(await now()).toMatchObject({ modality: 'planned', rule: CORRECTED });
    await store.write((writing) => putAnalysis(writing, n, analysis, LATER));
    expect(await now()).toMatchObject({ modality: 'planned', rule: CORRECTED });
    await store.write((writing) => withdraw(writing, made.id, LATER));
    expect(await now()).toEqual(arrest);
    expect(await readDecisions(store, [id])).toMatchObject([
      { about, kind: 'correct', by: 'sara', note: 'why', at: AT, withdrawnAt: LATER },
    ]);
  });

  test('what is rejected is gone with its participants, and comes back whole', async () => {
    const { store, n, about, arrest, now } = await begin();
    const participants = () =>
      store.db
        .selectFrom('participants')
        .selectAll()
        .where('version', '=', n)
        .where('event', '=', arrest.key)
        .execute();
    const before = await participants();
    expect(before.length).toBeGreaterThan(0);
    const made = await store.write((writing) =>
      decide(writing, { about, kind: 'reject', note: '', by: 'sara' }, AT),
    );
    expect([await now(), await participants()]).toEqual([undefined, []]);
    await store.write((writing) => withdraw(writing, made.id, LATER));
    expect([await now(), await participants()]).toEqual([arrest, before]);
  });

  test('the latest decision holds; when it is undone, the one before it', async () => {
    const { store, about, now } = await begin();
    const set = (modality: string, at: string) =>
      store.write((writing) =>
        decide(writing, { about, kind: 'correct', set: { modality }, note: '', by: 'a' }, at),
      );
    await set('planned', AT);
    const second = await set('denied', LATER);
    expect((await now())?.modality).toBe('denied');
    await store.write((writing) => withdraw(writing, second.id, LATER));
    expect((await now())?.modality).toBe('planned');
  });

  test('a claim whose key a newer engine has changed is known by its words', async () => {
    const { store, n, about, analysis, now } = await begin();
    await store.write((writing) =>
      decide(
        writing,
        { about, kind: 'correct', set: { modality: 'planned' }, note: '', by: 'a' },
        AT,
      ),
    );
    const rename = (key: string) => (about.endsWith(key) ? 'v0000000' : key);
    const finds = {
      ...analysis.finds,
      events: analysis.finds.events.map((row) => ({ ...row, key: rename(row.key) })),
      participants: analysis.finds.participants.map((row) => ({
        ...row,
        event: rename(row.event),
      })),
      counts: analysis.finds.counts.map((row) => ({ ...row, event: rename(row.event) })),
    };
    await store.write((writing) => putAnalysis(writing, n, { ...analysis, finds }, LATER));
    expect(await now()).toMatchObject({ key: 'v0000000', modality: 'planned' });
  });

  test('nothing can be decided about what is not there', async () => {
    const { store, id } = await begin();
    const attempt = (about: string) =>
      store.write((writing) => decide(writing, { about, kind: 'reject', note: '', by: 'a' }, AT));
    await expect(attempt(`${id}.v0000000`)).rejects.toMatchObject({ code: 'unknown-id' });
    await expect(attempt('nonsense')).rejects.toMatchObject({ code: 'unknown-id' });
  });
});
