import type { RecordAttribution, RecordEvent, RecordRelation } from '../../record/shape.ts';
import { tellReality } from './modality.ts';
import { isolate, widthOf, wrap } from './terminal.ts';
import {
  nameCue,
  nameEntities,
  nameEntity,
  nameTime,
  tell,
  tellCount,
  type View,
} from './words.ts';

/** Columns for an id such as `V12`. */
const ID_COLUMN = 5;
const MOST_CONTENT_LINES = 3;

/**
 * One statement under its chain: by which word, to whom, through what, when; then the words
 * themselves. Who speaks stands in the chain above it.
 */
export function showStatement(view: View, found: RecordAttribution): string[] {
  const { paint } = view;
  const parts = [
    `${paint('cyan', nameCue(view, found.cue))} ${isolate(found.cue.text)}`,
    tell(view, 'to', found.addressee ? nameEntity(view, found.addressee) : ''),
    tell(view, 'in', found.medium ? nameEntity(view, found.medium) : ''),
    found.time ? nameTime(view, found.time) : '',
    paint('dim', describeSpeaker(view, found)),
  ];
  return [...flow(view, { id: found.id, indent: 2, parts }), ...showContent(view, found)];
}

function describeSpeaker({ label }: View, found: RecordAttribution): string {
  const reason = found.anonymity_reason?.kind;
  const parts = [
    label('kind', found.source_kind),
    ...(found.anonymity === 'unnamed' && found.source ? [label('word', 'unnamed')] : []),
    ...(reason ? [label('reason', reason)] : []),
  ];
  return `(${parts.join(', ')})`;
}

function showContent({ width, paint }: View, found: RecordAttribution): string[] {
  const words = found.content.map(({ text }) => text).join(' … ');
  const mark = found.quote === 'direct' && !words.includes('"') ? '"' : '';
  const indent = ' '.repeat(2 + ID_COLUMN);
  const lines = wrap(words, Math.max(30, width - widthOf(indent) - 2), MOST_CONTENT_LINES);
  return lines.map((line, i) => {
    const start = i === 0 ? mark : '';
    const end = i === lines.length - 1 ? mark : '';
    return `${indent}${start}${paint('green', isolate(line))}${end}`;
  });
}

/** One event: what, the word for it, how real it is, who to whom, where, when, how many. */
export function showEvent(view: View, event: RecordEvent, indent: number): string[] {
  const { label, paint } = view;
  const mode = event.mode ? `, ${label('mode', event.mode)}` : '';
  const actors = nameEntities(view, event.actors);
  const recipients = nameEntities(view, event.recipients);
  const what = [
    paint('magenta', `${label('event', event.type)}${mode}`),
    isolate(event.trigger.text),
    tellReality(view, event),
  ];
  const parts = [
    what.filter(Boolean).join(' '),
    [actors, recipients && `→ ${recipients}`].filter(Boolean).join(' '),
    tell(view, 'with', nameEntities(view, event.others)),
    tell(view, 'at', nameEntities(view, event.places)),
    event.time ? nameTime(view, event.time) : '',
    tellSize(view, event),
  ];
  return flow(view, { id: event.id, indent, parts });
}

function tellSize(view: View, { size }: RecordEvent): string {
  const counts = Object.entries(size ?? {}).map(([kind, { low, best, high, span }]) =>
    tellCount(view, { kind, low, best, high, words: span.text }),
  );
  return counts.join(', ');
}

/** One relation: who stands how to whom. */
export function showRelation(view: View, relation: RecordRelation, indent: number): string[] {
  const { label, paint } = view;
  const sentence = [
    nameEntity(view, relation.from),
    paint('blue', label('relation', relation.type)),
    nameEntity(view, relation.to),
    tellReality(view, relation),
  ];
  const parts = [
    sentence.filter(Boolean).join(' '),
    isolate(relation.span.text),
    relation.time ? nameTime(view, relation.time) : '',
  ];
  return flow(view, { id: relation.id, indent, parts });
}

/** Parts behind an id, as many to a line as fit; further lines stand under the first part. */
function flow(
  { paint, width }: View,
  { id, indent, parts }: { id: string; indent: number; parts: readonly string[] },
): string[] {
  const head = `${' '.repeat(indent)}${paint('dim', id.padEnd(ID_COLUMN))}`;
  const hang = ' '.repeat(indent + ID_COLUMN);
  const lines: string[] = [];
  let line = head;
  let isFresh = true;
  for (const part of parts.filter(Boolean)) {
    const longer = isFresh ? `${line}${part}` : `${line}${paint('dim', ' · ')}${part}`;
    if (!isFresh && widthOf(longer) > width) {
      lines.push(line);
      line = `${hang}${part}`;
    } else line = longer;
    isFresh = false;
  }
  return [...lines, line];
}
