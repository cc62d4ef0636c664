import type { RecordIndex } from '../../record/chain.ts';
import type { RecordAttribution } from '../../record/shape.ts';
import type { Label, Language } from './labels.ts';
import { isolate, type Paint } from './terminal.ts';

/** What showing anything needs to know: the labels, the colours, the width. */
export interface Look {
  readonly label: Label;
  readonly language: Language;
  readonly paint: Paint;
  /** Columns of the terminal. */
  readonly width: number;
}

/** What showing a record needs to know besides: the record. */
export interface View extends Look {
  readonly index: RecordIndex;
}

/** A name in Arabic and, for English readers, in English where there is another than the Arabic. */
export function nameBoth({ paint, language }: Look, arabic: string, english: string): string {
  const own = paint('bold', isolate(arabic));
  const other = english.trim();
  return language === 'ar' || !other || other === arabic ? own : `${own} ${isolate(other)}`;
}

/** `at سرت`: a word of ours and what it is about; empty where that is. */
export function tell({ label, paint }: Look, word: string, what: string): string {
  return what && `${paint('dim', label('word', word))} ${what}`;
}

/** A number as it was given, of whom, and by which words. */
export interface Count {
  readonly kind: string;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly words: string;
}

/** `3-5 dead (words)`. */
export function tellCount({ label }: Look, { kind, low, best, high, words }: Count): string {
  const [from, to] = [low ?? '?', high ?? '?'];
  const number = best ?? (from === to ? from : `${from}-${to}`);
  return `${number} ${label('size', kind)} (${isolate(words)})`;
}

/**
 * An entity by its Arabic name and, for English readers, its English one. What has no name has only its own
 * words: a gloss of a common noun is wrong too often (the outskirts, الأطراف, are as often "the parties").
 */
export function nameEntity(view: View, id: string): string {
  const entity = view.index.entities.get(id);
  if (!entity) return id;
  const isName = entity.form === 'named' || entity.known !== undefined;
  return nameBoth(view, entity.name_ar, isName ? entity.name_en : '');
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
export function nameOutlet({ label, paint }: Look, outlet: string | null): string {
  return outlet ? paint('bold', isolate(outlet)) : paint('dim', label('word', 'outlet'));
}

/** `outlet ← speaker ← inner speaker`: who has it from whom, read from left to right. */
export function nameChain(view: View, chain: readonly RecordAttribution[]): string {
  const { outlet } = view.index.record.doc;
  return [nameOutlet(view, outlet), ...chain.map((found) => nameSpeaker(view, found))].join(' ← ');
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
