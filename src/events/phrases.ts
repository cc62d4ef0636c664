import { foldLemma } from '../arabic/fold.ts';
import type { Mention } from '../model/entity.ts';
import type { Word } from '../model/word.ts';
import type { EventDoc } from './ground.ts';
import { isMasdar, stemOf } from './word-tests.ts';

/** A noun phrase near a trigger: a mention, or a noun that names nothing we know (`mention` null). */
export interface Phrase {
  readonly mention: Mention | null;
  /** Folded stem of the head word. */
  readonly head: string;
  readonly first: number;
  readonly last: number;
  /** Folded preposition that governs it, or null. */
  readonly preposition: string | null;
  /** Joined to the phrase before by و or a comma. */
  readonly joined: boolean;
  /** Folded stem of the noun whose genitive the mention is (مواقع المسلحين, على يد الجيش), or null. */
  readonly via: string | null;
  /** That noun is itself a happening (قصف المدينة), so the mention takes part in it, not in the trigger. */
  readonly inside: boolean;
  /** Verb of that happening: in قيام الحوثيين بنقل the mention is who does what follows. Null elsewhere. */
  readonly deed: string | null;
}

/** The clause of a word as scanned: what stands after it and before it. */
export interface Clause {
  readonly after: readonly Phrase[];
  readonly before: readonly Phrase[];
  /** Mention that a relative clause with this word describes. */
  readonly antecedent: Mention | null;
  /** The finite verb before the word whose clause it is, when scanning met one. */
  readonly verb: number | null;
  /** First and last word of the clause. */
  readonly from: number;
  readonly to: number;
}

/** How a phrase hangs on what stands before it. */
export type Link = Pick<Phrase, 'preposition' | 'joined' | 'via' | 'inside' | 'deed'>;

/** The phrase of a mention whose first word (its roles included) is `first`. */
export function toPhrase(doc: EventDoc, mention: Mention, place: Link & { first: number }): Phrase {
  const { first, ...link } = place;
  return {
    mention,
    head: mention.head ? foldLemma(mention.head) : stemOf(doc.words[mention.first]!),
    first,
    last: mention.last,
    ...link,
  };
}

/** The lemma of a masdar. */
export function deedOf(word: Word): string | null {
  return word.readings[0]?.forms.find((form) => form.pos === 'masdar')?.lemma ?? null;
}

/** هجوم شنه مسلحون: a verb with a pronoun that the tagger took for a noun. */
function bornVerb({ readings: [reading] }: Word): string | null {
  if (!reading || reading.enclitic === '' || reading.article || reading.proclitics !== '')
    return null;
  return reading.forms.find((form) => form.pos === 'verb')?.lemma ?? null;
}

/** The phrase of a noun that names nothing we know; `inside` when it is a happening itself (في قصف). */
export function nounPhrase(word: Word, link: Omit<Link, 'via' | 'inside' | 'deed'>): Phrase {
  const { i } = word;
  const inside = isMasdar(word);
  return {
    mention: null,
    head: stemOf(word),
    first: i,
    last: i,
    ...link,
    via: null,
    inside,
    deed: inside ? bornVerb(word) : null,
  };
}
