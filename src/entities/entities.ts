import { fold } from '../arabic/fold.ts';
import type { Tables } from '../lexicon/load.ts';
import { loadNameLexicon, type NameLexicon } from '../mentions/name-lexicon.ts';
import type { Doc, Stage } from '../model/doc.ts';
import type { Entity, Mention } from '../model/entity.ts';
import type { RuleId } from '../model/span.ts';
import { placeEntities } from '../places/place-entities.ts';
import { createPlaceFinder } from '../places/places.ts';
import { type Describe, describeEntity } from './describe.ts';
import { linkNamed } from './link-named.ts';
import { linkNominal } from './link-nominal.ts';
import { createTransliterator } from './transliterate.ts';

type Needs = 'words' | 'sentences' | 'tags' | 'mentions';

/** An entity as it grows, mention by mention. */
export interface Growing {
  readonly i: number;
  readonly mentions: Mention[];
  readonly links: RuleId[];
  readonly members: number[];
}

/** What linking sees of a document. */
export interface LinkSight {
  readonly doc: Doc<Needs>;
  /** Entities so far, in order of first mention. */
  readonly entities: readonly Growing[];
  /** Entity of each mention so far. */
  readonly of: ReadonlyMap<Mention, Growing>;
  /** Kind of an anaphoric phrase (latter, pair, capital, country, place) by its folded words. */
  readonly anaphors: ReadonlyMap<string, string>;
  readonly names: NameLexicon;
}

/** A decision on a mention: the entity it means, or a new one; members for a group of two. */
export interface Link {
  readonly entity: Growing | null;
  readonly rule: RuleId;
  readonly members?: readonly number[];
}

/** Stage: one entity for each thing of the article (guidelines 3.5). */
export function resolveEntities(tables: Tables): Stage<Needs, 'entities'> {
  const names = loadNameLexicon(tables);
  const anaphors = new Map(
    tables.rows('names/anaphors.tsv').map((row) => [fold(row.word ?? ''), row.kind ?? '']),
  );
  const describe: Describe = {
    names,
    transliterate: createTransliterator(tables),
    glosses: loadGlosses(tables),
  };
  const finder = createPlaceFinder(tables);
  return {
    adds: 'entities',
    run: (doc) => {
      const entities = link(doc, { anaphors, names });
      const described = entities.map((entity): Entity => describeEntity(doc, entity, describe));
      return placeEntities(doc, described, finder);
    },
  };
}

function link(
  doc: Doc<Needs>,
  { anaphors, names }: Pick<LinkSight, 'anaphors' | 'names'>,
): Growing[] {
  const entities: Growing[] = [];
  const of = new Map<Mention, Growing>();
  const sight: LinkSight = { doc, entities, of, anaphors, names };
  // Names first, so that "the army" can mean an army named further down only if nothing before fits.
  for (const mention of doc.mentions) {
    const found =
      mention.form === 'named' ? linkNamed(sight, mention) : linkNominal(sight, mention);
    const entity = found.entity ?? {
      i: entities.length,
      mentions: [],
      links: [],
      members: [...(found.members ?? [])],
    };
    if (!found.entity) entities.push(entity);
    entity.mentions.push(mention);
    entity.links.push(found.rule);
    of.set(mention, entity);
  }
  return entities;
}

function loadGlosses(tables: Tables): ReadonlyMap<string, string> {
  const glosses = new Map<string, string>();
  for (const [path, column] of [
    ['human-nouns', 'noun'],
    ['place-nouns', 'noun'],
    ['doc-nouns', 'noun'],
    ['nisba', 'adjective'],
  ] as const) {
    for (const row of tables.rows(`words/${path}.tsv`)) {
      const key = row[column] ?? '';
      const gloss = (row.gloss ?? '').split(/[;,(]/)[0]!.trim();
      if (!glosses.has(key)) glosses.set(key, gloss);
    }
  }
  return glosses;
}
