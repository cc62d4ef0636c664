import { expect, test } from 'vitest';
import { loadVocabulary } from '../arabic/vocabulary.ts';
import { loadEngine } from '../cli/engine.ts';
import { loadTables } from '../lexicon/load.ts';
import { type Article, articleOf } from '../model/article.ts';
import { toRecord } from '../record/record.ts';
import { ADDED, CORRECTED } from '../review/decision.ts';
import { packAnalysis } from './analysis.ts';
import { confirm, decide, withdraw } from './decisions.ts';
import { keepArticle } from './keep.ts';
import { findMiscounts } from './miscounts.test-help.ts';
import { putAnalysis } from './put-analysis.ts';
import { readEvents } from './read/claims.ts';
import { readDecisions, readLatestDecisions } from './read/decided.ts';
import { findClaims } from './read/find-claims.ts';
import { setTwoPeople } from './settings.ts';
import { describeOnBoth } from './stores.test-help.ts';
import { createTermFinder } from './terms.ts';

const TEXT = 'قال وزير الداخلية إن الشرطة اعتقلت ثلاثة أشخاص في بغداد أمس الأحد.';
const AT = '2024-03-12T10:00:00.000Z';
const LATER = '2024-03-12T11:00:00.000Z';

const ARTICLE = articleOf(TEXT, {
  ...{ url: 'https://example.net/a', date: '2024-03-12', dateBasis: 'metadata' },
});
const spanOf = (text: string) => ({
  start: TEXT.indexOf(text),
  end: TEXT.indexOf(text) + text.length,
  text,
});

const tables = loadTables();
const terms = createTermFinder(loadVocabulary(tables));
const engine = await loadEngine(tables);
const analysisOf = (article: Article) => packAnalysis(toRecord(engine(article)), terms, 'test');

