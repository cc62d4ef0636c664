import { fold } from '../arabic/fold.ts';
import type { EntityType, Mention } from '../model/entity.ts';
import type { Link, LinkSight } from './entities.ts';
import type { Growing } from './registry.ts';

const PLACES: ReadonlySet<EntityType> = new Set(['GPE', 'LOC', 'FAC']);

function isCompatible(a: EntityType, b: EntityType): boolean {
  return (
    a === b ||
    (PLACES.has(a) && PLACES.has(b)) ||
    (a === 'ORG' && b === 'GRP') ||
    (a === 'GRP' && b === 'ORG')
  );
}

const isNamed = (entity: Growing) => entity.mentions.some((m) => m.form === 'named');

/**
 * The entity that a name means: the same known id, the same words, part of a person's or body's full name, the
 * title or phrase that it stands beside.
 *
 * Example: السراج after فائز السراج; "أفريكوم" after القوات الأمريكية في أفريقيا،; الجيش الوطني after الجيش الوطني الليبي.
 * Counterexample: محمد alone after محمد الحداد → a given name is no short form.
 */
export function linkNamed(sight: LinkSight, mention: Mention): Link {
  return (
    metonymOf(sight, mention) ??
    sameKnown(sight, mention) ??
    besideInMarks(sight, mention) ??
    afterPhrase(sight, mention) ??
    sameWords(sight, mention) ??
    (mention.type === 'PER' ? samePerson(sight, mention) : null) ??
    (mention.type === 'ORG' ? sameBody(sight, mention) : null) ??
    foretold(sight, mention) ?? { entity: null, rule: 'entities/new-name' }
  );
}

/** A capital that speaks or acts as a government is its country (guidelines 3.1); the mention stage marks it. */
function metonymOf({ registry }: LinkSight, mention: Mention): Link | null {
  if (!mention.metonym || !mention.country) return null;
  const { country } = mention;
  const named = registry.by('known', `place/${country}`)[0];
  const spoken = registry.entities.find((entity) =>
    entity.mentions.some((m) => m.metonym && m.country === country),
  );
  return { entity: named ?? spoken ?? null, rule: 'entities/capital-for-country' };
}

function sameKnown({ registry, ...sight }: LinkSight, mention: Mention): Link | null {
  if (!mention.known) return null;
  const isProvince = (m: Mention) => {
    const word = sight.facts.classWord(m);
    return word === null ? null : sight.known.provinceWords.has(word);
  };
  const own = isProvince(mention);
  // محافظة تعز and مدينة تعز are two things.
  const entity = registry
    .by('known', mention.known)
    .find(
      ({ mentions }) =>
        own === null || mentions.every((m) => isProvince(m) === null || isProvince(m) === own),
    );
  if (entity) return { entity, rule: 'entities/same-known-name' };
  const country = /^place\/([A-Z]{3})$/.exec(mention.known)?.[1];
  const spoken =
    country &&
    registry.entities.find(({ mentions }) => mentions.some((m) => m.metonym && m.country === country));
  return spoken ? { entity: spoken, rule: 'entities/capital-for-country' } : null;
}

