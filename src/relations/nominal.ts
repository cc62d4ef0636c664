import { letters } from '../arabic/letters.ts';
import type { Mention } from '../model/entity.ts';
import type { RelationWord } from './relation-words.ts';
import {
  type FoundRelation,
  isAgent,
  isPlace,
  type RelationRule,
  stemSpan,
  type View,
} from './rule.ts';

/** The folded preposition that the word at `i` is or bears, and where what it governs begins. */
function governedAt(view: View, i: number): { preposition: string; at: number } | null {
  const word = view.doc.words[i];
  if (!word) return null;
  const reading = word.readings[0];
  if (reading?.forms.some((form) => form.class === 'preposition') && reading.enclitic === '') {
    return { preposition: reading.stem, at: i + 1 };
  }
  const clitic = reading?.proclitics.at(-1) ?? '';
  return clitic === '' ? null : { preposition: clitic, at: i };
}

function oriented(
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
  const first = before(view, i);
  const governed = governedAt(view, i + 1);
  const second = governed && mentionFrom(view, governed.at);
  if (!first || !second || first === second) return [];
  return entries.flatMap((entry): FoundRelation[] => {
    if (!entry.prepositions.includes(governed.preposition)) return [];
    const person = second.type === 'PER';
    if (
      entry.direction.endsWith('-person') !==
      (person && entry.type !== 'supports' && entries.length > 1)
    )
      return [];
    return [{ ...stemSpan(view, i), type: entry.type, ...oriented(entry, first, second), i }];
  });
}

/** The mention that ends just before word `i`, adjectives, brackets and marks aside. */
function before(view: View, i: number): Mention | null {
  for (let k = i - 1; k >= Math.max(0, i - 3); k -= 1) {
    const mention = view.endsAt(k);
    if (mention) return mention;
    if (view.doc.words[k]!.kind === 'word' && view.doc.tags[k]?.pos !== 'adjective') return null;
  }
  return null;
}

/** The mention that begins at word `i`, or after one classifier (مدينة، تنظيم). */
function mentionFrom(view: View, i: number): Mention | null {
  return (
    view.beginsAt(i) ??
    (view.doc.tags[i]?.pos === 'noun' ? view.beginsAt(i + 1) : undefined) ??
    null
  );
}

/**
 * بقيادة, بزعامة, بدعم من: who leads or backs the body just named.
 *
 * Example: التحالف العربي بقيادة السعودية → commands(Saudi Arabia, coalition).
 * Counterexample: أشاد بقيادة البلاد → no body stands before it.
 */
export const led: RelationRule = {
  id: 'relations/led-by',
  find: (view) =>
    view.spots('led').flatMap((i): FoundRelation[] => {
      if (view.doc.words[i]!.readings[0]?.proclitics !== letters.ba) return [];
      const entry = view.uses('led', i)[0];
      const first = entry && before(view, i);
      if (!entry || !first || (first.type !== 'ORG' && first.type !== 'GRP')) return [];
      const isWith = entry.direction.endsWith('-with');
      const governed = isWith ? governedAt(view, i + 1) : null;
      if (isWith && !governed) return [];
      const second = mentionFrom(view, governed?.at ?? i + 1);
      return second ? [{ ...stemSpan(view, i), type: entry.type, from: second, to: first, i }] : [];
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
      const entries = view.uses('head', outer.first);
      if (entries.length === 0) return [];
      const inner = view
        .endingAt(outer.last)
        .find((m) => m !== outer && m.first > outer.first && isOwner(view, m));
      if (!inner) return [];
      const entry =
        entries.find((e) => e.direction.endsWith('-person') === (inner.type === 'PER')) ??
        entries.find((e) => !e.direction.endsWith('-person'));
      if (!entry || !fitsPhrase(entry, outer, inner)) return [];
      return [
        {
          start: outer.start,
          end: outer.end,
          type: entry.type,
          ...oriented(entry, outer, inner),
          i: outer.first,
        },
      ];
    }),
};

