import { fold } from '../arabic/fold.ts';
import { ARTICLE } from '../arabic/letters.ts';
import type { Tables } from '../lexicon/load.ts';
import { loadNameLexicon } from '../mentions/name-lexicon.ts';
import type { Doc, Stage } from '../model/doc.ts';
import type { Entity, Mention } from '../model/entity.ts';
import type { RuleId } from '../model/span.ts';
import { placeEntities } from '../places/place-entities.ts';
import { createPlaceFinder } from '../places/places.ts';
import { type Describe, describeEntity } from './describe.ts';
import { createFacts, type Facts, type Knowledge, loadKnowledge, type Needs } from './facts.ts';
import { linkNamed } from './link-named.ts';
import { linkNominal } from './link-nominal.ts';
import { createRegistry, type Growing, type Registry } from './registry.ts';
import { createTransliterator } from './transliterate.ts';

/** What linking sees of a document. */
export interface LinkSight {
  readonly doc: Doc<Needs>;
  readonly registry: Registry;
  readonly facts: Facts;
  readonly known: Knowledge;
  /** Names by their first word. */
  readonly startingAt: (word: number) => Mention | undefined;
}

/** A decision on a mention: the entity it means, or a new one; members for a group of two. */
export interface Link {
  readonly entity: Growing | null;
  readonly rule: RuleId;
  readonly members?: readonly number[];
  /** Country whose capital or whole the mention is, known before any name says so. */
  readonly country?: string | null;
}

/** Stage: one entity for each thing of the article (guidelines 3.5). */
export function resolveEntities(tables: Tables): Stage<Needs, 'entities'> {
  const names = loadNameLexicon(tables);
  const known = loadKnowledge(tables, names);
  const finder = createPlaceFinder(tables);
  const describe: Describe = {
    names,
    transliterate: createTransliterator(tables),
    glosses: loadGlosses(tables),
  };
  return {
    adds: 'entities',
    run: (doc) => {
      const entities = link(doc, known);
      const described = entities.map((entity): Entity => describeEntity(doc, entity, describe));
      return placeEntities(doc, described, finder);
    },
  };
}

function link(doc: Doc<Needs>, known: Knowledge): readonly Growing[] {
  const facts = createFacts(doc, known);
  const { text } = doc.article;
  const titlesOf = (mention: Mention) =>
    mention.roles.flatMap((role) => beginnings(text.slice(role.start, role.end)));
  const registry = createRegistry(facts, titlesOf);
  const names = new Map(
    doc.mentions.flatMap((m) => (m.form === 'named' ? [[m.first, m] as const] : [])),
  );
  const startingAt = (word: number) => names.get(word);
  const sight: LinkSight = { doc, registry, facts, known, startingAt };
  for (const mention of inOrder(doc, known)) {
    const { entity, rule, ...given } =
      mention.form === 'named' ? linkNamed(sight, mention) : linkNominal(sight, mention);
    registry.add(mention, entity, rule, given);
  }
  for (const mention of doc.mentions) if (mention.parts.length > 0) addGroup(sight, mention);
  return registry.entities;
}

/** Speakers joined by و: a group of the entities they mean, the same group when they speak again. */
function addGroup({ doc, registry }: LinkSight, mention: Mention): void {
  const members = mention.parts.map((part) => registry.of.get(doc.mentions[part]!)!.i);
  const same = registry.entities.find(
    (other) =>
      other.members.length === members.length && other.members.every((i) => members.includes(i)),
  );
  registry.add(mention, same ?? null, 'entities/joined', { members });
}

/** Mentions as they are linked: in text order, but قوات الجيش after the army that it means. */
function inOrder({ words, mentions }: Doc<Needs>, { forces }: Knowledge): Mention[] {
  const order: Mention[] = [];
  const waiting = new Map<number, Mention>();
  const extent = (first: number, last: number) => first * words.length + last;
  const extents = new Set(mentions.map(({ first, last }) => extent(first, last)));
  for (const mention of mentions) {
    if (mention.parts.length > 0) continue;
    const isForces =
      mention.form === 'nominal' &&
      mention.last > mention.first &&
      forces.has(words[mention.first]!.readings[0]?.stem ?? '');
    if (isForces && extents.has(extent(mention.first + 1, mention.last)))
      waiting.set(mention.last, mention);
    else {
      order.push(mention);
      const outer = waiting.get(mention.last);
      if (outer && mention.first === outer.first + 1) {
        order.push(outer);
        waiting.delete(mention.last);
      }
    }
  }
  return [...order, ...waiting.values()];
}

const LONGEST_TITLE = 6;

/** رئيس, رئيس وزراء, رئيس وزراء عراقي: a title and what it begins with, as mentions without a name say it. */
function beginnings(title: string): string[] {
  const words = fold(title)
    .split(/\s+/)
    .slice(0, LONGEST_TITLE)
    .map((word) => (word.startsWith(ARTICLE) ? word.slice(2) : word));
  return words.map((_, k) => words.slice(0, k + 1).join(' '));
}

function loadGlosses(tables: Tables): ReadonlyMap<string, string> {
  const glosses = new Map<string, string>();
  for (const [path, column] of [
    ['words/human-nouns', 'noun'],
    ['words/place-nouns', 'noun'],
    ['words/doc-nouns', 'noun'],
    ['words/nisba', 'adjective'],
    ['names/heads', 'noun'],
  ] as const) {
    for (const row of tables.rows(`${path}.tsv`)) {
      const key = row[column] ?? '';
      const gloss = (row.gloss ?? '').split(/[;,(]/)[0]!.trim();
      if (!glosses.has(key) && gloss !== '') glosses.set(key, gloss);
    }
  }
  return glosses;
}
