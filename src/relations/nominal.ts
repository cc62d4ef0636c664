import { letters } from '../arabic/letters.ts';
import { isPartitive } from '../events/word-tests.ts';
import type { Mention } from '../model/entity.ts';
import { governedAt, mentionBefore, mentionFrom, withJoined } from './reach.ts';
import type { RelationWord } from './relation-words.ts';
import { type FoundRelation, isPlace, type RelationRule, stemSpan, type View } from './rule.ts';

export function oriented(
  entry: RelationWord,
  first: Mention,
  second: Mention,
): { from: Mention; to: Mention } {
  return entry.direction.startsWith('backward')
    ? { from: second, to: first }
    : { from: first, to: second };
}

/**
 * An adjective or participle that ties the phrase before it to the name after it.
 *
 * Example: قوات موالية لحفتر → supports(forces, Haftar); حكومة مدعومة من الأمم المتحدة → supports(UN, government).
 * Counterexample: بلدة تابعة → nothing follows that it could belong to.
 */
export const describing: RelationRule = {
  id: 'relations/describing-word',
  find: (view) => view.spots('describing').flatMap((i) => readDescribing(view, i)),
};

function readDescribing(view: View, i: number): FoundRelation[] {
  const entries = view.uses('describing', i);
  const first = describedAt(view, i);
  const governed = governedAt(view, i + 1);
  const second = governed && mentionFrom(view, governed.at);
  if (!first || !second || first === second) return [];
  const entry = entries.find(
    ({ prepositions, direction, type }) =>
      prepositions.includes(governed.preposition) &&
      fitsDescribed({ direction, type }, first, second),
  );
  if (!entry) return [];
  return withJoined(view, second).map((one) => ({
    ...stemSpan(view, i),
    type: entry.type,
    ...oriented(entry, first, one),
    i,
  }));
}

/** The phrase before the word; in الناطق باسم الكتيبة التابعة للجيش the body inside, which the feminine agrees with. */
function describedAt(view: View, i: number): Mention | null {
  const first = mentionBefore(view, i);
  const isFeminine = view.doc.words[i]!.raw.endsWith(letters.taMarbuta);
  if (first?.type !== 'PER' || !isFeminine) return first;
  return view.endingAt(first.last).find(({ type }) => type !== 'PER') ?? first;
}

/** تابع and the like say part_of between bodies, affiliated_with of people, controls of places; the row tells by its direction. */
function fitsDescribed(
  { direction, type }: Pick<RelationWord, 'direction' | 'type'>,
  first: Mention,
  second: Mention,
): boolean {
  if (direction.endsWith('-person'))
    return !isPlace(first) && (second.type === 'PER' || first.type !== 'ORG');
  if (direction.endsWith('-place')) return isPlace(first) && !isPlace(second);
  if (type === 'located_at') return isPlace(second);
  if (type === 'affiliated_with')
    return !isPlace(second) || (second.type === 'GPE' && !isPlace(first));
  return type !== 'part_of' || isPlace(first) === isPlace(second);
}

/**
 * بقيادة, بزعامة, بدعم من: who leads or backs the body just named.
 *
 * Example: التحالف العربي بقيادة السعودية → commands(Saudi Arabia, coalition).
 * Counterexample: أشاد بقيادة البلاد → no body stands before it.
 */
export const led: RelationRule = {
  id: 'relations/led-by',
  isRare: true,
  find: (view) =>
    view.spots('led').flatMap((i): FoundRelation[] => {
      if (view.doc.words[i]!.readings[0]?.proclitics !== letters.ba) return [];
      const entry = view.uses('led', i)[0];
      const first = entry && mentionBefore(view, i);
      if (!entry || !first || (first.type !== 'ORG' && first.type !== 'GRP')) return [];
      const isWith = entry.direction.endsWith('-with');
      const governed = isWith ? governedAt(view, i + 1) : null;
      if (isWith && !governed) return [];
      const second = mentionFrom(view, governed?.at ?? i + 1);
      if (!second) return [];
      return withJoined(view, second).map((one) => ({
        ...stemSpan(view, i),
        type: entry.type,
        from: one,
        to: first,
        i,
      }));
    }),
};

/**
 * A phrase whose head says how it stands to the name inside it.
 *
 * Example: عناصر داعش → member_of; قيادة الجيش → part_of; نظام الأسد → leads(Assad, regime); بيان للجيش → issued.
 * Counterexample: مدينة زوارة → a classifier: زوارة alone is the name.
 */
export const insidePhrase: RelationRule = {
  id: 'relations/inside-phrase',
  find: (view) =>
    view.mentions.flatMap((outer): FoundRelation[] => {
      if (outer.form !== 'nominal' || outer.last === outer.first) return [];
      const entries = view.uses('head', headOf(view, outer));
      if (entries.length === 0) return [];
      const inner = view
        .endingAt(outer.last)
        .find((m) => m !== outer && m.first > outer.first && isOwner(view, m));
      if (!inner) return [];
      const entry = pickHead(entries, outer, inner);
      if (!entry) return [];
      const { start, end, first } = outer;
      return [{ start, end, type: entry.type, ...oriented(entry, outer, inner), i: first }];
    }),
};

/** The word that a counted phrase is about: ثلاثة من مقاتلي الحزب. */
function headOf(view: View, { first, last }: Mention): number {
  let at = first;
  while (
    at < last &&
    (view.doc.tags[at]?.pos === 'number' || view.doc.words[at]!.kind === 'number')
  )
    at += 1;
  return at > first && at < last && isPartitive(view.doc.words[at]!) ? at + 1 : at;
}

export function pickHead(
  entries: readonly RelationWord[],
  outer: Mention,
  inner: Mention,
): RelationWord | undefined {
  const isPerson = inner.type === 'PER';
  const ordered = [
    ...entries.filter(({ direction }) => direction.endsWith('-person') && isPerson),
    ...entries.filter(({ direction }) => !direction.endsWith('-person')),
  ];
  return ordered.find((entry) => fitsPhrase(entry, outer, inner));
}

/** The name or body inside, not an adjective of the head that is also a noun (الجماعات المسلحة). */
function isOwner(view: View, inner: Mention): boolean {
  if (inner.form === 'named') return true;
  const isAdjective = view.doc.words[inner.first]!.readings[0]?.forms.some(
    (form) => form.pos === 'adjective' || form.pos === 'passive' || form.pos === 'active',
  );
  return inner.definite && !isAdjective && inner.type !== 'PER';
}

const isBody = ({ type }: Mention) => type === 'ORG' || type === 'GRP';

function fitsPhrase({ type }: RelationWord, outer: Mention, inner: Mention): boolean {
  if (type === 'issued') return outer.type === 'DOC' && !isPlace(inner);
  if (type === 'member_of')
    return (inner.type === 'ORG' || inner.type === 'GRP') && outer.type !== 'ORG';
  if (type === 'part_of') return isBody(outer) && inner.type === 'ORG';
  if (type === 'family_of') return inner.type === 'PER' || inner.type === 'GRP';
  return true;
}
