import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { evaluate } from '../evaluation/evaluate.ts';
import { readGoldFolder } from '../evaluation/sets.ts';
import { sharedDir } from '../evaluation/shared.ts';
import type { Opened } from '../formats/open.ts';
import { articleOf } from '../model/article.ts';
import { toRecord } from '../record/record.ts';
import { decide } from '../store/decisions.ts';
import { openStore } from '../store/store.ts';
import { describeOnBoth } from '../store/stores.test-help.ts';
import { loadEngine } from './engine.ts';
import { keepRecord } from './kept-record.test-help.ts';

const engine = await loadEngine();
const AT = '2024-03-12T10:00:00.000Z';
const TEXTS = [
  'قال وزير الداخلية إن الشرطة اعتقلت ثلاثة أشخاص في بغداد أمس الأحد.',
  'زار رئيس الوزراء هاني الصلح مدينة طرابلس، الخميس، والتقى النائبة ريم الخطيب.',
];
const inputs: Opened[] = TEXTS.map((text, i) => ({
  article: articleOf(text, { id: `n${i}`, date: '2024-03-12', dateBasis: 'metadata' }),
  bytes: Buffer.from(text),
  origin: `n${i}`,
}));

describeOnBoth('decisions taken out of the record', ({ address }) => {
  const { run, where } = keepRecord(address, inputs, () => engine);
  const folder = mkdtempSync(join(tmpdir(), 'isnad-gold-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeAll(async () => {
    const store = await openStore(where());
    const [event] = await store.db
      .selectFrom('events')
      .innerJoin('versions', 'versions.n', 'events.version')
      .select(['versions.id', 'key'])
      .where('words', '=', 'اعتقلت')
      .execute();
    const about = `${event!.id}.${event!.key}`;
    const given = { about, kind: 'correct', note: 'سبب', by: 'sara' } as const;
    await store.write((writing) =>
      decide(writing, { ...given, set: { modality: 'planned', actors: [] } }, AT),
    );
    await store.close();
  });

  test('the table says who decided, when and why, and what the engine says instead', async () => {
    const { out } = await run('export', 'events', '--csv');
    const row = out.split('\r\n').find((line) => line.includes('اعتقلت'))!;
    expect(row).toContain(',planned,');
    expect(row).toContain(`,correct,sara,${AT},سبب,,`);
    expect(row).toMatch(/modality=asserted; actors=الشرطة|actors=الشرطة/);
    const { out: lines } = await run('export', 'events');
    const told = lines.split('\n').flatMap((line) => (line ? [JSON.parse(line)] : []));
    expect(told.filter(({ decision }) => decision !== null)).toMatchObject([
      { decision: { by: 'sara', engine: { modality: 'asserted' } }, modality: 'planned' },
    ]);
  });

  test('the terminal says who corrected a claim', async () => {
    expect((await run('where', 'بغداد')).out).toMatch(/corrected by .?sara/);
  });

  test('as gold the checker finds nothing wrong, and the engine is scored against it', async () => {
    const { out, code } = await run('export', 'gold', '--to', folder);
    expect([out, code]).toEqual(['1 articles as gold, 0 refused\n', 0]);
    const set = readGoldFolder(folder)!;
    const { counts } = evaluate(set, (article) => toRecord(engine(article)));
    const [, modality] = [...counts].find(([metric]) => metric.endsWith('3 modality'))!;
    expect(modality.rightGold).toBe(modality.gold - 1);
    const shared = sharedDir();
    if (shared === null) return;
    for (const file of readdirSync(join(folder, 'gold'))) {
      const script = join(shared, 'gold', 'check-gold.mjs');
      const paths = [script, join(folder, 'gold', file), join(folder, 'text')];
      expect(spawnSync(process.execPath, paths, { encoding: 'utf8' }).stdout).toMatch(/; 0 errors/);
    }
  });

  test('only articles that were looked at whole, when those are asked for', async () => {
    const { out } = await run('export', 'gold', '--to', folder, '--complete');
    expect(out).toBe('1 articles as gold, 0 refused\n');
    expect((await run('export', 'gold')).code).not.toBe(0);
  });
});
