import type { RecordIndex } from '../../record/chain.ts';
import type { RecordAttribution } from '../../record/shape.ts';
import type { Label, Language } from './labels.ts';
import { isolate, type Paint } from './terminal.ts';

/** What showing needs to know: the record, the labels, the colours, the width. */
export interface View {
  readonly index: RecordIndex;
  readonly label: Label;
  readonly language: Language;
  readonly paint: Paint;
  /** Columns of the terminal. */
  readonly width: number;
}

/**
 * An entity by its Arabic name and, for English readers, its English one. What has no name has only its own
 * words: a gloss of a common noun is wrong too often (the outskirts, الأطراف, are as often "the parties").
 */
export function nameEntity(view: View, id: string): string {
  const entity = view.index.entities.get(id);
  if (!entity) return id;
  const arabic = view.paint('bold', isolate(entity.name_ar));
  const isName = entity.form === 'named' || entity.known !== undefined;
  const english = isName ? entity.name_en.trim() : '';
  if (view.language === 'ar' || !english || english === entity.name_ar) return arabic;
  return `${arabic} ${isolate(english)}`;
}

/** Several entities in one line. */
export function nameEntities(view: View, ids: readonly string[]): string {
  return ids.map((id) => nameEntity(view, id)).join(' + ');
}

/** Who speaks: the entity, else the words, else what kind of nobody it is. */
export function nameSpeaker(view: View, found: RecordAttribution): string {
  if (found.source_entity) return nameEntity(view, found.source_entity);
  if (found.source) return view.paint('bold', isolate(found.source.text));
  return view.paint('bold', view.label('word', 'someone'));
}

/** The cue: an English word for it where there is one, else what it commits its speaker to; and the word itself. */
export function nameCue({ label }: View, { lemma, force }: RecordAttribution['cue']): string {
  const word = label('cue', lemma);
  return word === lemma ? label('force', force) : word;
}

/** Who published: the outlet's name, or that it is not known. */
export function nameOutlet(view: View): string {
  const { outlet } = view.index.record.doc;
  return outlet
    ? view.paint('bold', isolate(outlet))
    : view.paint('dim', view.label('word', 'outlet'));
}

/** `outlet ← speaker ← inner speaker`: who has it from whom, read from left to right. */
export function nameChain(view: View, chain: readonly RecordAttribution[]): string {
  return [nameOutlet(view), ...chain.map((found) => nameSpeaker(view, found))].join(' ← ');
}

/** When: `on` a date with the words for it, else the words with the value that TIMEX3 gives them. */
export function nameTime({ index, label, paint }: View, id: string): string {
  const time = index.times.get(id);
  if (!time) return id;
  const isDate = /^\d{4}/.test(time.value);
  const word = paint('dim', label('word', isDate ? 'on' : 'time'));
  const [first, second] = [time.value, isolate(time.text)];
  return isDate ? `${word} ${first} (${second})` : `${word} ${second} (${first})`;
}
