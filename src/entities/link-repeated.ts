import type { Mention } from '../model/entity.ts';
import type { Link, LinkSight } from './entities.ts';

/**
 * An indefinite phrase that says again what the headline or lead said: the same words, or the same number of
 * people (guidelines 11.13).
 *
 * Example: headline مقتل 7 جنود ليبيين, lead سبعة جنود ليبيين; the headline's 16 عنصرا, later 16 إرهابيا.
 * Counterexample: مصدر عسكري … مصدر عسكري further down → two sources.
 */
export function linkRepeated(sight: LinkSight, mention: Mention): Link | null {
  const { registry, facts, doc } = sight;
  const words = facts.key(mention);
  const line = (m: Mention) => doc.words[m.first]!.line;
  const isAlike = (m: Mention) => m.type === mention.type && m.number === mention.number;
  const same = registry
    .by('nominal', words.join(' '))
    .find(({ mentions }) => mentions.some((m) => isAlike(m) && isToldAgain(m)));
  if (same) return { entity: same, rule: 'entities/told-again' };
  const head = mention.head === null ? [] : registry.by('head', mention.head);
  const count = numberOf(words);
  const counted = head.find(({ mentions }) =>
    mentions.some((m) => isAlike(m) && line(m) === facts.headline && numberOf(facts.key(m)) === count),
  );
  return counted && line(mention) !== facts.headline && count !== null
    ? { entity: counted, rule: 'entities/same-number-as-headline' }
    : null;

  function isToldAgain(m: Mention): boolean {
    return line(m) !== line(mention) && (line(m) === facts.headline || m.number === 'many');
  }
}

/** The digits or first word of a counted phrase, or null. */
function numberOf(words: readonly string[]): string | null {
  return words.length > 1 ? words[0]! : null;
}
