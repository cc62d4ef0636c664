import { ARTICLE, letters } from '../arabic/letters.ts';
import type { Mention } from '../model/entity.ts';
import type { Link, LinkSight } from './entities.ts';
import { newest } from './link-nominal.ts';
import type { Growing } from './registry.ts';

const ACTING = ['PER', 'ORG', 'GPE', 'GRP'];

/** The entity that a phrase of lexicon/names/anaphors.tsv means, or null where it is none or means nothing known. */
export function linkAnaphor(sight: LinkSight, mention: Mention, text: string): Link | null {
  const { anaphors } = sight.known;
  const reading = sight.doc.words[mention.first]!.readings[0];
  const isSingle = mention.last === mention.first;
  // بلاده: the word without its pronoun.
  const isOwn = isSingle && reading !== undefined && reading.enclitic !== '';
  if (isOwn && anaphors.get(reading.stem) === 'own-country') return ownCountry(sight, mention);
  const head = ARTICLE + (sight.facts.key(mention)[0] ?? '');
  const kind =
    anaphors.get(text) ?? (isSingle && mention.definite ? anaphors.get(head) : undefined);
  if (kind === 'pair') return linkPair(sight, mention);
  if (kind === 'latter') return theLatter(sight, mention);
  if (kind === 'country') return theCountry(sight, mention);
  const isOfCountry = isSingle || (mention.country !== null && reading?.article === true);
  if (anaphors.get(head) === 'capital' && mention.definite && isOfCountry)
    return theCapital(sight, mention);
  // المدينة الساحلية: the town spoken of, with a quality.
  const isQualified =
    mention.type === 'GPE' &&
    mention.definite &&
    mention.country === null &&
    mention.last === mention.first + 1 &&
    anaphors.get(head) === 'place' &&
    (sight.doc.words[mention.last]!.readings[0]?.forms.some(({ pos }) => pos === 'adjective') ??
      false);
  return kind === 'place' || isQualified ? thePlace(sight, mention) : null;
}

/** الجانبين, البلدين: the last two that can act, or the pair spoken of before. */
function linkPair({ registry }: LinkSight, mention: Mention): Link {
  const earlier = registry
    .by('head', mention.head ?? '')
    .find(({ members }) => members.length === 2);
  if (earlier) return { entity: earlier, rule: 'entities/same-pair' };
  const members: number[] = [];
  newest(registry.seen, (other) => {
    const entity = registry.of.get(other)!;
    const fits =
      other.end <= mention.start && ACTING.includes(other.type) && entity.members.length === 0;
    if (fits && !members.includes(entity.i)) members.push(entity.i);
    return members.length === 2;
  });
  return { entity: null, rule: 'entities/pair-of-last-two', members };
}

/** The nearest person or body before that agrees in gender: a woman's or body's feminine form in ta marbuta. */
function theLatter({ doc, registry }: LinkSight, mention: Mention): Link | null {
  const raw = (m: Mention) => doc.words[m.first]!.raw;
  const isFeminine = raw(mention).endsWith(letters.taMarbuta);
  const before = registry.seen
    .slice(-80)
    .filter((m) => m.end <= mention.start && (m.type === 'PER' || isState(m)));
  // The longer of two that end together: قيادة القوات before القوات.
  before.sort((a, b) => b.end - a.end || a.start - b.start);
  // طهران … سحبت الأخيرة: a government by its capital is feminine whatever its last letter.
  const isHer = (m: Mention) =>
    m.metonym || (m.type === 'ORG' && raw(m).endsWith(letters.taMarbuta));
  const agrees = before.find((m) => isHer(m) === isFeminine);
  return agrees ? { entity: registry.of.get(agrees)!, rule: 'entities/the-latter' } : null;
}

function isState(m: Mention): boolean {
  return m.type === 'ORG' || m.metonym;
}

/** The country that the article is about so far, or null where two are spoken of alike. */
function countryOfArticle(sight: LinkSight): string | null {
  const [first, second] = [...sight.registry.countries].sort((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : (first?.[0] ?? null);
}

function countryEntity({ registry }: LinkSight, country: string): Growing | null {
  return (
    registry.by('known', `place/${country}`)[0] ??
    registry.by('capital', `country ${country}`)[0] ??
    null
  );
}

/** البلاد: the country that the article is about. */
function theCountry(sight: LinkSight, mention: Mention): Link | null {
  const country = mention.country ?? countryOfArticle(sight);
  if (country === null) return null;
  return {
    entity: countryEntity(sight, country),
    rule: 'entities/the-country',
    country: `country ${country}`,
  };
}

/** بلاده: the country of the nearest person or body before, by its title or its name. */
function ownCountry(sight: LinkSight, mention: Mention): Link | null {
  const { registry } = sight;
  const countryOf = (m: Mention) =>
    m.roles.map((role) => role.country).find((code) => code !== null) ??
    m.country ??
    registry.of
      .get(m)!
      .mentions.map((one) => one.country)
      .find((code) => code !== null) ??
    null;
  const owner = newest(
    registry.seen,
    (m) => m.end <= mention.start && (m.type === 'PER' || m.metonym) && countryOf(m) !== null,
  );
  const country = owner && countryOf(owner);
  if (!country) return theCountry(sight, mention);
  return {
    entity: countryEntity(sight, country),
    rule: 'entities/own-country',
    country: `country ${country}`,
  };
}

/** العاصمة, العاصمة الليبية: the capital of the country that it names or that the article is about. */
function theCapital(sight: LinkSight, mention: Mention): Link | null {
  const { registry, facts, known } = sight;
  const country = mention.country ?? countryOfArticle(sight);
  const isCapital = (m: Mention) =>
    m.form === 'named' &&
    m.type === 'GPE' &&
    !m.metonym &&
    known.capitals.has(facts.key(m).join(' '));
  const ofCountry = newest(
    registry.seen,
    (m) => isCapital(m) && known.capitals.get(facts.key(m).join(' ')) === country,
  );
  const any = mention.country === null ? newest(registry.seen, isCapital) : null;
  const found = ofCountry ?? any;
  if (found) return { entity: registry.of.get(found)!, rule: 'entities/the-capital' };
  if (country === null) return null;
  const entity = registry.by('capital', `capital ${country}`)[0] ?? null;
  return { entity, rule: 'entities/the-capital', country: `capital ${country}` };
}

/** How many mentions back a place is still at hand. */
const NEAR = 25;

/** المدينة, المحافظة: the town or province before that is spoken of most, and nearest. */
function thePlace({ registry, facts, known }: LinkSight, mention: Mention): Link | null {
  const isProvince = known.provinceWords.has(facts.key(mention)[0] ?? '');
  const recent = registry.seen.slice(-NEAR);
  let best: Growing | null = null;
  let most = 0;
  recent.forEach((m, k) => {
    const entity = registry.of.get(m)!;
    const isWhole = m.known !== null && /^place\/[A-Z]{3}$/.test(m.known);
    if (m.form !== 'named' || m.type !== 'GPE' || isWhole || m.metonym) return;
    const word = facts.classWord(m);
    const isOwnClass = word !== null && known.provinceWords.has(word) === isProvince;
    if (word !== null && !isOwnClass) return;
    const nearness = (k + 1) / recent.length;
    const score = entity.mentions.length + 4 * nearness + (isOwnClass ? 2 : 0);
    if (score > most) [best, most] = [entity, score];
  });
  return best && { entity: best, rule: 'entities/the-place' };
}
