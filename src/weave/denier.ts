import type { Span } from '../model/span.ts';
import type { ArticleRecord } from '../record/shape.ts';
import type { WovenSentence } from './sentences.ts';
import { type Voice, voiceAt, voiceOf } from './speakers.ts';
import type { Denial } from './stances.ts';

/** Who denies: the speaker of the cue, whoever stands right behind it, or else whoever is being quoted. */
export function denierOf(
  record: ArticleRecord,
  { span }: WovenSentence,
  { cue }: Denial,
): Voice & { isGuess?: true } {
  const own = record.attributions.find(({ cue: at }) => at.start < cue.end && cue.start < at.end);
  if (span && own && (own.source || own.source_entity)) return voiceOf(record, own);
  const behind = record.mentions.find(({ start }) => start > cue.end - 1 && start <= cue.end + 1);
  const entity = record.entities.find(({ id }) => id === behind?.entity);
  if (span && entity)
    return { speaker: entity.name_ar, kind: null, isNamed: entity.form === 'named', chain: [] };
  return { ...voiceAt(record, span ? cue : NOWHERE), isGuess: true };
}

const NOWHERE: Span = { start: -1, end: -1 };
