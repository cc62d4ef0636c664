import type { Mention } from '../model/entity.ts';
import type { Sight } from './sight.ts';

const PEOPLE: ReadonlySet<string> = new Set(['PER', 'GRP']);
/** Words of a phrase that are looked through for the noun that heads it: بعض, عدد من. */
const REACH = 3;

/**
 * Many bodies, but no persons whose names could be given: they speak as institutions and are not unnamed.
 *
 * Example: الدول الأعضاء, منظمات حقوقية, الجانبان, السودان والسعودية.
 * Counterexample: مسؤولون, سكان وشهود → persons; جماعات مسلحة → nobody says which.
 */
export function isOfBodies(sight: Sight, mention: Mention): boolean {
  const { type, parts } = mention;
  if (type !== 'GRP') return false;
  if (parts.length > 0) return parts.every((part) => isBody(sight, sight.doc.mentions[part]!));
  return isBodyByWord(sight, mention);
}

function isBody(sight: Sight, mention: Mention): boolean {
  return !PEOPLE.has(mention.type) || isBodyByWord(sight, mention);
}

function isBodyByWord(
  { words, cues }: Sight,
  { type, first, last, class: kind }: Mention,
): boolean {
  if (type !== 'GRP') return false;
  if (kind === 'institution') return true;
  for (let i = first; i <= Math.min(last, first + REACH); i += 1) {
    if (cues.has(words[i], 'bodies')) return true;
    if (!cues.has(words[i], 'quantity') && !cues.has(words[i], 'of')) return false;
  }
  return false;
}
