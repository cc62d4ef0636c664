import type { RuleId } from '../model/span.ts';
import type { Form } from '../model/word.ts';
import type { TriggerRule } from './event-types.ts';
import { buildFrame, type Frame, type Ground } from './frame.ts';
import { isMatch } from './trigger-conditions.ts';
import { candidates, type Entry, readingAt, type TriggerIndex } from './trigger-index.ts';
import { isVerb } from './word-tests.ts';

/** A word that a rule claims for a type, and the frame it was read in. */
export interface Trigger extends Entry {
  readonly frame: Frame;
}

/** `events/assault-qtl`: what explanations call a rule. */
export function ruleId({ eventType, rule }: Entry): RuleId {
  return `events/${eventType.file.replace(/\.yaml$/, '')}-${rule.id}`;
}

/** The trigger that begins at word `i`, or null. */
export function findTrigger(ground: Ground, i: number, index: TriggerIndex): Trigger | null {
  const found = candidates(ground.doc, i, index);
  const reading = found.length > 0 ? readingAt(ground.doc, i) : undefined;
  if (!reading || ground.doc.words[i]!.kind !== 'word') return null;
  const frames: Frame[] = [];
  for (const { form, entry } of found) {
    let frame = frames.find((made) => made.form === form);
    if (!frame) {
      frame = buildFrame(ground, i, { reading, form });
      frames.push(frame);
    }
    if (isMatch(frame, entry.rule, ground)) return { ...entry, frame };
  }
  return null;
}

/** For a trigger that no rule lists: the subject acts, the object is acted upon. */
const PLAIN: TriggerRule = { subject: 'actor', object: 'recipient', genitive: 'recipient' };

/**
 * Word `i` as a trigger of a type that somebody else says it is: by the rule of the type whose conditions are met,
 * else by the last that lists the word, else by none. Null where nothing is known of the word.
 */
export function triggerOf(
  ground: Ground,
  i: number,
  { index, type }: { readonly index: TriggerIndex; readonly type: string },
): { readonly rule: TriggerRule; readonly frame: Frame } | null {
  const reading = readingAt(ground.doc, i);
  if (!reading) return null;
  const framed = candidates(ground.doc, i, index)
    .filter(({ entry }) => entry.eventType.type === type)
    .map(({ form, entry }) => ({
      rule: entry.rule,
      frame: buildFrame(ground, i, { reading, form }),
    }));
  const found = framed.find(({ rule, frame }) => isMatch(frame, rule, ground)) ?? framed.at(-1);
  if (found) return found;
  const isTagged = (form: Form) => (form.pos === 'verb') === isVerb(ground.doc, i);
  const form = reading.forms.find(isTagged) ?? reading.forms[0] ?? { lemma: '', pos: 'noun' };
  return { rule: PLAIN, frame: buildFrame(ground, i, { reading, form }) };
}

const NO_TRIGGERS: ReadonlySet<string> = new Set([
  'preposition',
  'conjunction',
  'particle',
  'pronoun',
  'adverb',
  'number',
  'punctuation',
]);

/** Words of closed classes and words inside names or titles are no triggers. */
export function canTrigger(ground: Ground, i: number): boolean {
  const { words, tags } = ground.doc;
  if (words[i]!.kind !== 'word' || NO_TRIGGERS.has(tags[i]?.pos ?? '')) return false;
  const held = ground.holds.get(i);
  if (!held) return true;
  // Held beside the name itself: a word of the holder's title (آمر المنطقة العسكرية).
  const isOutside = i < held.first || held.last < i;
  // قيادات حركة | نداء تونس: a name inside the phrase.
  return !isOutside && !ground.inName.has(i);
}
