import { fold } from '../arabic/fold.ts';
import { type Mention, PLACE_TYPES } from '../model/entity.ts';
import type { Link, LinkSight } from './entities.ts';
import { linkAnaphor } from './link-anaphor.ts';
import { theArmy } from './link-body.ts';
import { isSameCountry, longerPhrase, mostRecent, onlyNamedBody, sameHead } from './link-head.ts';
import { linkRepeated } from './link-repeated.ts';
import { compared, type Growing } from './registry.ts';

const ACTING = ['PER', 'ORG', 'GRP'];
const isNamed = (mention: Mention) => mention.form === 'named';

/**
 * The entity that a noun phrase means. An indefinite one is new; a definite one is what was spoken of.
 *
 * Example: المصدر → the last unnamed one; الجيش → الجيش الليبي; العاصمة → the capital; الجانبين → the last two.
 * Counterexample: مصدر عسكري after المصدر → indefinite: another one.
 */
export function linkNominal(sight: LinkSight, mention: Mention): Link {
  const text = fold(sight.doc.article.text.slice(mention.start, mention.end));
  const special =
    forcesOf(sight, mention) ??
    phraseBeforeName(sight, mention) ??
    (mention.last > mention.first ? afterName(sight, mention) : null) ??
    linkAnaphor(sight, mention, text);
  if (special) return special;
  const described = describedBefore(sight, mention) ?? afterName(sight, mention);
  if (described) return described;
  if (!mention.definite)
    return linkRepeated(sight, mention) ?? { entity: null, rule: 'entities/indefinite-is-new' };
  return (
    sameTitle(sight, mention) ??
    sameWords(sight, mention) ??
    longerPhrase(sight, mention) ??
    onlyNamedBody(sight, mention) ?? { entity: null, rule: 'entities/new-definite' }
  );
}

/** The same phrase, else the same head. المصدر alone is the last informant spoken of, not the first that was called so: two may speak in one article. */
function sameWords(sight: LinkSight, mention: Mention): Link | null {
  const isBarePerson = mention.type === 'PER' && mention.first === mention.last;
  return isBarePerson
    ? (sameHead(sight, mention) ?? samePhrase(sight, mention))
    : (samePhrase(sight, mention) ?? sameHead(sight, mention));
}

/** قوات الجيش, قوات التحالف: the armed body inside the phrase, or spoken of before (guidelines 3.3). */
function forcesOf(sight: LinkSight, mention: Mention): Link | null {
  if (mention.type !== 'ORG') return null;
  const { doc, registry, known, facts } = sight;
  if (!known.forces.has(doc.words[mention.first]!.readings[0]?.stem ?? '')) return null;
  const army = theArmy(sight, mention);
  if (army) return army;
  const body = registry
    .endingAt(mention.last)
    .find((other) => other.first === mention.first + 1 && other.type === 'ORG');
  if (body) return { entity: registry.of.get(body)!, rule: 'entities/forces-of-body' };
  const rest = facts.key(mention).slice(1);
  const isBody = (one: Growing) => compared(one).some((m) => m.type === 'ORG');
  const before = [
    ...registry.by('named', rest.join(' ')),
    ...registry.by('nominal', rest.join(' ')),
    ...(rest.length === 1 ? registry.by('first', rest[0]!) : []),
  ].filter(isBody);
  const entity = mostRecent(before);
  return entity ? { entity, rule: 'entities/forces-of-body' } : null;
}

/** العاصمة طرابلس, العاصمة الليبية طرابلس: the name that follows is meant, before it has an entity or after. */
function phraseBeforeName({ registry, startingAt }: LinkSight, mention: Mention): Link | null {
  if (mention.type !== 'GPE' || !mention.definite) return null;
  const name = startingAt(mention.last + 1);
  if (name?.type !== 'GPE' || name.metonym) return null;
  const entity = name.known ? registry.by('known', name.known)[0] : undefined;
  return { entity: entity ?? null, rule: 'entities/phrase-before-name' };
}

/** "الفاغنر" … باعتبارها قوات مرتزقة: what follows باعتبار describes the nearest body or person before it. */
function describedBefore({ doc, registry, known }: LinkSight, mention: Mention): Link | null {
  const { words } = doc;
  const isQuoted = /^["\u00ab\u201c]$/.test(words[mention.first - 1]?.raw ?? '');
  const at = isQuoted ? mention.first - 2 : mention.first - 1;
  if (known.anaphors.get(words[at]?.norm ?? '') !== 'as') return null;
  const before = newest(registry.seen, (m) => m.last < at && ACTING.includes(m.type));
  return before && { entity: registry.of.get(before)!, rule: 'entities/described-as' };
}

/** عدن، أهم مدينة; كوتونو عاصمة بنين: a phrase for a place right behind a place's name. */
function afterName({ doc, registry }: LinkSight, mention: Mention): Link | null {
  const { words } = doc;
  const first = words[mention.first]!;
  if (!PLACE_TYPES.has(mention.type) || mention.start > first.start) return null;
  const isAfterComma = words[mention.first - 1]?.raw === '\u060c';
  const at = mention.first - (isAfterComma ? 2 : 1);
  const name = registry
    .endingAt(at)
    .find((other) => isNamed(other) && other.type === mention.type && other !== mention);
  // عدن، المدينة: a list goes on with a definite noun as well.
  if (!name || (isAfterComma && mention.definite && mention.last === mention.first)) return null;
  return { entity: registry.of.get(name)!, rule: 'entities/phrase-behind-name' };
}

/** The last of a list that fits. */
export function newest(
  mentions: readonly Mention[],
  fits: (mention: Mention) => boolean,
): Mention | null {
  for (let k = mentions.length - 1; k >= Math.max(0, mentions.length - LOOKED_AT); k -= 1)
    if (fits(mentions[k]!)) return mentions[k]!;
  return null;
}

/** How many mentions back an anaphor is followed: a long article's worth. */
const LOOKED_AT = 300;

/** الرئيس, رئيس الوزراء after the same title stood beside a name. */
function sameTitle({ registry, facts }: LinkSight, mention: Mention): Link | null {
  if (mention.type !== 'PER') return null;
  const entity = registry
    .by('title', facts.key(mention).join(' '))
    .find((one) => isSameCountry(one, mention));
  return entity ? { entity, rule: 'entities/same-title' } : null;
}

function samePhrase({ registry, facts }: LinkSight, mention: Mention): Link | null {
  const key = facts.key(mention).join(' ');
  const entity = [...registry.by('nominal', key), ...registry.by('named', key)].find((one) =>
    compared(one).some(
      (m) => m.type === mention.type || (m.type === 'ORG' && mention.type === 'GRP'),
    ),
  );
  return entity ? { entity, rule: 'entities/same-phrase' } : null;
}
