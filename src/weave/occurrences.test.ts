import { describe, expect, test } from 'vitest';
import { corroborate } from './corroboration.ts';
import type { Digest } from './digest.ts';
import { digestOf } from './fixtures.test-help.ts';
import { findOccurrences, linkTellings } from './occurrences.ts';
import type { Telling } from './tellings.ts';

const telling = (events: string[], more: Partial<Telling> = {}): Telling => ({
  ...{ events, type: 'ASSAULT', mode: null, stems: ['قصف'], days: [], places: [], parties: [] },
  terms: [
    ['قصف', 0.6],
    ['سوق', 0.8],
  ],
  ...more,
});
const digest = (
  article: string,
  tellings: Telling[],
  title = 'قصف سوق المدينة القديمة',
): Digest => ({
  ...digestOf({ article, outlet: article, title, text: title }),
  tellings,
});
const rules = (a: Telling, b: Telling, title?: string) =>
  linkTellings(digest('a', [a]), digest('b', [b], title)).map(({ rule }) => rule);
const far = 'افتتاح معرض الكتاب في العاصمة البعيدة';

describe('links between tellings', () => {
  test('of one story, with the same word', () => {
    const other = telling(['V2'], {
      terms: [
        ['قصف', 0.3],
        ['بلدة', 0.95],
      ],
    });
    expect(rules(telling(['V1']), other)).toEqual(['weave/one-story']);
  });

  test('across stories only with a place or parties in common, and a like sentence', () => {
    const here = {
      places: ['geo/1'],
      terms: [
        ['قصف', 0.5],
        ['سوق', 0.4],
        ['مدرسة', 0.7],
      ] as const,
    };
    expect(rules(telling(['V1'], { places: ['geo/1'] }), telling(['V2'], here), far)).toEqual([
      'weave/same-sentence',
    ]);
    const loose = {
      ...here,
      terms: [
        ['قصف', 0.6],
        ['جسر', 0.8],
      ] as const,
    };
    expect(rules(telling(['V1'], { places: ['geo/1'] }), telling(['V2'], loose), far)).toEqual([
      'weave/same-place',
    ]);
    expect(rules(telling(['V1']), telling(['V2'], { terms: loose.terms }), far)).toEqual([]);
  });

  test.each([
    ['another place', { places: ['geo/1'] }, { places: ['geo/2'] }],
    ['another day', { days: ['2021-05-02'] }, { days: ['2021-05-03'] }],
    ['another mode', { mode: 'aerial' }, { mode: 'firearms' }],
    ['another type', {}, { type: 'AID' }],
    ['another word', {}, { stems: ['حريق'], terms: [['حريق', 1]] as const }],
  ])('never with %s', (_, a, b) => {
    expect(rules(telling(['V1'], a), telling(['V2'], b))).toEqual([]);
  });
});

describe('occurrences', () => {
  const link = (a: string, b: string, likeness = 0.8) =>
    ({ a, b, rule: 'weave/one-story', likeness }) as const;

  test('tellings of several articles', () => {
    const found = findOccurrences([
      link('a#V1', 'b#V1'),
      link('b#V1', 'c#V2'),
      link('a#V1', 'c#V2'),
    ]);
    expect(found).toEqual([{ id: 'a#V1', tellings: ['a#V1', 'b#V1', 'c#V2'] }]);
  });

  test('two tellings of one article stay two', () => {
    const found = findOccurrences([link('a#V1', 'b#V1', 0.9), link('a#V2', 'b#V1', 0.8)]);
    expect(found).toEqual([{ id: 'a#V1', tellings: ['a#V1', 'b#V1'] }]);
  });
});

describe('corroboration', () => {
  const claim = (article: string, speaker: string | null, kind: string | null = null) => ({
    article,
    speaker,
    kind,
  });

  test("one ministry's statement in three outlets is one origin", () => {
    const claims = ['a', 'b', 'c'].map((article) => claim(article, 'org/moi', 'institution'));
    expect(corroborate(claims, [])).toMatchObject({
      claims: 3,
      articles: 3,
      independent: 1,
      named: 1,
      kinds: { institution: 1 },
    });
  });

  test('shared words make articles one, other speakers in them do not', () => {
    const claims = [claim('a', null), claim('b', null), claim('c', null)];
    expect(corroborate(claims, [['a', 'c']])).toMatchObject({
      independent: 2,
      named: 0,
      unnamed: 2,
    });
    const voices = [claim('a', 'x', 'official'), claim('b', 'y', 'official')];
    expect(corroborate(voices, [['a', 'b']])).toMatchObject({
      independent: 2,
      kinds: { official: 2 },
    });
  });

  test('unnamed speakers of different articles are not taken for one', () => {
    expect(
      corroborate([claim('a', null, 'military'), claim('b', null, 'military')], []).independent,
    ).toBe(2);
  });
});
