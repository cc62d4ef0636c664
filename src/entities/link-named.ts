import { type EntityType, type Mention, PLACE_TYPES } from '../model/entity.ts';
import type { Link, LinkSight } from './entities.ts';
import { sameBody, theArmy, withoutFirstWord } from './link-body.ts';
import { samePerson } from './link-person.ts';
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
