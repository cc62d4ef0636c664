import type { Attribution, Event } from '../model/claim.ts';
import type { Entity, Mention } from '../model/entity.ts';
import { contains } from '../model/span.ts';
import { type Candidate, settleConflicts } from './conflicts.ts';
import type { Draft } from './draft.ts';

/** Which entity each mention means and which entity each country is, in one draft. */
export interface Links {
  /** Position of the entity, by position of the mention; a mention of two entities means the first. */
  readonly entityOf: readonly (number | undefined)[];
  /** Position of the country's own entity, by ISO alpha-3 code. */
  readonly countries: ReadonlyMap<string, number>;
}

/**
 * Keeps what the record may hold (guidelines 3.2): every named mention; a nominal one only if its
 * entity has a function or a name. Leaves out, until nothing changes: mentions that cannot stand with
 * others, entities without mentions, what referred to them. Only ever removes, so it ends.
 */
export function prune(draft: Draft): Links {
  const links = linkMentions(draft);
  let before = -1;
  for (let live = count(draft); live !== before; live = count(draft)) {
    before = live;
    keepMentions(draft, links);
    keepEntities(draft, links);
    keepReferences(draft);
  }
  checkSpeakers(draft, links);
  return links;
}

function count(draft: Draft): number {
  let live = 0;
  for (const layer of [draft.mentions, draft.entities, draft.relations]) {
    for (const found of layer) if (found !== null) live += 1;
  }
  return live;
}

function linkMentions(draft: Draft): Links {
  const entityOf: (number | undefined)[] = [];
  const countries = new Map<string, number>();
  draft.entities.forEach((entity, at) => {
    if (!entity) return;
    for (const mention of entity.mentions) entityOf[mention] ??= at;
    const isCountry = entity.type === 'GPE' && entity.form === 'named' && isWholeCountry(entity);
    if (isCountry && entity.country && !countries.has(entity.country))
      countries.set(entity.country, at);
  });
  return { entityOf, countries };
}

/** The known id of a country ends in its own ISO code (`place/LBY`); that of a town in a number. */
function isWholeCountry({ country, known }: Entity): boolean {
  return country !== null && known?.split('/').at(-1)?.toUpperCase() === country;
}

/** Position of the entity that a role's office belongs to; null when the text names none. */
export function roleOrg(role: Mention['roles'][number], links: Links): number | null {
  const named = role.org === null ? undefined : links.entityOf[role.org];
  return named ?? (role.country === null ? null : (links.countries.get(role.country) ?? null));
}

function keepMentions(draft: Draft, links: Links): void {
  const named = new Set<number>();
  draft.mentions.forEach((mention, at) => {
    const entity = links.entityOf[at];
    if (mention?.form === 'named' && entity !== undefined) named.add(entity);
  });
  const used = reachEntities(draft, links, named);
  const candidates: Candidate[] = [];
  draft.mentions.forEach((mention, at) => {
    const entity = links.entityOf[at];
    if (!mention || entity === undefined || !draft.entities[entity]) return;
    const { start, end, form } = mention;
    const isUsed = used.has(entity);
    if (form === 'nominal' && !isUsed && !named.has(entity)) return;
    candidates.push({ at, start, end, form, used: isUsed });
  });
  const kept = new Set(settleConflicts(candidates).map(({ at }) => at));
  draft.mentions.forEach((_, at) => {
    if (!kept.has(at)) draft.mentions[at] = null;
  });
}

/** Entities that something refers to, with the members of those and of the named ones. */
function reachEntities(draft: Draft, links: Links, named: ReadonlySet<number>): Set<number> {
  const used = new Set<number>();
  const use = (at: number | null) => at !== null && used.add(at);
  for (const found of draft.attributions) if (found) attributionRefs(found).forEach(use);
  for (const event of draft.events)
    for (const list of event ? eventRefs(event) : []) list.forEach(use);
  for (const relation of draft.relations) if (relation) used.add(relation.from).add(relation.to);
  draft.mentions.forEach((mention, at) => {
    const holder = links.entityOf[at];
    // A role speaks for a name; on a nominal mention that may yet be left out it keeps nothing alive.
    if (mention?.form !== 'named' || holder === undefined) return;
    for (const role of mention.roles) {
      const org = roleOrg(role, links);
      if (org !== null) used.add(org);
    }
  });
  const waiting = [...used, ...named];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const member of draft.entities[at]?.members ?? []) {
      if (!used.has(member)) {
        used.add(member);
        waiting.push(member);
      }
    }
  }
  return used;
}

function attributionRefs(found: Attribution): (number | null)[] {
  return [found.sourceEntity, found.addressee, found.medium];
}

function eventRefs(event: Event): (readonly number[])[] {
  return [event.actors, event.recipients, event.others, event.places];
}

function keepEntities(draft: Draft, links: Links): void {
  const mentioned = new Set<number>();
  draft.mentions.forEach((mention, at) => {
    if (mention) mentioned.add(links.entityOf[at]!);
  });
  draft.entities.forEach((entity, at) => {
    if (!mentioned.has(at)) draft.entities[at] = null;
    else if (entity && entity.members.length > 0) {
      const members = entity.members.filter((member) => member !== at && mentioned.has(member));
      draft.entities[at] = { ...entity, members };
    }
  });
}

/** Forgets references to entities that are gone; a relation without an end goes with it. */
function keepReferences(draft: Draft): void {
  const { entities } = draft;
  const alive = (at: number | null) => (at !== null && entities[at] ? at : null);
  const each = (list: readonly number[]) => [...new Set(list)].filter((at) => alive(at) !== null);
  const isWhole = (list: readonly number[]) =>
    list.every((at, k) => alive(at) !== null && list.indexOf(at) === k);
  draft.attributions.forEach((found, i) => {
    if (!found || attributionRefs(found).every((at) => alive(at) === at)) return;
    draft.attributions[i] = {
      ...found,
      sourceEntity: alive(found.sourceEntity),
      addressee: alive(found.addressee),
      medium: alive(found.medium),
    };
  });
  draft.events.forEach((event, i) => {
    if (!event || eventRefs(event).every(isWhole)) return;
    draft.events[i] = {
      ...event,
      actors: each(event.actors),
      recipients: each(event.recipients),
      others: each(event.others),
      places: each(event.places),
    };
  });
  draft.relations.forEach((relation, i) => {
    if (relation && (alive(relation.from) === null || alive(relation.to) === null)) {
      draft.relations[i] = null;
      draft.notes.push(
        `Left out relation at ${relation.start}-${relation.end}: an end has no mention.`,
      );
    }
  });
}

/** The words of a speaker must hold a mention of that speaker; otherwise only the entity is said. */
function checkSpeakers(draft: Draft, links: Links): void {
  const spans = new Map<number, Mention[]>();
  draft.mentions.forEach((mention, at) => {
    const entity = links.entityOf[at];
    if (!mention || entity === undefined) return;
    const own = spans.get(entity);
    if (own) own.push(mention);
    else spans.set(entity, [mention]);
  });
  draft.attributions.forEach((found, i) => {
    if (!found?.source) return;
    const { source, sourceEntity } = found;
    const own = sourceEntity === null ? [] : (spans.get(sourceEntity) ?? []);
    if (own.some((mention) => contains(source, mention))) return;
    draft.attributions[i] = { ...found, source: null };
    draft.notes.push(
      `Left out the speaker's words at ${source.start}-${source.end}: no kept mention in them.`,
    );
  });
}
