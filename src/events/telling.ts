import { fold } from '../arabic/fold.ts';
import type { Count, Event, SizeKind } from '../model/claim.ts';
import type { Entity } from '../model/entity.ts';
import type { Told } from './clusters.ts';
import type { Frame, Ground } from './frame.ts';
import type { SizeWords } from './size.ts';

type Read = Pick<
  Event,
  'type' | 'mode' | 'modality' | 'actors' | 'recipients' | 'places' | 'time' | 'size'
>;

interface Context {
  readonly event: Read;
  readonly entities: readonly Entity[];
  readonly sizeWords: SizeWords;
}

/** What clustering looks at of an event that has been read: its words, its numbers, its participants with the members of groups. */
export function tellingOf(
  ground: Ground,
  frame: Frame,
  { event, entities, sizeWords }: Context,
): Told {
  const withMembers = (list: readonly number[]) => [
    ...new Set(list.flatMap((i) => [i, ...(entities[i]?.members ?? [])])),
  ];
  const { type, mode, modality, time, size } = event;
  const numbers = Object.entries(size) as [SizeKind, Count][];
  return {
    ...{ type, mode, modality, time },
    lemma: frame.form.lemma,
    actors: withMembers(event.actors),
    recipients: withMembers(event.recipients),
    places: withMembers(event.places),
    line: frame.word.line,
    sentence: ground.sentenceOf[frame.i]!,
    definite: frame.form.pos !== 'verb' && frame.reading.article,
    kind:
      sizeWords.kindOf.get(fold(frame.form.lemma)) ??
      sizeWords.kindOf.get(frame.reading.stem) ??
      null,
    size: Object.fromEntries(numbers.map(([kind, count]) => [kind, count.best ?? count.low])),
  };
}
