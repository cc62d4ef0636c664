import { expect, test } from 'vitest';
import { loadVocabulary } from '../../arabic/vocabulary.ts';
import { loadTables } from '../../lexicon/load.ts';
import { articleOf } from '../../model/article.ts';
import { docWith } from '../../record/fixtures.test-help.ts';
import { toRecord } from '../../record/record.ts';
import { packAnalysis } from '../analysis.ts';
import { insertRows } from '../insert.ts';
import { keepArticle } from '../keep.ts';
import { describeOnBoth } from '../stores.test-help.ts';
import { createTermFinder } from '../terms.ts';
import { readStandings } from './standings.ts';

const terms = createTermFinder(loadVocabulary(loadTables()));
const at = '2024-03-12T10:00:00Z';

/** Stories by their articles: outlet and day. */
const STORIES = {
  sto_a: [
    ['X', '2024-03-01'],
    ['X', '2024-03-05'],
    ['Y', '2024-03-02'],
  ],
  sto_b: [
    ['X', '2024-03-01'],
    ['Y', '2024-03-01'],
  ],
  sto_c: [['Z', '2024-03-01']],
  sto_d: [
    ['Y', '2024-03-03'],
    [null, '2024-03-04'],
  ],
} as const;

describeOnBoth('readStandings()', ({ open }) => {
  test('counts shared stories, the first by a whole day, and sides of contradictions', async () => {
    const store = await open();
    const articles: string[] = [];
    await store.write(async (writing) => {
      for (const [story, told] of Object.entries(STORIES)) {
        for (const [outlet, date] of told) {
          const text = `خبر ${articles.length}`;
          const article = articleOf(text, { outlet, date });
          const incoming = { article, bytes: Buffer.from(text), origin: text, facts: null };
          const record = toRecord({ ...docWith(text, []), article });
          const analysis = packAnalysis(record, terms, 'test');
          const kept = await keepArticle(writing, incoming, analysis, at);
          articles.push(kept.article);
          await insertRows(writing, 'story_articles', [{ story, article: kept.article }]);
        }
      }
      const side = { type: 'number', rule: 'test', proposition: '', a_side: '{}', b_side: '{}' };
      const [x, , y] = articles as [string, string, string];
      await insertRows(writing, 'contradictions', [
        { id: 'con_1', a: x, b: y, ...side },
        { id: 'con_2', a: x, b: x, ...side },
      ]);
    });
    expect(await readStandings(store)).toEqual(
      new Map([
        ['X', { stories: 2, leads: 1, contradicted: 2 }],
        ['Y', { stories: 3, leads: 1, contradicted: 1 }],
        ['', { stories: 1, leads: 0, contradicted: 0 }],
      ]),
    );
  });
});
