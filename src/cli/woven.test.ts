import { expect, test } from 'vitest';
import type { Opened } from '../formats/open.ts';
import { articleOf } from '../model/article.ts';
import { describeOnBoth } from '../store/stores.test-help.ts';
import { keepRecord } from './kept-record.test-help.ts';

const TITLE = 'تحطم طائرة عسكرية غربي العاصمة';
const SAME =
  'وبثت محطات محلية مشاهد للحطام المشتعل فيما هرعت سيارات إسعاف كثيرة إلى موقع الحادث صباحا وأغلقت الطريق';
const TEXTS = [
  ['n1', 'صحيفة أولى', `تحطمت طائرة عسكرية غربي العاصمة (رويترز) ما أدى إلى مقتل 18 شخصا. ${SAME}`],
  [
    'n2',
    'صحيفة ثانية',
    `طائرة عسكرية تحطمت غربي العاصمة (رويترز) وأدى ذلك إلى مقتل 25 شخصا. ${SAME}`,
  ],
] as const;
const inputs: Opened[] = TEXTS.map(([id, outlet, text]) => ({
  article: articleOf(text, { id, outlet, title: TITLE, date: '2024-03-12', dateBasis: 'metadata' }),
  bytes: Buffer.from(text),
  origin: id,
}));

describeOnBoth('commands on what was woven', ({ address }) => {
  const { run } = keepRecord(address, inputs);

  test('story tells its articles, how many are independent, the text behind them, where they disagree', async () => {
    const told = JSON.parse((await run('story', 'n1', '--json')).out);
    expect(told).toMatchObject({ independent: 1, start: '2024-03-12' });
    expect(told.articles).toHaveLength(2);
    expect(told.origins).toMatchObject([{ agency: 'reuters' }]);
    expect(told.contradictions).toMatchObject([{ type: 'number', proposition: 'dead' }]);
    const { out } = await run('story', told.id);
    expect(out).toContain('2 articles, 1 independent tellings');
    expect(out).toContain('مقتل 25 شخصا');
    expect((await run('story', 'nothing')).out).toBe('No such story.\n');
  });

  test('explain tells what makes a story, an occurrence, a contradiction', async () => {
    const explain = async (id: string) => JSON.parse((await run('explain', id, '--json')).out);
    const list = async (kind: string) => JSON.parse((await run('export', kind, '--json')).out);
    const [story] = await list('stories');
    const told = await explain(story.id);
    expect(told).toMatchObject({ kind: 'story', links: [{ rule: 'weave/same-occurrence' }] });
    expect(told.members).toHaveLength(2);
    expect(told.links[0].common).toContain('مشتعل');
    const [dispute] = await list('contradictions');
    expect(await explain(dispute.id)).toMatchObject({
      ...{ kind: 'contradiction', links: [{ rule: 'weave/other-number' }] },
      members: [{ words: expect.stringContaining('مقتل') }, {}],
    });
    const { out } = await run('explain', story.id);
    expect(out).toMatch(/\[1\] ↔ \[2\] {2}weave\/same-occurrence 0\.\d\d: /);
    expect((await run('explain', 'occ_0000000000000')).code).toBe(1);
  });

  test('contradictions lists both sides, a part at a time', async () => {
    expect((await run('contradictions')).out).toMatch(/how many: .*dead/);
    expect(JSON.parse((await run('contradictions', '--skip', '1', '--json')).out)).toEqual([]);
  });

  test('export gives the ids that articles came with', async () => {
    const list = async (kind: string) => JSON.parse((await run('export', kind, '--json')).out);
    expect(await list('stories')).toMatchObject([{ articles: ['n1', 'n2'] }]);
    expect(await list('origins')).toMatchObject([{ articles: ['n1', 'n2'], agency: 'reuters' }]);
    const [one] = await list('contradictions');
    expect([one.a.article, one.b.article].sort()).toEqual(['n1', 'n2']);
    const [, , text] = TEXTS.find(([id]) => id === one.a.article)!;
    expect(text.slice(one.a.start, one.a.end)).toBe(one.a.quote);
    const csv = (await run('export', 'contradictions', '--csv')).out;
    expect(csv.split('\r\n')[0]).toContain('a_quote');
  });
});
