import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRecord } from '../evaluation/checker.ts';
import { docFromGold } from '../evaluation/gold-doc.ts';
import { readSet } from '../evaluation/sets.ts';
import { sharedDir } from '../evaluation/shared.ts';
import { arbitraryDoc } from './arbitrary.test-help.ts';
import { docWith, mentionAt } from './fixtures.test-help.ts';
import { toRecord } from './record.ts';

describe('toRecord()', () => {
  test('never makes a record that the checker refuses', () => {
    fc.assert(
      fc.property(arbitraryDoc, (doc) => {
        expect(checkRecord(toRecord(doc), doc.article.text)).toEqual([]);
      }),
      { numRuns: 2000, seed: 7 },
    );
  });

  test('keeps something of most random documents', () => {
    const records = fc.sample(arbitraryDoc, { numRuns: 400, seed: 7 }).map(toRecord);
    for (const layer of ['mentions', 'attributions', 'events', 'relations', 'times'] as const) {
      expect(records.filter((record) => record[layer].length > 0).length, layer).toBeGreaterThan(
        10,
      );
    }
    expect(records.some(({ attributions }) => attributions.some(({ parent }) => parent))).toBe(
      true,
    );
  });

  test('leaves the document as it was', () => {
    const doc = fc.sample(arbitraryDoc, { numRuns: 1, seed: 3 })[0]!;
    const before = JSON.stringify(doc);
    toRecord(doc);
    expect(JSON.stringify(doc)).toBe(before);
  });

  test('drops a nominal mention that nothing uses, and keeps one whose entity is named', () => {
    const text = 'زار الوزير العاصمة طرابلس';
    const doc = docWith(text, [
      mentionAt(text, 'الوزير', 0, { form: 'nominal', type: 'PER' }),
      mentionAt(text, 'العاصمة', 1, { form: 'nominal', type: 'GPE' }),
      mentionAt(text, 'طرابلس', 1, { type: 'GPE' }),
    ]);
    const { mentions, entities } = toRecord(doc);
    expect(mentions.map((mention) => mention.text)).toEqual(['العاصمة', 'طرابلس']);
    expect(entities.map(({ id, form }) => [id, form])).toEqual([['E1', 'named']]);
  });

  test('of two crossing mentions keeps the named one and says nothing else is wrong', () => {
    const text = 'مجلس الأمن الدولي';
    const doc = docWith(text, [
      mentionAt(text, 'مجلس الأمن', 0, { type: 'ORG' }),
      mentionAt(text, 'الأمن الدولي', 1, { type: 'ORG', form: 'nominal' }),
    ]);
    const record = toRecord(doc);
    expect(record.mentions.map((mention) => mention.text)).toEqual(['مجلس الأمن']);
    expect(checkRecord(record, text)).toEqual([]);
  });
});

describe.skipIf(sharedDir() === null)('toRecord() of gold', () => {
  test.each(['seed', 'train', 'dev'] as const)('%s comes out as it went in', (name) => {
    for (const { gold, text } of readSet(name)!.files) {
      const record = toRecord(docFromGold(gold, text));
      expect(checkRecord(record, text), gold.doc.id).toEqual(checkRecord(gold, text));
      const layers = [
        'mentions',
        'entities',
        'attributions',
        'events',
        'relations',
        'times',
      ] as const;
      for (const layer of layers) {
        expect(record[layer].length, `${gold.doc.id} ${layer}`).toBe(gold[layer].length);
      }
    }
  });
});

test('an office that a nationality adjective names belongs to the country, where the text has it', () => {
  const text = 'الرئيس الروسي فلاديمير بوتين في روسيا';
  const title = { start: 0, end: 'الرئيس الروسي'.length };
  const role = {
    ...title,
    kind: 'office',
    org: null,
    country: 'RUS',
    former: false,
    acting: false,
  } as const;
  const person = mentionAt(text, 'فلاديمير بوتين', 0, { roles: [{ ...role, rule: 'test/role' }] });
  const doc = docWith(text, [person, mentionAt(text, 'روسيا', 1, { type: 'GPE' })]);
  const [holder, country] = doc.entities;
  const orgOf = (known: string) => {
    const entities = [holder!, { ...country!, country: 'RUS', known }];
    return toRecord({ ...doc, entities }).mentions[0]?.roles?.[0]?.org;
  };
  expect(orgOf('place/RUS')).toBe('E2');
  expect(orgOf('geo/524901')).toBeNull();
});
