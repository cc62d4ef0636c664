import type { Mention } from '../model/entity.ts';
import type { Link, LinkSight } from './entities.ts';
import { compared, type Growing } from './registry.ts';

const isNamed = (mention: Mention) => mention.form === 'named';

/** Neither is said to be of another country than the other. */
export function isSameCountry(entity: Growing, { country }: Mention): boolean {
  const { countries } = entity;
  return (
    country === null || countries.size === 0 || (countries.size === 1 && countries.has(country))
  );
}

/**
 * The last entity with the same head, as a phrase, as the first word of a name, or as the class word before one.
 *
 * Example: الجيش → الجيش الليبي; البيان → بيانا; التنظيم → تنظيم داعش; الصحيفة → صحيفة "عكاظ".
 * Counterexample: الوزير العراقي after وزير الدفاع الأميركي → of another country.
 */
export function sameHead(sight: LinkSight, mention: Mention): Link | null {
  const { registry, facts, doc } = sight;
  const words = facts.key(mention);
  // المصدر الخاص, المصادر ذاتها are what was spoken of, adjective or not (guidelines 3.5).
  const isSame = doc.words[mention.last]?.readings[0]?.forms.some(
    (f) => f.class === 'demonstrative',
  );
  const isBare = mention.last === mention.first || mention.type === 'PER' || isSame === true;
  if (mention.head === null) return null;
  // التنظيم المتشدد: what one body of that class is called.
  const isBodyOnly = (one: Growing) => compared(one).every((m) => m.type === 'ORG');
  const ofClass =
    mention.type === 'ORG' ? mostRecent(registry.by('class', words[0]!).filter(isBodyOnly)) : null;
  const isOfClass = ofClass !== null && isSameCountry(ofClass, mention);
  if (!isBare) return isOfClass ? { entity: ofClass, rule: 'entities/body-of-that-class' } : null;
  const isDescribed = isOnlyDescribed(sight, mention);
  const isHead = (m: Mention) =>
    m.form === 'nominal' &&
    m.head === mention.head &&
    m.number === mention.number &&
    (isDescribed || sharesWord(facts.key(m), words)) &&
    (m.type === mention.type || (m.type === 'ORG' && mention.type === 'GRP'));
  const nominal = registry
    .by('head', mention.head)
    .filter((one) => compared(one).some(isHead) && isSameCountry(one, mention));
  const isBody = (one: Growing) =>
    compared(one).some((m) => isNamed(m) && (m.type === 'ORG' || m.type === 'FAC'));
  const single = mention.last === mention.first;
  const named = single
    ? [...registry.by('first', words[0]!), ...registry.by('class', words[0]!)].filter(isBody)
    : [];
  const best = mostRecent([...nominal, ...named]);
  if (!best) return null;
  const rule = named.includes(best) ? 'entities/short-form-of-name' : 'entities/same-head';
  return { entity: best, rule };
}

/** One of the two is its head alone, or they have a word behind it in common. */
function sharesWord([, ...a]: readonly string[], [, ...b]: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((word) => b.includes(word));
}

/** المصدر الأمني: adjectives alone; رئيس الوزراء is another than الرئيس. */
function isOnlyDescribed({ doc }: LinkSight, { first, last }: Mention): boolean {
  const inner = doc.words.slice(first + 1, last + 1);
  return inner.every(
    ({ i, readings }) =>
      doc.tags[i]?.pos === 'adjective' ||
      readings[0]?.forms.some(
        ({ pos, class: kind }) => pos === 'adjective' || kind === 'demonstrative',
      ),
  );
}

/** قوات حفظ السلام after قوات حفظ السلام الدولية: one phrase with a word more or less. */
export function longerPhrase({ registry, facts }: LinkSight, mention: Mention): Link | null {
  const words = facts.key(mention);
  if (mention.head === null || words.length < 2) return null;
  const isLike = (m: Mention) => {
    const others = facts.key(m);
    if (m.form !== 'nominal' || m.type !== mention.type || m.number !== mention.number)
      return false;
    if (!m.definite || others.length < 2) return false;
    const [shorter, longer] = others.length < words.length ? [others, words] : [words, others];
    return shorter.length < longer.length && shorter.every((word) => longer.includes(word));
  };
  const entity = registry.by('head', mention.head).find((one) => compared(one).some(isLike));
  return entity ? { entity, rule: 'entities/longer-phrase' } : null;
}

/** The entity that was mentioned last. */
export function mostRecent(entities: readonly Growing[]): Growing | null {
  let best: Growing | null = null;
  for (const entity of entities) {
    if (!best || entity.mentions.at(-1)!.end > best.mentions.at(-1)!.end) best = entity;
  }
  return best;
}

/**
 * الحكومة الشرعية after حكومة الوفاق: a definite body with an adjective of no country, where the article names
 * one body of that head and no other.
 *
 * Counterexample: with حكومة الوفاق and الحكومة المؤقتة both named, which one is meant is left open.
 */
export function onlyNamedBody({ registry, facts }: LinkSight, mention: Mention): Link | null {
  if (mention.type !== 'ORG' || mention.country !== null || mention.last - mention.first !== 1)
    return null;
  const head = facts.key(mention)[0]!;
  const named = registry
    .by('first', head)
    .filter((one) => compared(one).some((m) => isNamed(m) && m.type === 'ORG'));
  return named.length === 1 ? { entity: named[0]!, rule: 'entities/only-named-body' } : null;
}
