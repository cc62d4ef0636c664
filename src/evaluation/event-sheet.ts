import { createHash } from 'node:crypto';
import { parseTsv } from '../lexicon/tsv.ts';
import type { ArticleRecord } from '../record/shape.ts';

/** The columns of eval/pool-events.tsv that hold how the engine reads an event. */
const READING = [
  'trigger',
  'type',
  'mode',
  'actors',
  'recipients',
  'others',
  'places',
  'time',
  'modality',
  'polarity',
  'attribution',
] as const;

/**
 * An event of an article as eval/pool-events.tsv writes it: its article and the UTF-16 offsets of its trigger, and the
 * engine's reading. Participants are offsets of the mention nearest to the trigger, time is its value, attribution
 * the offsets of the cue; - for none. Of the article's text it holds the trigger alone.
 */
export interface PoolEvent {
  readonly article: string;
  readonly at: string;
  readonly reading: Readonly<Record<(typeof READING)[number], string>>;
}

/** The events of a record, as rows. */
export function listEvents(article: string, record: ArticleRecord): PoolEvent[] {
  const nearest = nearestMention(record);
  return record.events.map((event) => {
    const { trigger } = event;
    const spans = (ids: readonly string[]) =>
      ids.map((id) => nearest(id, trigger.start)).join('|') || '-';
    const time = record.times.find(({ id }) => id === event.time);
    const claim = record.attributions.find(({ id }) => id === event.attribution);
    return {
      article,
      at: writeSpan(trigger),
      reading: {
        trigger: trigger.text,
        ...{ type: event.type, mode: event.mode ?? '-' },
        actors: spans(event.actors),
        recipients: spans(event.recipients),
        others: spans(event.others),
        places: spans(event.places),
        time: time?.value ?? '-',
        ...{ modality: event.modality, polarity: event.polarity },
        attribution: claim ? writeSpan(claim.cue) : '-',
      },
    };
  });
}

const writeSpan = ({ start, end }: { readonly start: number; readonly end: number }) =>
  `${start}-${end}`;

function nearestMention({ mentions }: ArticleRecord): (entity: string, at: number) => string {
  return (entity, at) => {
    const own = mentions.filter((mention) => mention.entity === entity);
    own.sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at));
    return own[0] ? writeSpan(own[0]) : '?';
  };
}

/**
 * A random choice of `count` events: those with the lowest hash of their place, so that the same events are chosen
 * whatever else an engine finds.
 */
export function chooseEvents(events: readonly PoolEvent[], count: number): PoolEvent[] {
  const hash = ({ article, at }: PoolEvent) =>
    createHash('sha256').update(`${article} ${at}`).digest('hex');
  const hashed = events.map((event) => ({ event, key: hash(event) }));
  hashed.sort((a, b) => (a.key < b.key ? -1 : 1));
  return hashed.slice(0, count).map(({ event }) => event);
}

/** A row of the sheet with what reading the article says of it. */
export interface JudgedEvent extends PoolEvent {
  /** right: nothing that the row says is false. Empty where nobody has read it yet. */
  readonly verdict: 'right' | 'wrong' | '';
  /** What is false, and what the clause names but the row does not: column names, | between them. */
  readonly wrong: readonly string[];
  readonly missing: readonly string[];
}

/** Reads the sheet. Throws an Error when it is not such a table. */
export function readEventSheet(text: string, name: string): JudgedEvent[] {
  return parseTsv(text, name).map((row) => ({
    ...{ article: row.article ?? '', at: row.at ?? '' },
    reading: Object.fromEntries(READING.map((column) => [column, row[column] ?? '-'])),
    verdict: row.verdict ?? '',
    wrong: (row.wrong ?? '').split('|').filter(Boolean),
    missing: (row.missing ?? '').split('|').filter(Boolean),
  })) as unknown as JudgedEvent[];
}

/** Rows for the sheet, in the order of articles; what was judged of the same reading before stays. */
export function writeEventSheet(
  events: readonly PoolEvent[],
  judged: readonly JudgedEvent[],
): string[] {
  const known = new Map(judged.map((row) => [nameOf(row), row]));
  const rows = events.map((event) => {
    const row = known.get(nameOf(event));
    const verdict = row && isSameReading(row, event) ? row : null;
    return [
      ...[event.article, event.at, ...READING.map((column) => event.reading[column])],
      ...[verdict?.verdict ?? '', verdict?.wrong.join('|') ?? '', verdict?.missing.join('|') ?? ''],
    ].join('\t');
  });
  return [
    ['# article', 'at', ...READING, 'verdict', 'wrong', 'missing'].join('\t'),
    ...rows.sort(),
  ];
}

const nameOf = ({ article, at }: PoolEvent) => `${article} ${at}`;

function isSameReading(a: PoolEvent, b: PoolEvent): boolean {
  return READING.every((column) => a.reading[column] === b.reading[column]);
}

/** The verdicts of the sheet, and how many of its rows today's engine still finds with their type, and reads the same. */
export interface SheetSummary {
  readonly judged: number;
  readonly right: number;
  /** Rows whose trigger and type are right. */
  readonly happened: number;
  readonly wrong: ReadonlyMap<string, number>;
  readonly missing: ReadonlyMap<string, number>;
  /** Rows with the right trigger and type, and rows without, that are found today. */
  readonly kept: number;
  readonly keptFalse: number;
  readonly same: number;
}

/** Sums up a sheet beside the events that are found today. */
export function sumUpSheet(
  sheet: readonly JudgedEvent[],
  today: readonly PoolEvent[],
): SheetSummary {
  const judged = sheet.filter(({ verdict }) => verdict !== '');
  const byName = new Map(today.map((event) => [nameOf(event), event]));
  const found = judged.flatMap((row) => {
    const event = byName.get(nameOf(row));
    return event?.reading.type === row.reading.type ? [{ row, event }] : [];
  });
  const isHappening = ({ wrong }: JudgedEvent) =>
    !wrong.includes('trigger') && !wrong.includes('type');
  return {
    judged: judged.length,
    right: judged.filter(({ verdict }) => verdict === 'right').length,
    happened: judged.filter(isHappening).length,
    wrong: tally(judged.flatMap(({ wrong }) => wrong)),
    missing: tally(judged.flatMap(({ missing }) => missing)),
    kept: found.filter(({ row }) => isHappening(row)).length,
    keptFalse: found.filter(({ row }) => !isHappening(row)).length,
    same: found.filter(({ row, event }) => isSameReading(row, event)).length,
  };
}

function tally(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map([...counts].sort((a, b) => b[1] - a[1]));
}
