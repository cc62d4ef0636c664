import { letters } from '../arabic/letters.ts';
import type { Mention } from '../model/entity.ts';
import type { Frame, Ground } from './frame.ts';

const { alef, ha, mim, nun, taMarbuta } = letters;
const FEMININE = ha + alef;
const PLURAL = ha + mim;
const DUAL = ha + mim + alef;

const ACTING: ReadonlySet<string> = new Set(['PER', 'ORG', 'GRP', 'GPE']);

/**
 * The mention that the pronoun attached to a trigger stands for: the nearest one before it that agrees.
 *
 * Example: واصل الجيش التقدم وأطلق معركته → ـه is the army.
 * Counterexample: قتلها → ها after a masculine singular alone stays unresolved.
 */
export function resolveAttached(ground: Ground, frame: Frame): Mention | null {
  const { enclitic } = frame.reading;
  if (enclitic === '') return null;
  if (frame.antecedent && agrees(ground, frame.antecedent, enclitic)) return frame.antecedent;
  const sentence = ground.doc.sentences[ground.sentenceOf[frame.i]!]!;
  const from = Math.max(0, sentence.first - 40);
  let seen: Mention | undefined;
  for (let k = frame.i - 1; k >= from; k -= 1) {
    const mention = ground.holds.get(k);
    if (!mention || mention === seen) continue;
    seen = mention;
    if (ACTING.has(mention.type) && agrees(ground, mention, enclitic)) return mention;
  }
  return null;
}

function agrees(ground: Ground, mention: Mention, enclitic: string): boolean {
  const many = mention.number === 'many';
  if (enclitic === PLURAL || enclitic === DUAL || enclitic === ha + nun)
    return many && mention.type !== 'GPE';
  const feminine = isFeminine(ground, mention);
  if (enclitic === FEMININE) return feminine || (many && mention.type === 'ORG');
  return enclitic === ha ? !feminine && !many : false;
}

/** By form: ta marbuta, a sound feminine plural, and towns and countries as a rule. */
function isFeminine(ground: Ground, mention: Mention): boolean {
  if (mention.type === 'GPE') return true;
  const word = ground.doc.words[mention.first]!;
  const form = word.readings[0]?.forms.find((f) => f.gender);
  if (word.raw.endsWith(taMarbuta)) return mention.type !== 'PER';
  return form?.gender === 'f';
}
