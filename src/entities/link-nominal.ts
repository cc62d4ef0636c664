import { fold } from '../arabic/fold.ts';
import { letters } from '../arabic/letters.ts';
import type { Mention } from '../model/entity.ts';
import type { Growing, Link, LinkSight } from './entities.ts';
import { keyWords } from './link-named.ts';

const ACTING = ['PER', 'ORG', 'GPE', 'GRP'];

/**
 * The entity that a noun phrase means. An indefinite one is new; a definite one is what was spoken of.
 *
 * Example: المصدر → the last unnamed one; الجيش → الجيش الليبي; العاصمة → the town just named; الجانبين → the last two.
 * Counterexample: مصدر عسكري after المصدر → indefinite: another one.
 */
export function linkNominal(sight: LinkSight, mention: Mention): Link {
  const text = fold(sight.doc.article.text.slice(mention.start, mention.end));
  const kind = sight.anaphors.get(text);
  const special = kind ? linkAnaphor(sight, mention, kind) : null;
  if (special) return special;
  const described = describedBefore(sight, mention);
  if (described) return { entity: described, rule: 'entities/described-as' };
  if (!mention.definite) return { entity: null, rule: 'entities/indefinite-is-new' };
  return (
    sameTitle(sight, mention) ??
    sameHead(sight, mention) ??
    onlyNamedBody(sight, mention) ?? { entity: null, rule: 'entities/new-definite' }
  );
}

function linkAnaphor(sight: LinkSight, mention: Mention, kind: string): Link | null {
  if (kind === 'pair') {
    const members = lastActors(sight, mention, 2).map((entity) => entity.i);
    const earlier = sight.entities.find(
      (entity) =>
        entity.members.length === 2 &&
        entity.mentions.some((m) => fold(m.head ?? '') === fold(mention.head ?? '')),
    );
    if (earlier) return { entity: earlier, rule: 'entities/same-pair' };
    return { entity: null, rule: 'entities/pair-of-last-two', members };
  }
  if (kind === 'latter') {
    const last = theLatter(sight, mention);
    return last ? { entity: last, rule: 'entities/the-latter' } : null;
  }
  const wanted = kind === 'country' ? isCountry : isTown;
  const place = [...sight.entities]
    .reverse()
    .find((entity) => entity.mentions.some((m) => m.form === 'named' && wanted(sight, m)));
  return place ? { entity: place, rule: `entities/the-${kind}` } : null;
}

function isCountry(sight: LinkSight, mention: Mention): boolean {
  return (
    mention.type === 'GPE' &&
    mention.known !== null &&
    !/^(geo|ne)\//.test(mention.known) &&
    sight.names.byId(mention.known)?.country !== undefined
  );
}

function isTown(sight: LinkSight, mention: Mention): boolean {
  return mention.type === 'GPE' && !isCountry(sight, mention);
}

/** "الفاغنر" … باعتبارها قوات مرتزقة: what follows باعتبار describes the nearest body or person before it. */
function describedBefore(sight: LinkSight, mention: Mention): Growing | null {
  const { words } = sight.doc;
  const at = /^["\u00ab\u201c]$/.test(words[mention.first - 1]?.raw ?? '')
    ? mention.first - 2
    : mention.first - 1;
  if (sight.anaphors.get(words[at]?.norm ?? '') !== 'as') return null;
  const before = [...sight.of].filter(([m]) => m.last < at);
  return (
    before
      .sort((a, b) => b[0].end - a[0].end)
      .find(([m]) => ACTING.includes(m.type) && m.type !== 'GPE')?.[1] ?? null
  );
}

/** The nearest person or body before that agrees in gender: a woman's or body's feminine form in ta marbuta. */
function theLatter(sight: LinkSight, mention: Mention): Growing | null {
  const raw = (m: Mention) => sight.doc.words[m.first]!.raw;
  const feminine = raw(mention).endsWith(letters.taMarbuta);
  const before = [...sight.of].filter(
    ([m]) => m.end <= mention.start && (m.type === 'PER' || m.type === 'ORG'),
  );
  // The longer of two that end together: قيادة القوات before القوات.
  before.sort((a, b) => b[0].end - a[0].end || a[0].start - b[0].start);
  const agrees = before.find(
    ([m]) =>
      (m.type === 'ORG' && raw(m).endsWith(letters.taMarbuta)) === feminine &&
      (!feminine || m.type === 'ORG'),
  );
  return agrees?.[1] ?? null;
}

/** The last entities that can act before a mention, nearest first. */
function lastActors(sight: LinkSight, mention: Mention, count: number): Growing[] {
  const found: Growing[] = [];
  const before = [...sight.of]
    .filter(([m]) => m.end <= mention.start)
    .sort((a, b) => b[0].start - a[0].start);
  for (const [other, entity] of before) {
    if (ACTING.includes(other.type) && !found.includes(entity) && entity.members.length === 0)
      found.push(entity);
    if (found.length === count) break;
  }
  return found;
}

/** الرئيس, رئيس الوزراء after the same title stood beside a name. */
function sameTitle(sight: LinkSight, mention: Mention): Link | null {
  if (mention.type !== 'PER') return null;
  const words = keyWords(sight, mention);
  const { text } = sight.doc.article;
  for (const entity of [...sight.entities].reverse()) {
    for (const other of entity.mentions) {
      for (const role of other.roles) {
        const title = fold(text.slice(role.start, role.end))
          .split(' ')
          .map((word) => word.replace(/^\u0627\u0644/, ''));
        if (words.every((word, i) => title[i] === word))
          return { entity, rule: 'entities/same-title' };
      }
    }
  }
  return null;
}

/** The last entity with the same head: الجيش → قيادة الجيش's army or الجيش الليبي; البيان → بيانا. */
function sameHead(sight: LinkSight, mention: Mention): Link | null {
  const words = keyWords(sight, mention);
  // المصدر الخاص is the unnamed one spoken of, adjective or not (guidelines 3.5).
  const isBare = mention.last === mention.first || mention.type === 'PER';
  for (const entity of [...sight.entities].reverse()) {
    for (const other of entity.mentions) {
      if (other.type !== mention.type && !(other.type === 'ORG' && mention.type === 'GRP'))
        continue;
      const others = keyWords(sight, other);
      if (others.join(' ') === words.join(' ')) return { entity, rule: 'entities/same-phrase' };
      if (
        other.form === 'nominal' &&
        isBare &&
        other.head === mention.head &&
        other.number === mention.number
      ) {
        return { entity, rule: 'entities/same-head' };
      }
      const opens = other.form === 'named' && isBare && others.length > 1 && others[0] === words[0];
      if (opens) return { entity, rule: 'entities/short-form-of-name' };
    }
  }
  return null;
}

/**
 * الحكومة الشرعية after حكومة الوفاق: a definite body with an adjective of no country, where the article names
 * one body of that head and no other.
 *
 * Counterexample: with حكومة الوفاق and الحكومة المؤقتة both named, which one is meant is left open.
 */
function onlyNamedBody(sight: LinkSight, mention: Mention): Link | null {
  if (mention.type !== 'ORG' || mention.country !== null || mention.last - mention.first !== 1)
    return null;
  const head = keyWords(sight, mention)[0];
  const named = sight.entities.filter((entity) =>
    entity.mentions.some(
      (m) =>
        m.form === 'named' &&
        m.type === 'ORG' &&
        m.last > m.first &&
        keyWords(sight, m)[0] === head,
    ),
  );
  return named.length === 1 ? { entity: named[0]!, rule: 'entities/only-named-body' } : null;
}
