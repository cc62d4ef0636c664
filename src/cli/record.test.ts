import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Opened } from '../formats/open.ts';
import { articleOf } from '../model/article.ts';
import { describeOnBoth } from '../store/stores.test-help.ts';
import { type Engine, loadEngine } from './engine.ts';
import { firstWordEngine, runFake } from './fake-io.test-help.ts';
import { keepRecord } from './kept-record.test-help.ts';

const TEXTS: readonly (readonly [id: string, date: string, outlet: string, text: string])[] = [
  [
    'a1',
    '2024-03-12',
    'الصحيفة',
    'اعتقلت الشرطة العراقية ثلاثة أشخاص في بغداد أمس.\nوقال وزير الداخلية سامي حداد إن الشرطة صادرت أسلحة.',
  ],
  [
    'a2',
    '2024-03-14',
    'الوكالة',
    'قصف الجيش السوري مدينة حلب اليوم.\nونفى مصدر عسكري قصف المدينة.',
  ],
  ['=a3', '2024-03-15', 'الوكالة', 'زار وزير الخارجية الفرنسي بيروت\u2028والتقى وزراء لبنانيين.'],
];
const inputs: Opened[] = TEXTS.map(([id, date, outlet, text]) => ({
  article: articleOf(text, { id, date, dateBasis: 'metadata', outlet, title: `عنوان ${id}` }),
  bytes: Buffer.from(text),
  origin: `news.jsonl:${id}`,
}));

