import type { Mention } from '../model/entity.ts';
import type { RuleId } from '../model/span.ts';
import type { Facts } from './facts.ts';

/** An entity as it grows, mention by mention. */
export interface Growing {
  readonly i: number;
  readonly mentions: Mention[];
  readonly links: RuleId[];
  readonly members: number[];
  /** Some mention is a name. */
  isNamed: boolean;
  /** Countries that its mentions say. */
  readonly countries: Set<string>;
  /** Country that the linking rule gives it (العاصمة الليبية, before its name is said). */
  country: string | null;
}

/** Entities so far, found by what is known of their mentions. */
export interface Registry {
  readonly entities: readonly Growing[];
  readonly of: ReadonlyMap<Mention, Growing>;
  /** Mentions so far, in text order. */
  readonly seen: readonly Mention[];
  /** How often the names so far are of each country; a country named counts twice. */
  readonly countries: ReadonlyMap<string, number>;
  /** Entities of which some mention has this key, the most recent first. */
  readonly by: (kind: IndexKind, key: string) => readonly Growing[];
  /** Mentions whose last word is this one. */
  readonly endingAt: (word: number) => readonly Mention[];
  readonly add: (mention: Mention, entity: Growing | null, rule: RuleId, given?: Given) => Growing;
}

interface Given {
  readonly members?: readonly number[];
  readonly country?: string | null;
}

/**
 * known: id of the lexicons; named, nominal: all key words; head: lemma of a nominal's head noun; first: first
 * word of a longer name; tail: all words of one but the first; class: class word before a name; family: last word of a person's name; title: words of a
 * role, and each beginning of them; capital: country whose capital or whole it is; government: country of which its
 * capital speaks.
 */
type IndexKind =
  | 'known'
  | 'named'
  | 'nominal'
  | 'head'
  | 'first'
  | 'tail'
  | 'class'
  | 'family'
  | 'title'
  | 'capital'
  | 'government';

/** How many mentions of an entity, the first and the last, are compared with a new one. */
const MOST_COMPARED = 40;

/** The mentions of an entity that a new one is compared with: all, but for one that a long text is full of. */
export function compared({ mentions }: Growing): readonly Mention[] {
  if (mentions.length <= 2 * MOST_COMPARED) return mentions;
  return [...mentions.slice(0, MOST_COMPARED), ...mentions.slice(-MOST_COMPARED)];
}

/** Only the newest of many alike are looked at, so that linking stays linear in the text. */
const MOST_ALIKE = 40;

export function createRegistry(facts: Facts, titlesOf: (mention: Mention) => string[]): Registry {
  const entities: Growing[] = [];
  const seen: Mention[] = [];
  const of = new Map<Mention, Growing>();
  const ends = new Map<number, Mention[]>();
  const countries = new Map<string, number>();
  const index = new Map<IndexKind, Map<string, Growing[]>>();
  const put = (kind: IndexKind, key: string, entity: Growing) => {
    let ofKind = index.get(kind);
    if (!ofKind) {
      ofKind = new Map();
      index.set(kind, ofKind);
    }
    const list = ofKind.get(key);
    if (!list) ofKind.set(key, [entity]);
    else if (list[0] !== entity)
      ofKind.set(key, [entity, ...list.filter((other) => other !== entity)].slice(0, MOST_ALIKE));
  };
  const keep = (mention: Mention, entity: Growing) => {
    const words = facts.key(mention);
    const key = words.join(' ');
    if (mention.known) put('known', mention.known, entity);
    if (mention.form === 'nominal') {
      put('nominal', key, entity);
      if (mention.head) put('head', mention.head, entity);
      return;
    }
    if (mention.country !== null) {
      const count = mention.known === `place/${mention.country}` ? 2 : 1;
      countries.set(mention.country, (countries.get(mention.country) ?? 0) + count);
      if (mention.metonym) put('government', mention.country, entity);
    }
    put('named', key, entity);
    if (words.length > 1) {
      put('first', words[0]!, entity);
      put('tail', words.slice(1).join(' '), entity);
    }
    if (mention.type === 'PER') put('family', words.at(-1)!, entity);
    const classWord = facts.classWord(mention);
    if (classWord) put('class', classWord, entity);
    for (const title of titlesOf(mention)) put('title', title, entity);
  };
  return {
    entities,
    of,
    seen,
    countries,
    by: (kind, key) => index.get(kind)?.get(key) ?? [],
    endingAt: (word) => ends.get(word) ?? [],
    add: (mention, found, rule, { members = [], country = null } = {}) => {
      const entity: Growing = found ?? {
        ...{ i: entities.length, mentions: [], links: [], members: [...members] },
        ...{ isNamed: false, countries: new Set(), country },
      };
      if (!found) entities.push(entity);
      if (!found && country) put('capital', country, entity);
      entity.mentions.push(mention);
      entity.links.push(rule);
      entity.isNamed ||= mention.form === 'named';
      if (mention.country !== null) entity.countries.add(mention.country);
      of.set(mention, entity);
      seen.push(mention);
      ends.set(mention.last, [...(ends.get(mention.last) ?? []), mention]);
      keep(mention, entity);
      return entity;
    },
  };
}
