import { fold } from '../arabic/fold.ts';
import type { EventType } from './event-types.ts';
import { type Frame, type Ground, stemOf } from './frame.ts';
import { type TriggerIndex, triggerFor } from './triggers.ts';

interface Context {
  readonly type: string;
  readonly knowledge: { readonly index: TriggerIndex; readonly types: readonly EventType[] };
}

/** How many words ahead of the trigger may say what is asked for, threatened, or with what is attacked. */
const AHEAD = 12;

/** The mode of an event: its trigger rule's own, else the one whose words (`modeWords`) stand ahead; null when the text states none. */
export function readMode(
  ground: Ground,
  frame: Frame,
  { type, knowledge }: Context,
): string | null {
  const own = triggerFor(ground, frame, { index: knowledge.index, type })?.rule.mode;
  if (own !== undefined) return own;
  const { modeWords } = knowledge.types.find((other) => other.type === type) ?? {};
  if (!modeWords) return null;
  const { words } = ground.doc;
  for (let k = frame.i + 1; k <= Math.min(words.length - 1, frame.i + AHEAD); k += 1) {
    const word = words[k]!;
    if (word.line !== frame.word.line) break;
    const known = [
      stemOf(word),
      ...(word.readings[0]?.forms.map((form) => fold(form.lemma)) ?? []),
    ];
    for (const [mode, list] of Object.entries(modeWords)) {
      if (list.some((entry) => known.includes(fold(entry)))) return mode;
    }
  }
  return null;
}
