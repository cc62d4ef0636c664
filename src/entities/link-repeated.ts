import type { Mention } from '../model/entity.ts';
import type { Link, LinkSight } from './entities.ts';
import type { Growing } from './registry.ts';

/**
 * An indefinite phrase that says again what the headline or lead said: the same words, or the same number of
 * people (guidelines 11.13).
 *
 * Example: headline مقتل 7 جنود ليبيين, lead سبعة جنود ليبيين; the headline's 16 عنصرا, later 16 إرهابيا.
 * Counterexample: مصدر عسكري … مصدر عسكري further down → two sources; نواب من حزب → each time others.
 */
export function linkRepeated(sight: LinkSight, mention: Mention): Link | null {
  return sameWords(sight, mention) ?? sameNumber(sight, mention);
}

function sameWords({ registry, facts, doc }: LinkSight, mention: Mention): Link | null {
  const { words } = doc;
  const line = (m: Mention) => words[m.first]!.line;
  const isOpen = (m: Mention) =>
    words[m.last + 1]?.readings[0]?.forms.some(({ class: kind }) => kind === 'preposition') ??
    false;
  const fits = (m: Mention) => {
    if (m.type !== mention.type || m.number !== mention.number || line(m) === line(mention))
      return false;
    if (line(m) === facts.headline) return true;
    return m.number === 'many' && !isOpen(m) && !isOpen(mention);
  };
  const entity = registry
    .by('nominal', facts.key(mention).join(' '))
    .find(({ mentions }) => mentions.some(fits));
  return entity ? { entity, rule: 'entities/told-again' } : null;
}

/** How many entities back a number is remembered. */
const NEAR = 60;
/** Two of something are met too often to be the same. */
const LEAST = 3;
/** So large a number is seldom that of others too: 260 كرديا, then 260 مقاتلا. */
const LARGE = 20;

function sameNumber({ registry, facts, doc }: LinkSight, mention: Mention): Link | null {
  const count = facts.count(mention);
  if (mention.type !== 'GRP' || count === null || count < LEAST) return null;
  const line = doc.words[mention.first]!.line;
  const fits = (entity: Growing) =>
    entity.mentions.some(
      (m) =>
        m.type === 'GRP' &&
        facts.count(m) === count &&
        doc.words[m.first]!.line !== line &&
        (m.head === mention.head || count >= LARGE || doc.words[m.first]!.line === facts.headline),
    );
  const entity = registry.entities.slice(-NEAR).find(fits);
  return entity ? { entity, rule: 'entities/same-number' } : null;
}
