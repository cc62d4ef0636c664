import type { Mention } from '../model/entity.ts';
import type { Link, LinkSight } from './entities.ts';
import { compared, type Growing } from './registry.ts';

/**
 * A longer or shorter form of a body's name: one's words are all among the other's, with the same first word, or
 * the class word is left out.
 *
 * Example: حزب الشعوب, حزب الشعوب الديمقراطي; العمال الكردستاني, حزب العمال الكردستاني; الجيش, then الجيش الليبي.
 * Counterexample: وزارة الدفاع السورية, وزارة الدفاع الأميركية → two countries.
 */
export function sameBody({ registry, facts }: LinkSight, mention: Mention): Link | null {
  const words = facts.key(mention);
  const candidates = [
    ...registry.by('first', words[0]!),
    ...registry.by('named', words.slice(1).join(' ')),
    ...(words.length > 1 ? registry.by('nominal', words[0]!) : []),
  ];
  for (const entity of candidates) {
    for (const other of compared(entity)) {
      const isForeign = other.country && mention.country && other.country !== mention.country;
      if (other.type !== 'ORG' || isForeign) continue;
      const isShort = other.form === 'nominal' && !(other.definite && other.last === other.first);
      if (isShort || (other.form === 'nominal' && entity.isNamed)) continue;
      if (isPartOf(facts.key(other), words) || isPartOf(words, facts.key(other)))
        return { entity, rule: 'entities/short-form-of-body' };
    }
  }
  return null;
}

/**
 * A name whose other form has one word more in front, that says what it names.
 *
 * Example: العمال الكردستاني after حزب العمال الكردستاني; غزة after قطاع غزة, and the other way round.
 * Counterexample: طرابلس after مطار طرابلس → two things.
 */
export function withoutFirstWord(
  { registry, facts, known }: LinkSight,
  mention: Mention,
): Link | null {
  const words = facts.key(mention);
  const isOther = (m: Mention) =>
    m.form !== 'named' ||
    m.type !== mention.type ||
    (m.known ?? mention.known) !== (mention.known ?? m.known);
  const hasForm = (one: Growing, form: string) =>
    compared(one).some((m) => !isOther(m) && facts.key(m).join(' ') === form);
  const longer = registry.by('tail', words.join(' ')).find((one) =>
    compared(one).some((m) => {
      const [first = '', ...rest] = facts.key(m);
      return !isOther(m) && known.firstWords.has(first) && rest.join(' ') === words.join(' ');
    }),
  );
  const rest = words.slice(1).join(' ');
  const shorter = known.firstWords.has(words[0]!)
    ? registry.by('named', rest).find((one) => hasForm(one, rest))
    : undefined;
  const entity = longer ?? shorter;
  return entity ? { entity, rule: 'entities/without-its-first-word' } : null;
}

/** القوات المسلحة: the army that the article names. */
export function theArmy({ registry, facts, known }: LinkSight, mention: Mention): Link | null {
  const text = facts.key(mention).join(' ');
  if (!known.armies.has(text)) return null;
  const named = known.armyNouns.flatMap((noun) => [
    ...registry.by('first', noun),
    ...registry.by('named', noun),
    ...registry.by('nominal', noun),
  ]);
  const entity = named.find(({ mentions }) => mentions.some((m) => m.type === 'ORG'));
  return entity ? { entity, rule: 'entities/armed-forces-are-the-army' } : null;
}

function isPartOf(shorter: readonly string[], longer: readonly string[]): boolean {
  if (shorter.length >= longer.length) return false;
  const isSuffix =
    shorter.length > 1 && longer.slice(-shorter.length).join(' ') === shorter.join(' ');
  return isSuffix || (shorter[0] === longer[0] && shorter.every((word) => longer.includes(word)));
}