let engine: Engine;
const folder = mkdtempSync(join(tmpdir(), 'isnad-record-'));
beforeAll(async () => {
  engine = await loadEngine();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeOnBoth('commands on the record', ({ address }) => {
  const { run, json, where } = keepRecord(address, inputs, () => engine);

  test('search finds other forms of a word, phrases, and nothing else', async () => {
    const ids = async (...words: string[]) =>
      (await json('search', ...words)).hits.map(
        (hit: { article: { externalId: string } }) => hit.article.externalId,
      );
    expect(await ids('وزير')).toEqual(['=a3', 'a1']);
    expect(await ids('للوزراء')).toEqual(['=a3', 'a1']);
    expect(await ids('يقصفون')).toEqual(['a2']);
    expect(await ids('"مدينه حلب"')).toEqual(['a2']);
    expect(await ids('"حلب مدينة"')).toEqual([]);
    expect(await ids('وزير', '--outlet', 'الصحيفة')).toEqual(['a1']);
    expect(await ids('وزير', '--type', 'COERCE', '--place', 'بغداد')).toEqual(['a1']);
    expect(await ids('وزير', '--type', 'ASSAULT')).toEqual([]);
    const shown = await run('search', 'وزير', '--limit', '1');
    expect(shown.out).toContain('2 articles');
    expect(shown.out).toContain('عنوان =a3');
  });

  test('timeline gives events by date, with who says so', async () => {
    const events = await json('timeline', '--type', 'COERCE/arrest');
    expect(events).toMatchObject([
      {
        ...{ words: 'اعتقلت', days: { start: '2024-03-11', basis: 'time' }, chain: [] },
        actors: [{ known: 'org/irq-police', name: 'الشرطة العراقية' }],
        places: [{ name: 'بغداد', place: { country: 'IRQ' } }],
        article: { externalId: 'a1', outlet: 'الصحيفة' },
      },
    ]);
    const days = (await json('timeline', '--newest')).map(
      (event: { days: { start: string } }) => event.days.start,
    );
    expect(days.length).toBeGreaterThan(3);
    expect(days).toEqual(days.toSorted().reverse());
    const inIraq = await json('timeline', '--place', 'IRQ');
    expect(inIraq.length).toBeGreaterThan(0);
    expect(await json('timeline', '--until', '2024-03-10')).toEqual([]);
    const byPolice = await json('timeline', '--actor', 'عراقية شرطة');
    expect(byPolice).toMatchObject([{ words: 'اعتقلت' }, { words: 'صادرت' }]);
    const shown = await run('timeline', '--type', 'COERCE/arrest');
    expect(shown.out).toMatch(/2024-03-11 {2}coercion, arrest \u2068اعتقلت\u2069/);
  });

  test('who and where tell of people and places by part of their name', async () => {
    const who = await json('who', 'حداد');
    expect(who).toMatchObject({
      who: { name: 'سامي حداد', articles: 1 },
      titles: [{ words: 'وزير الداخلية' }],
      statements: [{ cue: 'قال' }],
    });
    const where = await json('where', 'Baghdad');
    expect(where).toMatchObject({ place: { name: 'بغداد', country: 'IRQ' } });
    expect(where.events[0]).toMatchObject({ words: 'اعتقلت' });
    expect((await run('who', 'غائب')).out).toBe('Nobody of that name.\n');
    expect((await run('where', 'بغداد')).out).toContain('33.');
  });

  test('sources and stats count', async () => {
    const { outlets, speakers } = await json('sources');
    expect(
      outlets.map(({ outlet, articles }: Record<string, unknown>) => [outlet, articles]),
    ).toEqual([
      ['الوكالة', 2],
      ['الصحيفة', 1],
    ]);
    expect(speakers).toMatchObject([{ name: 'سامي حداد', statements: 1 }]);
    expect((await json('stats')).rows).toMatchObject({ articles: 3, versions: 3 });
    expect((await run('stats')).out).toContain('2024-03-12..2024-03-15');
    expect((await run('sources')).out).toContain('سامي حداد');
  });

  test('export gives every claim, in three forms', async () => {
    const lines = (await run('export', 'claims')).out.trimEnd().split('\n');
    const list = await json('export', 'claims');
    expect(lines.map((line) => JSON.parse(line))).toEqual(list);
    const { rows } = await json('stats');
    expect(list).toHaveLength(rows.events + rows.relations);
    const csv = (await run('export', 'events', '--csv')).out;
    expect(csv.split('\r\n')[0]).toMatch(/^id,kind,type,mode,date_start/);
    expect(csv).toContain(",'=a3,");
    expect((await json('export', 'entities')).length).toBe(rows.entities);
  });

  test('explain goes from a find of the record to its rule, words and article', async () => {
    const [event] = await json('timeline', '--type', 'COERCE/arrest');
    const [explained] = await json('explain', event.id);
    expect(explained).toMatchObject({ kind: 'events', rule: event.rule, article: { id: 'a1' } });
    expect((await run('explain', event.article.version, '--at', 'اعتقلت')).out).toMatch(/^V1 /);
    const unknown = await run('explain', `${event.article.version}.v0000000`);
    expect(unknown.err).toContain('[unknown-id]');
  });

  test('backup and restore move the record, also to the other database', async () => {
    const file = join(folder, `${where().startsWith('postgres') ? 'pg' : 'lite'}.gz`);
    expect((await run('backup', file)).code).toBe(0);
    expect((await run('backup', file)).err).toContain('[unwritable-output]');
    for (const to of [await address(), join(folder, `from-${file.slice(-5, -3)}.db`)]) {
      const restored = (...args: string[]) => runFake([...args, '--db', to], inputs, engine);
      expect((await restored('restore', file)).err).toBe('');
      for (const args of [['export', 'claims'], ['search', 'وزير', '--json'], ['revisions']]) {
        expect((await restored(...args)).out).toBe((await run(...args)).out);
      }
      expect((await restored('add', 'x')).out).toContain('0 new, 0 changed, 3 unchanged');
      expect((await restored('restore', file)).err).toContain('[store-not-empty]');
    }
    const cut = join(folder, 'cut.gz');
    writeFileSync(cut, readFileSync(file).subarray(0, -200));
    const fresh = await address();
    const refused = await runFake(['restore', cut, '--db', fresh], inputs, engine);
    expect(refused.err).toContain('[bad-backup]');
    expect((await runFake(['export', 'claims', '--db', fresh], [], engine)).out).toBe('');
  });

  test('reanalyse replaces what was found and keeps what people decided', async () => {
    const other = await address();
    const withOther = (by: Engine, ...args: string[]) =>
      runFake([...args, '--db', other], inputs, by);
    await withOther(firstWordEngine, 'add', 'x', '--quiet');
    expect((await withOther(engine, 'export', 'events')).out).toBe('');
    expect((await withOther(engine, 'reanalyse')).out).toBe('0 analysed, 0 failed\n');
    expect((await withOther(engine, 'reanalyse', '--all')).out).toBe('3 analysed, 0 failed\n');
    expect((await withOther(engine, 'export', 'claims')).out).toBe(
      (await run('export', 'claims')).out,
    );
    const lines = (await withOther(engine, 'revisions')).out.trim().split('\n');
    const articles = lines.map((line) => JSON.parse(line)).filter(({ kind }) => kind === 'article');
    expect(articles.slice(3).map(({ change }) => change)).toEqual([
      'changed',
      'changed',
      'changed',
    ]);
  });

  test('says what is wrong with its options', async () => {
    expect((await run('timeline', '--since', '2024-02-31')).err).toContain('[bad-date]');
    expect((await run('timeline', '--limit', 'all')).err).toContain('[bad-option]');
    expect((await run('search', '...')).err).toContain('[bad-option]');
    const absent = await runFake(['stats', '--db', join(folder, 'absent.db')], []);
    expect(absent.err).toContain('[no-store]');
  });
});
