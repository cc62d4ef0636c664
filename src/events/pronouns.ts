import type { Mention } from '../model/entity.ts';
import { agreesWithPronoun } from './agreement.ts';
import type { Frame } from './frame.ts';
import type { Ground } from './ground.ts';

/** Types that a verb's unsaid subject or a pronoun may stand for. */
export const ACTING: ReadonlySet<string> = new Set(['PER', 'ORG', 'GRP', 'GPE']);
const BACK = 40;

/**
 * The mention that the pronoun on a trigger, or on the preposition right after it (أفرج عنه), stands for: the nearest one before it that agrees.
 *
 * Example: واصل الجيش التقدم وأطلق معركته → ـه is the army.
 * Counterexample: قتلها → ها after a masculine singular alone stays unresolved.
 */
export function resolveAttached(ground: Ground, frame: Frame): Mention | null {
  const enclitic = frame.reading.enclitic || (frame.attached?.enclitic ?? '');
  if (enclitic === '') return null;
  const { doc } = ground;
  if (frame.antecedent && agreesWithPronoun(doc, frame.antecedent, enclitic))
    return frame.antecedent;
  const sentence = doc.sentences[ground.sentenceOf[frame.i]!]!;
  const from = Math.max(0, sentence.first - BACK);
  let seen: Mention | undefined;
  for (let k = frame.i - 1; k >= from; k -= 1) {
    const mention = ground.holds.get(k);
    if (!mention || mention === seen) continue;
    seen = mention;
    if (ACTING.has(mention.type) && agreesWithPronoun(doc, mention, enclitic)) return mention;
  }
  return null;
}
