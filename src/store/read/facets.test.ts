import { beforeAll, expect, test } from 'vitest';
import { loadVocabulary } from '../../arabic/vocabulary.ts';
import { loadEngine } from '../../cli/engine.ts';
import { loadTables } from '../../lexicon/load.ts';
import { articleOf } from '../../model/article.ts';
import { toRecord } from '../../record/record.ts';
import { packAnalysis } from '../analysis.ts';
import { keepArticle } from '../keep.ts';
import { findMiscounts } from '../miscounts.test-help.ts';
import type { Store } from '../store.ts';
import { describeOnBoth } from '../stores.test-help.ts';
import { createTermFinder } from '../terms.ts';
import { withdrawArticle } from '../withdraw-article.ts';
import { readFacets } from './facets.ts';
import { type EventFilter, FEW } from './filter.ts';
import { findClaims, walkClaims } from './find-claims.ts';
import { findInOrder } from './in-order.ts';
import type { Ref } from './load.ts';

const AT = '2024-03-12T10:00:00.000Z';
const tables = loadTables();
const terms = createTermFinder(loadVocabulary(tables));
const engine = await loadEngine(tables);

const ARREST = 'قال وزير الداخلية سامر العبدالله إن الشرطة اعتقلت ثلاثة أشخاص في بغداد أمس الأحد.';
const VISIT = 'زار رئيس الوزراء هاني الصلح مدينة طرابلس، الخميس، والتقى النائبة ريم الخطيب.';
const STRIKE =
  'نقلت رويترز عن سامر العبدالله أن الجيش قصف دمشق في مايو، وقُتل شخصان في بغداد عام 2023.';
const TEXTS = [
  [ARREST, 'a', '2024-03-12'],
  [VISIT, 'b', '2024-03-15'],
  [STRIKE, 'a', '2024-06-02'],
  [`${ARREST} ${VISIT}`, 'c', '2024-06-01'],
  [`${STRIKE} وعاد.`, null, null],
] as const;

const words = (text: string) => ({ words: terms.ofQuery(text) });
const FILTERS: readonly EventFilter[] = [
  {},
  { type: 'COERCE' },
  { type: 'COERCE/arrest', outlet: 'a' },
  { outlet: 'none' },
  { modality: 'asserted', since: '2024-03-11' },
  { since: '2024-05-10' },
  { since: '2023-02-01', until: '2024-03-12' },
  { since: '2024-03-10', until: '2024-03-10' },
  { until: '2024-05-03' },
  words('بغداد'),
  { ...words('الشرطة'), type: 'COERCE', since: '2024-04-01' },
  { place: 'Baghdad' },
  { place: 'بغداد', until: '2024-01-01' },
  { anyone: 'الصلح' },
  { speaker: 'سامر العبدالله' },
  { speaker: 'سامر العبدالله', through: 'رويترز' },
  { actor: 'nobody' },
];

describeOnBoth('a page of events and their counts', ({ open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    for (const [i, [text, outlet, date]] of TEXTS.entries()) {
      const article = articleOf(text, { id: `${i}`, outlet, date, dateBasis: date && 'metadata' });
      const incoming = { article, bytes: Buffer.from(text), origin: `${i}`, facts: null };
      const analysis = packAnalysis(toRecord(engine(article)), terms, 'test');
      await store.write((writing) => keepArticle(writing, incoming, analysis, AT));
    }
  });

  const walk = async (filter: EventFilter) => {
    const refs: Ref[] = [];
    for await (const some of walkClaims(store, filter))
      refs.push(...some.map(({ version, key }) => ({ version, key })));
    return refs;
  };

  test('facets add up to the events that the filter leaves', async () => {
    for (const filter of FILTERS) {
      const { total, isWhole, type, modality } = await readFacets(store, filter);
      const sum = (values: typeof type) => values.reduce((all, { count }) => all + count, 0);
      const own = (await walk(filter)).length;
      expect([total, sum(type), sum(modality), isWhole]).toEqual([own, own, own, true]);
    }
  });

  test('facets of more than few say so, and count no event that the filter does not leave', async () => {
    const few = { events: 1, articles: 1 };
    const place = await readFacets(store, { place: 'Baghdad' }, few);
    expect(place).toMatchObject({ total: 1, isWhole: false });
    const found = await readFacets(store, words('بغداد'), few);
    expect(found.isWhole).toBe(false);
    expect(found.total).toBeLessThan((await walk(words('بغداد'))).length);
    expect(await readFacets(store, {}, few)).toEqual(await readFacets(store, {}));
  });

  test('few events that are looked up and many that are walked through are the same, in the same order', async () => {
    const none = { events: -1, articles: -1 };
    for (const filter of FILTERS) {
      for (const newestFirst of [true, false]) {
        for (const skip of [0, 2]) {
          const within = [
            ['events.version', 'desc'],
            ['events.start', 'asc'],
          ] as const;
          const asked = {
            order: { within, withUndated: newestFirst },
            page: { limit: 4, skip, newestFirst },
          };
          const few = await findInOrder(store, filter, asked, FEW);
          expect(await findInOrder(store, filter, asked, none)).toEqual(few);
        }
      }
      expect(await findClaims(store, filter, { limit: 100 })).toEqual(await walk(filter));
    }
  });

  test('what is withdrawn is not counted', async () => {
    const before = await readFacets(store, {});
    const { id } = await store.db
      .selectFrom('articles')
      .select('id')
      .where('current', '=', 2)
      .executeTakeFirstOrThrow();
    await store.write((writing) => withdrawArticle(writing, { id, reason: '', by: 'x' }, AT));
    const after = await readFacets(store, {});
    expect(after.total).toBe((await walk({})).length);
    expect(after.total).toBeLessThan(before.total);
    expect(after.outlet.map(({ value }) => value)).not.toContain('b');
    expect(await findMiscounts(store)).toEqual([]);
  });
});
