import { fold } from '../arabic/fold.ts';
import type { Mention } from '../model/entity.ts';
import type { Link, LinkSight } from './entities.ts';
import type { Facts } from './facts.ts';
import { compared, type Registry } from './registry.ts';

/** السراج after فائز السراج and the other way round; a title said before its bearer is named. */
export function samePerson(sight: LinkSight, mention: Mention): Link | null {
  const { registry, facts } = sight;
  const words = facts.key(mention);
  const candidates = [
    ...registry.by('family', words.at(-1)!),
    ...(words.length === 1 ? registry.by('named', words[0]!) : []),
    ...(words.length > 1 ? registry.by('first', words[0]!) : []),
    ...(words.length > 2 ? registry.by('named', words.slice(0, 2).join(' ')) : []),
  ];
  for (const entity of candidates) {
    for (const other of compared(entity)) {
      if (other.form !== 'named' || other.type !== 'PER') continue;
      if (other.known && mention.known && other.known !== mention.known) continue;
      const rule = compareNames(facts.key(other), words);
      if (rule) return { entity, rule };
    }
  }
  const alike = spelledAlike(registry, facts, mention) ?? onlyBearer(registry, facts, mention);
  if (alike) return alike;
  return titleBefore(sight, mention);
}

/**
 * A title said before its bearer is named: as it is said with his name, or begun so.
 *
 * Example: يستقبل المبعوث الأممي … المبعوث الأممي إلى اليمن فلان.
 * Counterexample: الرئيس alone, then الرئيس الفرنسي فلان → one word more often means the one named before.
 */
function titleBefore({ registry, doc }: LinkSight, mention: Mention): Link | null {
  for (const role of mention.roles) {
    const title = fold(doc.article.text.slice(role.start, role.end));
    const words = title.split(/\s+/).map((word) => word.replace(/^\u0627\u0644/, ''));
    for (let length = words.length; length > 1; length -= 1) {
      const entity = registry
        .by('nominal', words.slice(0, length).join(' '))
        .find((one) => !one.isNamed && compared(one).every(isDefinitePerson));
      const isSame =
        length === words.length ||
        entity?.mentions.every((m) => m.country === null || m.country === role.country);
      if (entity && isSame) return { entity, rule: 'entities/title-said-before' };
    }
  }
  return null;
}

function isDefinitePerson({ type, definite }: Mention): boolean {
  return type === 'PER' && definite;
}

/** How many names back another spelling is looked for. */
const NEAR = 60;

/** برزاني, بارزاني: the same family name but for one letter. */
function spelledAlike(registry: Registry, facts: Facts, mention: Mention): Link | null {
  const own = facts.key(mention).at(-1)!;
  const near = registry.seen.slice(-NEAR);
  const other = near.find((m) => {
    if (m.form !== 'named' || m.type !== 'PER') return false;
    const words = facts.key(m);
    const isShort = words.length === 1 || facts.key(mention).length === 1;
    return isShort && differsByOne(words.at(-1)!, own);
  });
  return other ? { entity: registry.of.get(other)!, rule: 'entities/spelled-alike' } : null;
}

/** The shortest name in which one letter more or less is a spelling and not another name. */
const LEAST_LETTERS = 5;

function differsByOne(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < LEAST_LETTERS || Math.abs(a.length - b.length) > 1)
    return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const rest =
    a.length === b.length ? b.slice(at + 1) : b.slice(at + (b.length > a.length ? 1 : 0));
  return a.slice(at + (a.length >= b.length ? 1 : 0)) === rest;
}

/** جوش after جوش إيرنست: a given name that one person only in the article has. */
function onlyBearer(registry: Registry, facts: Facts, mention: Mention): Link | null {
  const words = facts.key(mention);
  if (words.length > 1) return firstNameBefore(registry, facts, mention);
  if (mention.known) return null;
  const bearers = registry
    .by('first', words[0]!)
    .filter(({ mentions }) => mentions.some((m) => m.form === 'named' && m.type === 'PER'));
  return bearers.length === 1 ? { entity: bearers[0]!, rule: 'entities/only-bearer' } : null;
}

/** زياد عزيز after زياد: who was called by a given name alone that nobody else in the article has. */
function firstNameBefore(registry: Registry, facts: Facts, mention: Mention): Link | null {
  const [first = ''] = facts.key(mention);
  if (registry.by('first', first).length > 0) return null;
  const alone = registry
    .by('named', first)
    .filter(({ mentions }) =>
      mentions.every((m) => m.form === 'nominal' || (m.type === 'PER' && m.known === null)),
    );
  return alone.length === 1 ? { entity: alone[0]!, rule: 'entities/only-bearer' } : null;
}

function compareNames(known: readonly string[], words: readonly string[]): Link['rule'] | null {
  const same = (a: readonly string[], b: readonly string[]) =>
    a.length === b.length && a.every((word, i) => word === b[i]);
  const [longer, shorter] = known.length >= words.length ? [known, words] : [words, known];
  if (shorter.length === longer.length) return same(longer, shorter) ? 'entities/same-words' : null;
  if (same(longer.slice(-shorter.length), shorter)) return 'entities/family-name';
  // موسى مصطفى after موسى مصطفى موسى.
  if (shorter.length > 1 && same(longer.slice(0, shorter.length), shorter))
    return 'entities/first-names';
  const isFirstAndLast =
    shorter.length > 1 && shorter[0] === longer[0] && shorter.at(-1) === longer.at(-1);
  return isFirstAndLast ? 'entities/first-and-last-name' : null;
}