describeOnBoth('decisions', ({ open }) => {
  const begin = async () => {
    const store = await open();
    const incoming = { article: ARTICLE, bytes: Buffer.from(TEXT), origin: 'a.txt', facts: null };
    const analysis = analysisOf(ARTICLE);
    const { n, id } = await store.write((writing) => keepArticle(writing, incoming, analysis, AT));
    const events = () =>
      store.db
        .selectFrom('events')
        .select(['key', 'words', 'type', 'modality', 'rule'])
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
    expect(await findMiscounts(store)).toEqual([]);
    await store.write((writing) => withdraw(writing, made.id, LATER));
    expect(await now()).toEqual(arrest);
    expect(await findMiscounts(store)).toEqual([]);
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
    expect(await findMiscounts(store)).toEqual([]);
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

  test('a claim that a newer engine reads otherwise, or no longer finds, stays as it was decided', async () => {
    const { store, n, id, about, now } = await begin();
    const made = await store.write((writing) =>
      decide(writing, { about, kind: 'accept', note: '', by: 'a' }, AT),
    );
    const record = toRecord(engine(ARTICLE));
    const other = record.events.map((one) => ({ ...one, type: 'ASSAULT', actors: [] }));
    const read = (events: typeof record.events) =>
      packAnalysis({ ...record, events }, terms, 'newer');
    await store.write((writing) => putAnalysis(writing, n, read(other), LATER));
    expect(await now()).toMatchObject({ type: 'COERCE', rule: other[0]!.rule });
    await store.write((writing) => putAnalysis(writing, n, read([]), LATER));
    expect(await now()).toMatchObject({ type: 'COERCE', rule: ADDED, key: about.split('.')[1] });
    expect(await readDecisions(store, [id])).toMatchObject([{ id: made.id, state: 'holds' }]);
    await store.write((writing) => withdraw(writing, made.id, LATER));
    expect(await now()).toBeUndefined();
  });

  test('participants, place and chain are set right by words of the article', async () => {
    const { store, n, id, about } = await begin();
    const who = (words: string, type: string) => ({ ...spanOf(words), type });
    const set = {
      actors: [who('وزير الداخلية', 'PER')],
      places: [],
      attribution: null,
      time: null,
    };
    const made = await store.write((writing) =>
      decide(writing, { about, kind: 'correct', set, note: '', by: 'a' }, AT),
    );
    const claim = async () =>
      (await readEvents(store, [{ version: n, key: about.split('.')[1]! }]))[0]!;
    const told = await claim();
    expect(told.actors.map(({ name }) => name)).toEqual(['وزير الداخلية']);
    expect([told.places, told.chain]).toEqual([[], []]);
    expect(told.decision).toMatchObject({
      engine: {
        actors: [{ text: 'الشرطة' }],
        places: [{ text: 'بغداد' }],
        attribution: { text: 'قال' },
      },
    });
    await store.write((writing) => withdraw(writing, made.id, LATER));
    expect((await claim()).chain).toHaveLength(1);
    expect(await readDecisions(store, [id])).toMatchObject([{ state: 'undone' }]);
  });

  test('what was missed is added by its words, found by search, corrected and taken back', async () => {
    const { store, n, id } = await begin();
    const set = {
      words: spanOf('قال'),
      type: 'CONSULT',
      actors: [{ ...spanOf('الشرطة'), type: 'ORG' }],
    };
    const made = await store.write((writing) =>
      decide(writing, { about: id, kind: 'add', layer: 'events', set, note: '', by: 'a' }, AT),
    );
    const found = () => findClaims(store, { type: 'CONSULT' }, { limit: 5 });
    expect((await found()).map(({ key }) => `${id}.${key}`)).toEqual([made.about]);
    const corrected = await store.write((writing) =>
      decide(
        writing,
        { about: made.about, kind: 'correct', set: { modality: 'planned' }, note: '', by: 'a' },
        LATER,
      ),
    );
    const [event] = await readEvents(store, await found());
    expect(event).toMatchObject({ modality: 'planned', words: 'قال', rule: ADDED });
    await store.write((writing) => putAnalysis(writing, n, analysisOf(ARTICLE), LATER));
    expect(await found()).toHaveLength(1);
    for (const { id: one } of [corrected, made])
      await store.write((writing) => withdraw(writing, one, LATER));
    expect(await found()).toEqual([]);
  });

  test('when the article changes a decision goes on where its sentence stands, and is open where it does not', async () => {
    const { store, about } = await begin();
    const url = { url: ARTICLE.url };
    await store.write((writing) =>
      decide(
        writing,
        { about, kind: 'correct', set: { modality: 'planned' }, note: 'why', by: 'a' },
        AT,
      ),
    );
    const keep = async (text: string) => {
      const article = articleOf(text, { ...url, date: '2024-03-12', dateBasis: 'metadata' });
      const incoming = { article, bytes: Buffer.from(text), origin: 'a.txt', facts: null };
      return store.write((writing) => keepArticle(writing, incoming, analysisOf(article), LATER));
    };
    const moved = await keep(`تحديث: تفاصيل جديدة.\n${TEXT}`);
    expect(moved.outcome).toBe('changed');
    const [carried] = await readDecisions(store, [moved.id]);
    expect(carried).toMatchObject({ state: 'holds', madeAbout: about });
    const [event] = await readEvents(store, [
      { version: moved.n, key: carried!.about.split('.')[1]! },
    ]);
    expect(event).toMatchObject({ modality: 'planned', words: 'اعتقلت' });
    const changed = await keep(`تحديث: تفاصيل جديدة.\n${TEXT.replace('اعتقلت', 'لم تعتقل')}`);
    expect(await readDecisions(store, [changed.id])).toMatchObject([
      { state: 'open', note: 'why' },
    ]);
    expect(await readLatestDecisions(store, { limit: 5, state: 'open' })).toHaveLength(1);
  });

  test('where two people are asked for, a decision waits for the second, who is somebody else', async () => {
    const { store, id, about, arrest, now } = await begin();
    await store.write((writing) => setTwoPeople(writing, true));
    const made = await store.write((writing) =>
      decide(
        writing,
        { about, kind: 'correct', set: { modality: 'planned' }, note: '', by: 'a' },
        AT,
      ),
    );
    expect([made.state, (await now())!.modality]).toEqual(['waiting', arrest.modality]);
    const say = (by: string) =>
      store.write((writing) => confirm(writing, { id: made.id, by }, LATER));
    await expect(say('a')).rejects.toMatchObject({ code: 'own-decision' });
    await say('b');
    expect((await now())!.modality).toBe('planned');
    expect(await readDecisions(store, [id])).toMatchObject([{ state: 'holds', confirmedBy: 'b' }]);
  });

  test('two names of an article are united, and are two again', async () => {
    const { store, n, id } = await begin();
    const entities = () =>
      store.db.selectFrom('entities').select(['key', 'name_ar']).where('version', '=', n).execute();
    const before = await entities();
    const [a, b] = ['الشرطة', 'بغداد'].map(
      (name) => `${id}.${before.find((one) => one.name_ar === name)!.key}`,
    );
    const made = await store.write((writing) =>
      decide(writing, { about: a!, kind: 'unite', other: b!, note: '', by: 'a' }, AT),
    );
    expect(await entities()).toHaveLength(before.length - 1);
    await store.write((writing) => withdraw(writing, made.id, LATER));
    expect(await entities()).toEqual(before);
  });

  test('nothing can be decided about what is not there', async () => {
    const { store, id } = await begin();
    const attempt = (about: string) =>
      store.write((writing) => decide(writing, { about, kind: 'reject', note: '', by: 'a' }, AT));
    await expect(attempt(`${id}.v0000000`)).rejects.toMatchObject({ code: 'unknown-id' });
    await expect(attempt('nonsense')).rejects.toMatchObject({ code: 'unknown-id' });
  });
});
