import type { Time } from '../model/entity.ts';
import { type LinearModel, label } from '../tagger/linear.ts';
import { type TimeSight, timeFeatures } from './event-time-features.ts';
import type { Frame, Ground } from './frame.ts';

/** What the model answers of a time beside an event. */
export const TIME_LABELS = ['no', 'yes'] as const;

/** Words between an event and a time that may still date it. */
const REACH = 40;

/** The times of the event's own sentence near enough to date it, in text order. */
export function timesBeside({ sentenceOf, doc, timeAt }: Ground, { i }: Frame): readonly Time[] {
  const sentence = doc.sentences[sentenceOf[i]!]!;
  if (timeAt.size === 0) return [];
  const found = new Set<Time>();
  const last = Math.min(sentence.last, i + REACH);
  for (let k = Math.max(sentence.first, i - REACH); k <= last; k += 1) {
    const time = timeAt.get(k);
    if (time) found.add(time);
  }
  return [...found];
}

/**
 * The time that dates an event: of those in its sentence the one that a linear model trained on gold train is surest
 * of, null where it believes none.
 *
 * Example: قتلوا اليوم عندما اقتحم مسلحون الموقع → اليوم for both; وقع الهجوم بعد يومين من لقاء → يومين for the attack alone.
 * Counterexample: أعلن أمس مقتل جنديين في هجوم → أمس is when it was said.
 */
export function pickTime(
  model: LinearModel,
  ground: Ground,
  { frame, sight }: { readonly frame: Frame; readonly sight: TimeSight },
): Time | null {
  let best: Time | null = null;
  let most = Number.NEGATIVE_INFINITY;
  const beside = timesBeside(ground, frame);
  for (const time of beside) {
    const features = timeFeatures(ground, { frame, time, beside, sight }, model.buckets);
    const { labels, margins } = label(model, [features]);
    if (labels[0] !== 1 || margins[0]! <= most) continue;
    most = margins[0]!;
    best = time;
  }
  return best;
}
