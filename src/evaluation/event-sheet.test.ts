import { expect, test } from 'vitest';
import { articleOf } from '../model/article.ts';
import { createEngine } from '../pipeline.ts';
import { toRecord } from '../record/record.ts';
import { countEvents } from './event-coverage.ts';
import {
  chooseEvents,
  listEvents,
  readEventSheet,
  sumUpSheet,
  writeEventSheet,
} from './event-sheet.ts';

const text = 'قال المتحدث إن الجيش قصف مواقع المسلحين في درنة أمس.';
const record = toRecord(createEngine()(articleOf(text, { date: '2018-07-20' })));
const [event] = listEvents('a', record);

test('a row holds the reading of an event by offsets, and of the text the trigger alone', () => {
  const of = (name: string) => {
    const start = text.indexOf(name);
    return `${start}-${start + name.length}`;
  };
  expect(event).toEqual({
    article: 'a',
    at: of('قصف'),
    reading: expect.objectContaining({
      ...{ trigger: 'قصف', type: 'ASSAULT', time: '2018-07-19' },
      ...{
        actors: of('الجيش'),
        places: `${of('مواقع المسلحين')}|${of('درنة')}`,
        attribution: of('قال'),
      },
    }),
  });
});

test('verdicts stay with rows that read the same, and leave those that do not', () => {
  const [head = '', row = ''] = writeEventSheet([event!], []);
  const judged = readEventSheet(`${head}\n${row.trimEnd()}\twrong\tactors|time\tplaces`, 'sheet');
  const verdict = 'wrong\tactors|time\tplaces';
  expect(writeEventSheet([event!], judged)[1]).toBe(`${row.trimEnd()}\t${verdict}`);
  const changed = { ...event!, reading: { ...event!.reading, time: '-' } };
  expect(writeEventSheet([changed], judged)[1]).not.toContain(verdict);
});

test('the sheet is summed up beside what is found today', () => {
  const row = { ...event!, missing: [], wrong: [], verdict: 'right' as const };
  const none = { ...row, at: '0-3', wrong: ['trigger'], verdict: 'wrong' as const };
  expect(sumUpSheet([row, none], [event!])).toMatchObject({
    ...{ judged: 2, right: 1, happened: 1, kept: 1, keptFalse: 0, same: 1 },
    wrong: new Map([['trigger', 1]]),
  });
});

test('the choice is the same whatever else is found', () => {
  const events = Array.from({ length: 50 }, (_, i) => ({ ...event!, at: `${i}-${i + 1}` }));
  const chosen = chooseEvents(events, 10);
  expect(chosen).toHaveLength(10);
  expect(chooseEvents([...chosen].reverse(), 10)).toEqual(chosen);
});

test('events are counted with those that have nobody in them, and none hangs in the air', () => {
  const bare = { ...record.events[0]!, actors: [], recipients: [], others: [], attribution: 'A9' };
  const counted = countEvents([record, { ...record, events: [bare] }]);
  expect(counted).toMatchObject({ articles: 2, events: 2, unpeopled: 1, empty: 0, unheld: 1 });
});