/** The mention just before, when only a comma and an opening mark stand between. */
function besideInMarks({ doc, registry }: LinkSight, mention: Mention): Link | null {
  const { words } = doc;
  if (!/^["\u00ab\u201c(]$/.test(words[mention.first - 1]?.raw ?? '')) return null;
  let at = mention.first - 2;
  if (words[at]?.raw === '\u060c') at -= 1;
  // بنغازي (ليبيا), محافظة "أبين": another place, or the class word's own name.
  const before = registry
    .endingAt(at)
    .filter((other) => isCompatible(other.type, mention.type) && !PLACES.has(other.type));
  const chief = before.find((other) => other.form === 'named') ?? before[0];
  if (!chief || (chief.number === 'many' && chief.form === 'nominal' && mention.type !== 'ORG')) return null;
  return { entity: registry.of.get(chief)!, rule: 'entities/apposition-in-marks' };
}

/** العاصمة | طرابلس: the phrase right before was kept for this name. */
function afterPhrase({ registry }: LinkSight, mention: Mention): Link | null {
  if (!PLACES.has(mention.type)) return null;
  const phrase = registry
    .endingAt(mention.first - 1)
    .find((other) => other.form === 'nominal' && other.definite && PLACES.has(other.type));
  const entity = phrase && registry.of.get(phrase)!;
  const isKept = entity?.links.at(-1) === 'entities/phrase-before-name';
  return isKept ? { entity, rule: 'entities/name-after-phrase' } : null;
}

function sameWords({ registry, facts }: LinkSight, mention: Mention): Link | null {
  const entity = registry
    .by('named', facts.key(mention).join(' '))
    .find(({ mentions }) =>
      mentions.some(
        (m) =>
          m.form === 'named' &&
          isCompatible(m.type, mention.type) &&
          !(m.known && mention.known && m.known !== mention.known) &&
          m.metonym === mention.metonym,
      ),
    );
  return entity ? { entity, rule: 'entities/same-words' } : null;
}

/** السراج after فائز السراج and the other way round; a title said before its bearer is named. */
function samePerson({ registry, facts, doc }: LinkSight, mention: Mention): Link | null {
  const words = facts.key(mention);
  const candidates = [
    ...registry.by('family', words.at(-1)!),
    ...(words.length === 1 ? registry.by('named', words[0]!) : []),
  ];
  for (const entity of candidates) {
    for (const other of entity.mentions) {
      if (other.form !== 'named' || other.type !== 'PER') continue;
      if (other.known && mention.known && other.known !== mention.known) continue;
      const rule = compareNames(facts.key(other), words);
      if (rule) return { entity, rule };
    }
  }
  for (const role of mention.roles) {
    const title = fold(doc.article.text.slice(role.start, role.end));
    const key = title.split(/\s+/).map((word) => word.replace(/^\u0627\u0644/, ''));
    const entity = registry
      .by('nominal', key.join(' '))
      .find((one) => !isNamed(one) && one.mentions.every((m) => m.type === 'PER' && m.definite));
    if (entity && key.length > 1) return { entity, rule: 'entities/title-said-before' };
  }
  return null;
}

function compareNames(known: readonly string[], words: readonly string[]): Link['rule'] | null {
  const same = (a: readonly string[], b: readonly string[]) =>
    a.length === b.length && a.every((word, i) => word === b[i]);
  const [longer, shorter] = known.length >= words.length ? [known, words] : [words, known];
  if (shorter.length === longer.length) return same(longer, shorter) ? 'entities/same-words' : null;
  if (same(longer.slice(-shorter.length), shorter)) return 'entities/family-name';
  const isFirstAndLast =
    shorter.length > 1 && shorter[0] === longer[0] && shorter.at(-1) === longer.at(-1);
  return isFirstAndLast ? 'entities/first-and-last-name' : null;
}

/**
 * A longer or shorter form of a body's name: one's words are all among the other's, with the same first word, or
 * the class word is left out.
 *
 * Example: حزب الشعوب, حزب الشعوب الديمقراطي; العمال الكردستاني, حزب العمال الكردستاني; الجيش, then الجيش الليبي.
 * Counterexample: وزارة الدفاع السورية, وزارة الدفاع الأميركية → two countries.
 */
function sameBody({ registry, facts }: LinkSight, mention: Mention): Link | null {
  const words = facts.key(mention);
  const candidates = [
    ...registry.by('first', words[0]!),
    ...registry.by('named', words.slice(1).join(' ')),
    ...(words.length > 1 ? registry.by('nominal', words[0]!) : []),
  ];
  for (const entity of candidates) {
    for (const other of entity.mentions) {
      if (other.type !== 'ORG' || other.country !== mention.country) continue;
      const isShort = other.form === 'nominal' && !(other.definite && other.last === other.first);
      if (isShort || (other.form === 'nominal' && isNamed(entity))) continue;
      if (isPartOf(facts.key(other), words) || isPartOf(words, facts.key(other)))
        return { entity, rule: 'entities/short-form-of-body' };
    }
  }
  return null;
}

function isPartOf(shorter: readonly string[], longer: readonly string[]): boolean {
  if (shorter.length >= longer.length) return false;
  const isSuffix = shorter.length > 1 && longer.slice(-shorter.length).join(' ') === shorter.join(' ');
  return isSuffix || (shorter[0] === longer[0] && shorter.every((word) => longer.includes(word)));
}

/** العاصمة, البلاد said before the capital or country is named. */
function foretold({ registry, facts, known }: LinkSight, mention: Mention): Link | null {
  if (mention.type !== 'GPE') return null;
  const country = /^place\/([A-Z]{3})$/.exec(mention.known ?? '')?.[1];
  const capital = known.capitals.get(facts.key(mention).join(' '));
  const key = country ? `country ${country}` : capital ? `capital ${capital}` : null;
  const entity = key && registry.by('capital', key).find((one) => !isNamed(one));
  return entity ? { entity, rule: 'entities/said-before-its-name' } : null;
}
