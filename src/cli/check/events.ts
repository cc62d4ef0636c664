import { articleOf } from '../../model/article.ts';
import { EVENT_MODES } from '../../record/plover.ts';
import { toRecord } from '../../record/record.ts';
import type { ArticleRecord } from '../../record/shape.ts';
import type { Engine } from '../engine.ts';
import type { Check, Problem } from './problem.ts';
import { filesOf } from './tables.ts';

interface Example {
  readonly text: string;
  readonly gloss?: string;
  /** Words of the trigger; any event of the type when absent. */
  readonly trigger?: string;
  readonly actors?: readonly string[];
  readonly recipients?: readonly string[];
  readonly others?: readonly string[];
  readonly places?: readonly string[];
  readonly mode?: string | null;
  readonly modality?: string;
}

interface EventType {
  readonly type: string;
  readonly modes?: readonly string[];
  readonly examples?: readonly Example[];
  readonly counterexamples?: readonly Example[];
}

const FOLDER = 'events';
const LEAST_EXAMPLES = 2;
const LEAST_COUNTEREXAMPLES = 1;
const ROLES = ['actors', 'recipients', 'others', 'places'] as const;

/** Every event type is one of PLOVER's with its modes, and has examples and counterexamples enough. */
export const checkEventTypes: Check = {
  name: 'event types',
  run: ({ tables }) =>
    filesOf(tables, '.yaml', FOLDER).flatMap((file) => {
      const {
        type,
        modes = [],
        examples = [],
        counterexamples = [],
      } = tables.yaml(file) as EventType;
      const known = EVENT_MODES[type];
      const odd = modes.filter((mode) => !known?.includes(mode));
      const wrong: [isWrong: boolean, message: string][] = [
        [!known, `no event type ${type} in PLOVER`],
        [odd.length > 0, `${type} has no mode ${odd.join(', ')}`],
        [examples.length < LEAST_EXAMPLES, `fewer than ${LEAST_EXAMPLES} examples`],
        [counterexamples.length < LEAST_COUNTEREXAMPLES, 'no counterexample'],
      ];
      return wrong.filter(([isWrong]) => isWrong).map(([, message]) => ({ file, message }));
    }),
};

/** The engine finds what the examples of each event type say, and nothing in its counterexamples. */
export const checkEventExamples: Check = {
  name: 'event examples',
  run: ({ tables, engine }) =>
    filesOf(tables, '.yaml', FOLDER).flatMap((file) => {
      const { type, examples = [], counterexamples = [] } = tables.yaml(file) as EventType;
      const wrong = [
        ...examples.map((example) => tryExample(engine, type, example)),
        ...counterexamples.map((example) => tryCounterexample(engine, type, example)),
      ];
      return wrong
        .filter((message) => message !== null)
        .map((message): Problem => ({ file, message }));
    }),
};

function tryExample(engine: Engine, type: string, example: Example): string | null {
  const record = readSentence(engine, example.text);
  const events = record.events.filter((event) => event.type === type);
  const event = events.find(({ trigger }) => !example.trigger || trigger.text === example.trigger);
  if (!event) {
    const found =
      record.events.map((one) => `${one.type} ${one.trigger.text}`).join(', ') || 'nothing';
    return `example "${example.text}": no ${type} at "${example.trigger ?? 'any word'}" but ${found}`;
  }
  for (const role of ROLES) {
    const missing = (example[role] ?? []).filter(
      (words) => !event[role].some((id) => isMentioned(record, id, words)),
    );
    if (missing.length > 0)
      return `example "${example.text}": not among its ${role}: ${missing.join(', ')}`;
  }
  for (const field of ['mode', 'modality'] as const) {
    if (example[field] !== undefined && example[field] !== event[field]) {
      return `example "${example.text}": ${field} is ${event[field]}, not ${example[field]}`;
    }
  }
  return null;
}

function tryCounterexample(
  engine: Engine,
  type: string,
  { text, trigger }: Example,
): string | null {
  const found = readSentence(engine, text).events.find(
    (event) => event.type === type && (!trigger || event.trigger.text === trigger),
  );
  return found
    ? `counterexample "${text}": ${type} at "${found.trigger.text}" (${found.rule})`
    : null;
}

function isMentioned({ mentions }: ArticleRecord, entity: string, words: string): boolean {
  return mentions.some((mention) => mention.entity === entity && mention.text === words);
}

/** The record of one sentence, as an article of a known date. */
function readSentence(engine: Engine, text: string): ArticleRecord {
  const known = { id: 'example', date: '2024-03-12', dateBasis: 'metadata' } as const;
  return toRecord(engine(articleOf(text, known)));
}