/** The name or body inside, not an adjective of the head that is also a noun (الجماعات المسلحة). */
function isOwner(view: View, inner: Mention): boolean {
  if (inner.form === 'named') return true;
  const isAdjective = view.doc.words[inner.first]!.readings[0]?.forms.some(
    (form) => form.pos === 'adjective' || form.pos === 'passive' || form.pos === 'active',
  );
  return inner.definite && !isAdjective && inner.type !== 'PER';
}

function fitsPhrase({ type }: RelationWord, outer: Mention, inner: Mention): boolean {
  if (type === 'issued') return outer.type === 'DOC' && !isPlace(inner);
  if (type === 'member_of') return inner.type === 'ORG' && outer.type !== 'ORG';
  if (type === 'part_of') return outer.type === 'ORG' && inner.type === 'ORG';
  if (type === 'family_of') return inner.type === 'PER' || inner.type === 'GRP';
  return true;
}

/**
 * Two names around one small word: membership and belonging.
 *
 * Example: خمسة جنود من الكتيبة 21 → member_of; مقاتل في صفوف داعش → member_of.
 * Counterexample: انسحب جنود من المدينة → a place after من is where they left.
 */
export const member: RelationRule = {
  id: 'relations/member',
  find: (view) =>
    view.spots('member').flatMap((i): FoundRelation[] => {
      const entry = view.uses('member', i)[0];
      const first = entry && before(view, i);
      const second = entry && mentionFrom(view, i + 1);
      if (!entry || !first || !second || !isAgent(first) || second.type !== 'ORG') return [];
      // A body "from" a body is as often where something came from.
      if (first.type === 'ORG' && entry.type === 'member_of') return [];
      const { type } = entry;
      return [{ ...stemSpan(view, i), type, from: first, to: second, i }];
    }),
};

/**
 * ضد between a side that is backed and another (guidelines 6): opposes.
 *
 * Example: يدعم السيسي حفتر ضد الحكومة → opposes(Haftar, government).
 * Counterexample: هجوم ضد الحكومة → the event has its recipient, no relation.
 */
export const against: RelationRule = {
  id: 'relations/against',
  find: (view) =>
    view.spots('against').flatMap((i): FoundRelation[] => {
      if (!isBacking(view, i)) return [];
      const first = view.endsAt(i - 1);
      const second = mentionFrom(view, i + 1);
      if (!first || !second || !isAgent(first)) return [];
      return [{ ...stemSpan(view, i), type: 'opposes', from: first, to: second, i }];
    }),
};

/** A verb of support stands shortly before: only then is ضد between two sides of a standing quarrel. */
function isBacking(view: View, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 6); k -= 1) {
    if (view.uses('verb', k).some((entry) => entry.type === 'supports')) return true;
  }
  return false;
}

/**
 * A standing conflict or alliance between two.
 *
 * Example: التعاون بين ليبيا والولايات المتحدة → cooperates_with.
 * Counterexample: التعاون مطلوب → no sides.
 */
export const between: RelationRule = {
  id: 'relations/between',
  find: (view) =>
    view.spots('between').flatMap((i): FoundRelation[] => {
      const entry = view.uses('between', i)[0];
      if (!entry) return [];
      for (let k = i + 1; k <= i + 3; k += 1) {
        if (!entry.prepositions.includes(view.doc.words[k]?.norm ?? '')) continue;
        const first = mentionFrom(view, k + 1);
        const second = first && nextJoined(view, first);
        return first && second
          ? [{ ...stemSpan(view, i), type: entry.type, from: first, to: second, i }]
          : [];
      }
      return [];
    }),
};

/** The mention joined by و to the one given. */
function nextJoined(view: View, first: Mention): Mention | null {
  for (let k = first.last + 1; k <= first.last + 3; k += 1) {
    const word = view.doc.words[k];
    if (!word) return null;
    const joined = word.readings[0]?.proclitics.startsWith(letters.waw) ?? false;
    if (joined || word.norm === letters.waw) return mentionFrom(view, joined ? k : k + 1);
    if (word.kind === 'word' && view.doc.tags[k]?.pos !== 'adjective') return null;
  }
  return null;
}
