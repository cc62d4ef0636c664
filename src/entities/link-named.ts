import { fold } from '../arabic/fold.ts';
import { type EntityType, type Mention, PLACE_TYPES } from '../model/entity.ts';
import type { Link, LinkSight } from './entities.ts';
import type { Facts } from './facts.ts';
import { compared, type Growing, type Registry } from './registry.ts';

function isCompatible(a: EntityType, b: EntityType): boolean {
  return (
    a === b ||
    (PLACE_TYPES.has(a) && PLACE_TYPES.has(b)) ||
    (a === 'ORG' && b === 'GRP') ||
    (a === 'GRP' && b === 'ORG')
  );
}

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
    (mention.type === 'ORG' ? (sameBody(sight, mention) ?? theArmy(sight, mention)) : null) ??
    withoutFirstWord(sight, mention) ??
    keptBack(sight, mention) ??
    foretold(sight, mention) ?? { entity: null, rule: 'entities/new-name' }
  );
}

/** A capital that speaks or acts as a government is its country (guidelines 3.1); the mention stage marks it. */
function metonymOf({ registry }: LinkSight, mention: Mention): Link | null {
  if (!mention.metonym || !mention.country) return null;
  const { country } = mention;
  const named = registry.by('known', `place/${country}`)[0];
  const spoken = firstSpeaking(registry, country);
  return { entity: named ?? spoken ?? null, rule: 'entities/capital-for-country' };
}

/** The first entity that a capital stood for as the government of this country. */
function firstSpeaking(registry: Registry, country: string): Growing | undefined {
  const all = registry.by('government', country);
  return all.reduce((a, b) => (b.i < a.i ? b : a), all[0]!);
}

function sameKnown({ registry, ...sight }: LinkSight, mention: Mention): Link | null {
  if (!mention.known) return null;
  const isProvince = (m: Mention) => {
    const word = sight.facts.classWord(m);
    return word === null ? null : sight.known.provinceWords.has(word);
  };
  const own = isProvince(mention);
  const key = sight.facts.key(mention).join(' ');
  // محافظة تعز and مدينة تعز are two things; so are الحوطة and محافظة لحج, though the town is called لحج too.
  const fits = (one: Growing) => {
    const all = compared(one);
    const isOther = all.some((m) => isProvince(m) !== null && isProvince(m) !== own);
    const isSaid = all.some((m) => isProvince(m) === true || sight.facts.key(m).join(' ') === key);
    return !isOther && (own === false || isSaid);
  };
  const entity = registry.by('known', mention.known).find((one) => own === null || fits(one));
  if (entity) return { entity, rule: 'entities/same-known-name' };
  const country = /^place\/([A-Z]{3})$/.exec(mention.known)?.[1];
  const spoken = country && firstSpeaking(registry, country);
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
    .filter((other) => isCompatible(other.type, mention.type) && !PLACE_TYPES.has(other.type));
  const chief = before.find((other) => other.form === 'named') ?? before[0];
  if (!chief || (chief.number === 'many' && chief.form === 'nominal' && mention.type !== 'ORG'))
    return null;
  return { entity: registry.of.get(chief)!, rule: 'entities/apposition-in-marks' };
}

/** العاصمة | طرابلس: the phrase right before was kept for this name. */
function afterPhrase({ registry }: LinkSight, mention: Mention): Link | null {
  if (!PLACE_TYPES.has(mention.type)) return null;
  const phrase = registry
    .endingAt(mention.first - 1)
    .find((other) => other.form === 'nominal' && other.definite && PLACE_TYPES.has(other.type));
  const entity = phrase && registry.of.get(phrase)!;
  const isKept = entity?.links.at(-1) === 'entities/phrase-before-name';
  return isKept ? { entity, rule: 'entities/name-after-phrase' } : null;
}

function sameWords({ registry, facts }: LinkSight, mention: Mention): Link | null {
  const entity = registry
    .by('named', facts.key(mention).join(' '))
    .find((one) =>
      compared(one).some(
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
    for (const other of compared(entity)) {
      if (other.form !== 'named' || other.type !== 'PER') continue;
      if (other.known && mention.known && other.known !== mention.known) continue;
      const rule = compareNames(facts.key(other), words);
      if (rule) return { entity, rule };
    }
  }
  const alike = spelledAlike(registry, facts, mention) ?? onlyBearer(registry, facts, mention);
  if (alike) return alike;
  for (const role of mention.roles) {
    const title = fold(doc.article.text.slice(role.start, role.end));
    const key = title.split(/\s+/).map((word) => word.replace(/^\u0627\u0644/, ''));
    const entity = registry
      .by('nominal', key.join(' '))
      .find((one) => !one.isNamed && compared(one).every((m) => m.type === 'PER' && m.definite));
    if (entity && key.length > 1) return { entity, rule: 'entities/title-said-before' };
  }
  return null;
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
  if (words.length > 1 || mention.known) return null;
  const bearers = registry
    .by('first', words[0]!)
    .filter(({ mentions }) => mentions.some((m) => m.form === 'named' && m.type === 'PER'));
  return bearers.length === 1 ? { entity: bearers[0]!, rule: 'entities/only-bearer' } : null;
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
function withoutFirstWord({ registry, facts, known }: LinkSight, mention: Mention): Link | null {
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

/** قاعدة عسكرية in the headline, قاعدة تمنهنت in the text: the headline keeps the name back. */
function keptBack({ registry, facts, doc }: LinkSight, mention: Mention): Link | null {
  if (mention.type !== 'ORG' && mention.type !== 'FAC') return null;
  const words = facts.key(mention);
  const word = facts.classWord(mention) ?? (words.length > 1 ? words[0]! : null);
  if (word === null) return null;
  const isHeadline = (m: Mention) =>
    m.form === 'nominal' && doc.words[m.first]!.line === facts.headline && facts.key(m)[0] === word;
  const entity = registry.entities
    .slice(0, MOST_IN_HEADLINE)
    .find(({ mentions, isNamed }) => !isNamed && mentions.some(isHeadline));
  const isSameType = entity?.mentions.every((m) => m.type === mention.type && m.number === 'one');
  return entity && isSameType ? { entity, rule: 'entities/kept-back-in-headline' } : null;
}

const MOST_IN_HEADLINE = 20;

/** العاصمة, البلاد said before the capital or country is named. */
function foretold({ registry, facts, known }: LinkSight, mention: Mention): Link | null {
  if (mention.type !== 'GPE') return null;
  const country = /^place\/([A-Z]{3})$/.exec(mention.known ?? '')?.[1];
  const capital = known.capitals.get(facts.key(mention).join(' '));
  const key = country ? `country ${country}` : capital ? `capital ${capital}` : null;
  const entity = key && registry.by('capital', key).find((one) => !one.isNamed);
  return entity ? { entity, rule: 'entities/said-before-its-name' } : null;
}
