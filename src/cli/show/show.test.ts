import { describe, expect, test } from 'vitest';
import { loadTables } from '../../lexicon/load.ts';
import { DEBRIS_KINDS } from '../../model/article.ts';
import {
  ANONYMITY_REASONS,
  FORCES,
  MODALITIES,
  RELATION_TYPES,
  SOURCE_KINDS,
} from '../../model/claim.ts';
import { ENTITY_TYPES } from '../../model/entity.ts';
import { indexRecord } from '../../record/chain.ts';
import { explain, findAt } from '../../record/explain.ts';
import { docWith, mentionAt } from '../../record/fixtures.test-help.ts';
import { EVENT_MODES } from '../../record/plover.ts';
import { toRecord } from '../../record/record.ts';
import { type Label, labelRows, makeLabels } from './labels.ts';
import { showExplanation } from './show-explanation.ts';
import { showRecord } from './show-record.ts';
import { clean, isolate, paintFor, widthOf, wrap } from './terminal.ts';
import { nameEntity, type View } from './words.ts';

const RULE = 'test/made-up';
const TEXT = 'قال الوزير سامي حداد إن الجيش لن يقصف المدينة\n\u001b[31mخبر';

/** "Minister Sami Haddad said the army will not shell the city." */
function made() {
  const spanOf = (words: string) => ({
    start: TEXT.indexOf(words),
    end: TEXT.indexOf(words) + words.length,
  });
  return toRecord({
    ...docWith(TEXT, [
      mentionAt(TEXT, 'سامي حداد', 0, { type: 'PER' }),
      mentionAt(TEXT, 'الجيش', 1, { type: 'ORG', form: 'nominal' }),
      mentionAt(TEXT, 'المدينة', 2, { type: 'GPE', form: 'nominal' }),
    ]),
    attributions: [
      {
        i: 0,
        ...spanOf('قال'),
        source: spanOf('سامي حداد'),
        sourceEntity: 0,
        sourceKind: 'official',
        anonymity: 'named',
        anonymityReason: null,
        cue: { ...spanOf('قال'), kind: 'verb', lemma: 'قال', force: 'neutral' },
        content: [spanOf('إن الجيش لن يقصف المدينة')],
        quote: 'indirect',
        direct: [],
        addressee: null,
        medium: null,
        time: null,
        parent: null,
        rule: RULE,
        reasons: {},
      },
    ],
    events: [
      {
        i: 0,
        ...spanOf('يقصف'),
        type: 'ASSAULT',
        mode: 'heavy-weapons',
        actors: [1],
        recipients: [],
        others: [],
        places: [2],
        time: null,
        modality: 'planned',
        polarity: 'neg',
        attribution: 0,
        cluster: 0,
        size: { dead: { low: 2, best: null, high: 4, span: spanOf('لن') } },
        rule: RULE,
        reasons: { polarity: { rule: 'events/negation', words: spanOf('لن') } },
      },
    ],
  });
}

function viewOf(language: 'en' | 'ar' = 'en'): View {
  const label = makeLabels(labelRows(loadTables()), language);
  const index = indexRecord({ ...made(), doc: { ...made().doc, outlet: 'صحيفة' } });
  return { index, label, language, paint: (_, text) => text, width: 90 };
}

/** Without the invisible isolates, for reading. */
const plain = (text: string) => text.replace(/[\u2068\u2069]/g, '');

describe('showRecord()', () => {
  test('tells who says what, how real it is, and on whose word', () => {
    const lines = plain(showRecord(viewOf())).split('\n');
    expect(lines).toContain('● صحيفة ← سامي حداد');
    expect(lines).toContain('  A1   says قال · (official)');
    const event = lines.find((line) => line.includes('V1'))!;
    expect(event).toBe(
      '       V1   assault, with heavy weapons يقصف [planned] [not so] · الجيش · at المدينة',
    );
    expect(lines.join('\n')).toContain('2-4 dead');
  });

  test.each(['en', 'ar'] as const)('isolates every Arabic run (%s)', (language) => {
    const shown = showRecord(viewOf(language));
    expect(shown.replace(/\u2068[^\u2068\u2069]*\u2069/g, '')).not.toMatch(/\p{Script=Arabic}/u);
    for (const line of shown.split('\n')) {
      expect(line.match(/\u2068/g)?.length ?? 0).toBe(line.match(/\u2069/g)?.length ?? 0);
    }
  });

  test('gives names in English too, but no gloss of a common noun', () => {
    const record = made();
    const entities = record.entities.map((one) => ({ ...one, name_en: `english ${one.form}` }));
    const view = { ...viewOf(), index: indexRecord({ ...record, entities }) };
    const names = entities.map(({ id }) => plain(nameEntity(view, id)));
    expect(names).toEqual(['سامي حداد english named', 'الجيش', 'المدينة']);
  });

  test('lets no control character of an article reach the terminal', () => {
    const evil = 'a\u001b[2Jb\u0007\u202e\u009bc\ud800';
    expect(clean(evil)).toBe('a\\x1b[2Jb\\x07\\u202e\\x9bc\\ud800');
    expect(clean('سطر\nآخر')).toBe('سطر آخر');
    expect(isolate('\u2069x')).toBe('\u2068\\u2069x\u2069');
    const view = viewOf();
    const { record } = view.index;
    const doc = { ...record.doc, outlet: evil, title: evil, file: evil, notes: evil };
    const shown = showRecord({ ...view, index: indexRecord({ ...record, doc }) });
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });
});

