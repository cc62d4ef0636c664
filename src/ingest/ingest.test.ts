import { expect, test } from 'vitest';
import { articleOf } from '../model/article.ts';
import { describeOnBoth } from '../store/stores.test-help.ts';
import { hireAnalysts } from './analysts.ts';
import { ingest } from './ingest.ts';

const TEXT = 'قال وزير الداخلية إن الشرطة اعتقلت ثلاثة أشخاص في بغداد أمس الأحد.';
const now = () => '2024-03-12T10:00:00Z';

describeOnBoth('ingest()', ({ open }) => {
  test('analyses in another thread and keeps what the engine finds', async () => {
    const store = await open();
    const analysts = hireAnalysts(1);
    const article = articleOf(TEXT, { date: '2024-03-12', dateBasis: 'metadata' });
    const input = { article, bytes: Buffer.from(TEXT), origin: 'a.txt' };
    const told: string[] = [];
    const counts = await ingest(
      store,
      (async function* () {
        yield* [input, input];
      })(),
      { analysts, now, tell: ({ outcome }) => told.push(outcome) },
    );
    await analysts.close();
    expect(counts).toEqual({ added: 1, changed: 0, unchanged: 1, refused: 0 });
    expect(told).toEqual(['added', 'unchanged']);
    const events = await store.db
      .selectFrom('events')
      .innerJoin('participants', (join) =>
        join
          .onRef('participants.version', '=', 'events.version')
          .onRef('participants.event', '=', 'events.key'),
      )
      .innerJoin('entities', (join) =>
        join
          .onRef('entities.version', '=', 'participants.version')
          .onRef('entities.key', '=', 'participants.entity'),
      )
      .select(['events.words', 'events.engine', 'date_start', 'role', 'name_ar'])
      .where('events.words', '=', 'اعتقلت')
      .where('role', '=', 'place')
      .execute();
    expect(events).toEqual([
      {
        ...{ words: 'اعتقلت', engine: analysts.engine, date_start: '2024-03-10' },
        ...{ role: 'place', name_ar: 'بغداد' },
      },
    ]);
  });
});
