import { beforeAll, expect, test } from 'vitest';
import type { Opened } from '../formats/open.ts';
import { articleOf } from '../model/article.ts';
import { describeOnBoth } from '../store/stores.test-help.ts';
import { type Engine, loadEngine } from './engine.ts';
import { keepRecord } from './kept-record.test-help.ts';

const TEXTS = [
  ['o1', '2024-03-12', 'قال وزير الداخلية سامي حداد إن الشرطة اعتقلت ثلاثة أشخاص في بغداد.'],
  ['o2', '2024-05-02', 'قال وزير الداخلية السابق سامي حداد إن الشرطة اعتقلت أربعة أشخاص في بغداد.'],
  ['o3', '2024-03-20', 'يسيطر تنظيم الدولة الإسلامية على مدينة سرت الليبية منذ أشهر.'],
  ['o4', '2024-06-01', 'لا يسيطر تنظيم الدولة الإسلامية على مدينة سرت الليبية.'],
  ['o5', '2024-03-12', 'أعلن محمد علي افتتاح المعرض. وقال حداد إن المعرض كبير.'],
] as const;
const inputs: Opened[] = TEXTS.map(([id, date, text]) => ({
  article: articleOf(text, { id, outlet: id, date, dateBasis: 'metadata' }),
  bytes: Buffer.from(text),
  origin: id,
}));

let engine: Engine;
beforeAll(async () => {
  engine = await loadEngine();
});

describeOnBoth('as-of and things', ({ address }) => {
  const { run, json } = keepRecord(address, inputs, () => engine);

  test('an office that is held before a day and former after it', async () => {
    const before = await json('as-of', '2024-04-01', 'سامي حداد');
    expect(before.offices).toMatchObject([{ held: 1, former: 0, isFormer: false }]);
    const after = await json('as-of', '2024-05-03', 'سامي حداد');
    expect(after.offices[0]).toMatchObject({ former: 1, isFormer: true });
    expect((await json('as-of', '2024-01-01', 'سامي حداد')).offices).toEqual([]);
  });

  test('offices leave as relations between holder and body, with their words and day', async () => {
    const offices = await json('export', 'offices');
    expect(offices).toMatchObject([
      {
        ...{ type: 'holds_office', from_name: 'سامي حداد', words: 'وزير الداخلية' },
        ...{ former: false, as_of: '2024-03-12', externalId: 'o1' },
      },
      { words: 'وزير الداخلية السابق', former: true, as_of: '2024-05-02', externalId: 'o2' },
    ]);
    expect((await run('export', 'offices', '--csv')).out).toContain('holds_office');
  });

  test('who controls what, with the claims for and against', async () => {
    const told = await json('as-of', '2024-07-01', 'سرت');
    const controls = told.standings.filter(({ type }: { type: string }) => type === 'controls');
    expect(controls).toMatchObject([{ claimsFor: [{}], against: [{}] }]);
    const early = await json('as-of', '2024-04-01', 'سرت');
    expect(early.standings[0]).toMatchObject({ claimsFor: [{}], against: [] });
    expect((await run('as-of', '2024-07-01', 'سرت')).out).toContain('1 for, 1 against');
    expect((await run('as-of', '2024-02-31', 'سرت')).err).toContain('[bad-date]');
    expect((await run('as-of', '2024-07-01', 'لا أحد هنا')).out).toBe('Nobody of that name.\n');
  });

  test('things are named fully or known; a family name alone is nobody across articles', async () => {
    const things = await json('export', 'things');
    const names = things.map(({ name }: { name: string }) => name);
    expect(names).toContain('سامي حداد');
    expect(names).not.toContain('حداد');
    expect(names).not.toContain('محمد علي');
    const [haddad] = things.filter(({ name }: { name: string }) => name === 'سامي حداد');
    expect(haddad).toMatchObject({ articles: 2, rule: 'weave/full-name', first: '2024-03-12' });
  });
});