describe('showExplanation()', () => {
  test('goes from the event down to the outlet, each value with its rule and its words', () => {
    const view = viewOf();
    const shown = plain(showExplanation(view, explain(view.index, 'V1')!));
    expect(shown).toMatch(/^V1 {2}«يقصف» 33-37 {2}test\/made-up\n/);
    expect(shown).toMatch(/├─ polarity +neg ← «لن» 30-32 {2}events\/negation/);
    expect(shown).toMatch(/└─ claim {4}A1 سامي حداد · says «قال» 0-3/);
    expect(shown).toMatch(/ {9}└─ outlet {3}صحيفة$/);
  });

  test('explains every id of the record and no other', () => {
    const view = viewOf();
    const { entities, mentions, attributions, events } = view.index.record;
    for (const { id } of [...entities, ...mentions, ...attributions, ...events]) {
      expect(showExplanation(view, explain(view.index, id)!)).toContain('outlet');
    }
    expect(explain(view.index, 'V9')).toBeNull();
    expect(explain(view.index, 'Q1')).toBeNull();
  });

  test('findAt() gives whatever stands on the words', () => {
    const { index } = viewOf();
    expect(findAt(index, 'يقصف')).toEqual(['V1']);
    expect(findAt(index, 'حداد')).toEqual(['M1', 'E1']);
    expect(findAt(index, 'غائب')).toEqual([]);
    expect(findAt(index, '')).toEqual([]);
  });
});

describe('the terminal', () => {
  test('widthOf() counts columns, not code units', () => {
    expect(widthOf('مُحَمَّد')).toBe(4);
    expect(widthOf('\u2068ab\u2069')).toBe(2);
    expect(widthOf('\u001b[1mab\u001b[22m')).toBe(2);
  });

  test('wrap() keeps to the width and says that there is more', () => {
    expect(wrap('aa bb cc dd', 5)).toEqual(['aa bb', 'cc dd']);
    expect(wrap('aa bb cc dd', 5, 1)).toEqual(['aa bb…']);
  });

  test('paintFor() colours terminals only, and never against NO_COLOR', () => {
    const tty = { isTTY: true };
    expect(paintFor(tty, {})('red', 'x')).not.toBe('x');
    expect(paintFor(tty, { NO_COLOR: '1' })('red', 'x')).toBe('x');
    expect(paintFor({}, {})('red', 'x')).toBe('x');
    expect(paintFor({}, { FORCE_COLOR: '1' })('red', 'x')).not.toBe('x');
  });
});

test('every value that a reader can meet has a label in both languages', () => {
  const values: [string, readonly string[]][] = [
    ['event', Object.keys(EVENT_MODES)],
    ['mode', Object.values(EVENT_MODES).flat()],
    ['modality', MODALITIES],
    ['relation', RELATION_TYPES],
    ['kind', SOURCE_KINDS],
    ['force', FORCES],
    ['reason', ANONYMITY_REASONS],
    ['type', ENTITY_TYPES],
    ['size', ['dead', 'injured', 'arrested', 'displaced']],
    ['debris', DEBRIS_KINDS],
  ];
  const rows = labelRows(loadTables());
  const keys = new Map(rows.map((row) => [row.key, row]));
  for (const [group, list] of values) {
    for (const value of list) {
      const row = keys.get(`${group}.${value}`);
      expect(row?.en, `${group}.${value} en`).toBeTruthy();
      expect(row?.ar, `${group}.${value} ar`).toBeTruthy();
    }
  }
  const label: Label = makeLabels(rows, 'en');
  expect(label('event', 'UNKNOWN')).toBe('UNKNOWN');
});

test('a word of saying is shown by one that neither doubts nor backs it', () => {
  const rows = labelRows(loadTables());
  const label = makeLabels(rows, 'en');
  expect(label('cue', 'كشف')).toBe('says');
  expect(label('cue', 'اتهم')).toBe('accuses');
  const shown = rows.filter(({ key }) => key?.startsWith('cue.')).map(({ en }) => en ?? '');
  expect(shown.filter((en) => /^$|claim that|admit|reveal|insist|prove/.test(en))).toEqual([]);
});
