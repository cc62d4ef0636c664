import { foldLemma } from '../arabic/fold.ts';
import type { Mention } from '../model/entity.ts';
import type { EventType } from './event-types.ts';
import type { Frame, Ground } from './frame.ts';
import { classOf } from './mention-class.ts';
import { type TriggerIndex, triggerFor } from './triggers.ts';
import { stemOf } from './word-tests.ts';

interface Context {
  readonly type: string;
  readonly knowledge: { readonly index: TriggerIndex; readonly types: readonly EventType[] };
}

/** How many words ahead of the trigger may say what is asked for, threatened, or with what is attacked. */
const AHEAD = 12;

/**
 * The mode of an event: its trigger rule's own, else the one whose words (`modeWords`) stand around it, the first
 * named ahead before those behind, else the one of the force that acts (`modeClasses`); null when the text states none.
 */
export function readMode(
  ground: Ground,
  frame: Frame,
  { type, knowledge }: Context,
): string | null {
  const own = triggerFor(ground, frame, { index: knowledge.index, type })?.rule.mode;
  if (own !== undefined) return own;
  const eventType = knowledge.types.find((other) => other.type === type);
  if (!eventType) return null;
  return modeByWords(ground, frame, eventType) ?? modeByClass(frame, eventType);
}

function modeByWords(ground: Ground, frame: Frame, eventType: EventType): string | null {
  const { modeWords, modeScope } = eventType;
  if (!modeWords) return null;
  const isClause = modeScope === 'clause';
  const last = isClause ? frame.to : frame.i + AHEAD;
  const order = range(frame.i + 1, Math.min(ground.doc.words.length - 1, last));
  if (isClause) order.push(...range(frame.from, frame.i - 1).reverse(), frame.i);
  for (const k of order) {
    const word = ground.doc.words[k]!;
    if (word.line !== frame.word.line) break;
    const known = new Set([
      stemOf(word),
      ...(word.readings[0]?.forms.map((form) => foldLemma(form.lemma)) ?? []),
    ]);
    for (const [mode, list] of Object.entries(modeWords)) {
      if (list.some((entry) => known.has(foldLemma(entry)))) return mode;
    }
  }
  return null;
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => from + n);

/** Troops, militia or police, by who moves. */
function modeByClass(frame: Frame, { modeClasses }: EventType): string | null {
  if (!modeClasses) return null;
  const subjects: (Mention | null | undefined)[] = [
    frame.antecedent,
    ...frame.after.filter((phrase) => phrase.preposition === null).map((phrase) => phrase.mention),
    ...frame.before.filter((phrase) => phrase.preposition === null).map((phrase) => phrase.mention),
    ...(frame.governor?.subject ?? []),
  ];
  for (const mention of subjects) {
    const mode = mention && modeClasses[classOf(mention) ?? ''];
    if (mode) return mode;
  }
  return null;
}
