import { letters } from '../arabic/letters.ts';
import type { Doc } from '../model/doc.ts';
import { type Entity, type Mention, PLACE_TYPES } from '../model/entity.ts';
import type { FoundPlace } from './found.ts';
import type { PlaceFinder, PlaceQuery } from './places.ts';

type Needs = 'words' | 'mentions';

/** How many words after a name are looked at for a country. */
const WORDS_AFTER = 3;

/** The entities with the named places among them put on the map, and the country of each place known by it. */
export function placeEntities(
  doc: Doc<Needs>,
  entities: readonly Entity[],
  finder: PlaceFinder,
): Entity[] {
  const places = entities.filter(
    (entity) => PLACE_TYPES.has(entity.type) && entity.form === 'named',
  );
  const answers = finder.place(
    places.map((entity) => queryOf(doc, entity)),
    countriesOf(entities),
  );
  const found = new Map(places.map((entity, k) => [entity.i, answers[k]]));
  return entities.map((entity) => withPlace(entity, found.get(entity.i)));
}

function withPlace(entity: Entity, found: FoundPlace | null | undefined): Entity {
  if (!found) return entity;
  const { id, place, country } = found;
  // The name lexicon gives the first of several namesakes; the finder has weighed them.
  return {
    ...entity,
    known: id ?? entity.known,
    country: place?.country ?? entity.country ?? country,
    place,
  };
}

function queryOf(doc: Doc<Needs>, entity: Entity): PlaceQuery {
  const named = entity.mentions
    .map((i) => doc.mentions[i]!)
    .filter((mention) => mention.form === 'named');
  // واشنطن for the government of a country is no name of that country.
  const own = named.filter((mention) => !mention.metonym);
  const mentions = own.length > 0 ? own : named;
  const chief = longest(mentions);
  const besides = mentions.map((mention) => wordsBeside(doc, mention));
  return {
    name: doc.article.text.slice(chief.start, chief.end),
    type: entity.type,
    known: entity.known,
    before: besides.map(({ before }) => before),
    after: besides.map(({ after }) => after),
    mentions: entity.mentions.length,
  };
}

function longest(mentions: readonly Mention[]): Mention {
  return mentions.reduce((best, one) => (one.end - one.start > best.end - best.start ? one : best));
}

function wordsBeside(doc: Doc<Needs>, { first, last }: Mention): { before: string; after: string } {
  const line = doc.words[first]!.line;
  const stem = (i: number, isAfter: boolean) => {
    const word = doc.words[i];
    const proclitics = word?.readings[0]?.proclitics ?? '';
    // النيجر ونيجيريا: "and" begins another place.
    if (word?.line !== line || (isAfter && proclitics.startsWith(letters.waw))) return '';
    return word.norm.slice(proclitics.length);
  };
  const after = Array.from({ length: WORDS_AFTER }, (_, k) => stem(last + 1 + k, true));
  const gap = after.indexOf('');
  return {
    before: stem(first - 1, false),
    after: after.slice(0, gap < 0 ? undefined : gap).join(' '),
  };
}

/** How often the people and bodies of the article are of each country. */
function countriesOf(entities: readonly Entity[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { type, country, mentions } of entities) {
    if (PLACE_TYPES.has(type) || country === null) continue;
    counts.set(country, (counts.get(country) ?? 0) + mentions.length);
  }
  return counts;
}
