import { type Ground, indexWords, layGround } from '../events/ground.ts';
import { isOwnedPlace } from '../mentions/phrase-adjectives.ts';
import type { CueKind, Force } from '../model/claim.ts';
import type { Doc } from '../model/doc.ts';
import type { Entity, Mention, Time } from '../model/entity.ts';
import type { Reason, RuleId, Span } from '../model/span.ts';
import type { Form, Word } from '../model/word.ts';
import { findStatedReasons, type StatedReason } from './anonymity.ts';
import type { CueForm, CueWords } from './cue-words.ts';
import { findQuotes, type Quote } from './quotes.ts';
import type { Speaker } from './speaker.ts';

export type Needs = 'words' | 'sentences' | 'tags' | 'times' | 'mentions' | 'entities';

/** What the constructions see of a document; made once, in linear time. */
export interface Sight {
  readonly doc: Doc<Needs>;
  readonly words: readonly Word[];
  readonly cues: CueWords;
  readonly ground: Ground;
  readonly quotes: readonly Quote[];
  /** Quotation that opens at a word. */
  readonly quoteAt: ReadonlyMap<number, Quote>;
  /** Quotation whose marks a word stands between. */
  readonly quoteOf: (i: number) => Quote | null;
  readonly cuesAt: (i: number) => readonly CueForm[];
  /** Last word of a stated reason for anonymity that begins at a word. */
  readonly reasonAt: ReadonlyMap<number, number>;
  readonly reasons: readonly StatedReason[];
  readonly entityOf: (mention: Mention) => Entity | undefined;
  readonly timeAt: ReadonlyMap<number, Time>;
  /** Index of the word that holds an offset; -1 when none. */
  readonly wordAt: (offset: number) => number;
}

/** The word that carries the saying. */
export interface Cue extends Span {
  readonly i: number;
  readonly kind: CueKind;
  readonly lemma: string;
  readonly force: Force;
}

/** How a speaker that is not expressed beside the cue is to be found. */
export type Unexpressed =
  /** The one who spoke before, or whose doings the sentence tells (وأضاف أن, مؤكدا أن). */
  | 'carried'
  /** The subject of the sentence, and nobody else (للمطالبة ب, بدعوى). */
  | 'clause'
  /** Words that are no mention, so no entity is known (قال سائق إن). */
  | 'unknown'
  /** Nobody: a passive or an impersonal cue (يعتقد أن). */
  | 'implicit'
  /** Nobody, but a word of saying without a class (شائعات عن). */
  | 'unspecified';

/** An attribution as a construction finds it: by words, before unexpressed speakers and parents are settled. */
export interface Draft {
  readonly rule: RuleId;
  readonly cue: Cue;
  readonly speaker: Speaker | null;
  readonly unexpressed: Unexpressed;
  /** Form of the cue, for agreement with a speaker further off. */
  readonly form: Form | null;
  readonly content: readonly Span[];
  /** First and last word of the content. */
  readonly from: number;
  readonly to: number;
  readonly addressee: Mention | null;
  readonly medium: Mention | null;
  readonly time: Time | null;
  readonly reasons: Readonly<Record<string, Reason>>;
}

/** One construction. Finds the attribution whose cue is at word `i`, given those found before it. */
export interface Construction {
  readonly id: RuleId;
  readonly find: (sight: Sight, i: number, before: readonly Draft[]) => Draft | null;
}

/** مشيرة إلى, at the start of a sentence: a participle before what it governs, no marshal. */
function isParticipleAlone(
  words: readonly Word[],
  { first, last, form }: Mention,
  cues: CueWords,
): boolean {
  if (form !== 'nominal' || first !== last) return false;
  const reading = words[first]!.readings[0];
  const next = words[first + 1];
  const isActive = reading?.forms.some(({ pos }) => pos === 'active') ?? false;
  return isActive && !reading?.article && (cues.has(next, 'that') || cues.has(next, 'leads-on'));
}

const NONE: readonly CueForm[] = [];

/** Makes the view of a document that the constructions work on. */
export function createSight(doc: Doc<Needs>, cues: CueWords): Sight {
  const { words } = doc;
  const ground = withGroups(layGround({ ...doc, attributions: [] }));
  const entities = new Map<number, Entity>();
  for (const entity of doc.entities)
    for (const mention of entity.mentions) entities.set(mention, entity);
  const quotes = findQuotes(words, doc.mentions);
  const holder = new Int32Array(words.length).fill(-1);
  for (const [q, { open, close }] of quotes.entries()) holder.fill(q, open + 1, close);
  const wordAt = indexWords(words);
  const reasons = findStatedReasons(words, cues);
  return {
    doc,
    words,
    cues,
    ground,
    quotes,
    quoteAt: new Map(quotes.map((quote) => [quote.open, quote])),
    quoteOf: (i) => quotes[holder[i] ?? -1] ?? null,
    cuesAt: (i) => {
      const word = words[i];
      // A name, and what belongs to a phrase (مدينة, عدن), is no word of saying, but documents say.
      const held = word && ground.holds.get(i);
      const isFree = !held || held.type === 'DOC' || isParticipleAlone(words, held, cues);
      // المرصد، ومقره لندن: its seat, none who admits.
      return word && isFree && !isOwnedPlace(word) ? cues.verbs(word, doc.tags[i]?.reading) : NONE;
    },
    reasons,
    reasonAt: new Map(reasons.map(({ start, end }) => [wordAt(start), wordAt(end - 1)])),
    entityOf: (mention) => entities.get(mention.i),
    timeAt: ground.timeAt,
    wordAt,
  };
}

/** Speakers joined by و stand in the place of their parts. */
function withGroups(ground: Ground): Ground {
  const groups = ground.doc.mentions.filter(({ parts }) => parts.length > 0);
  if (groups.length === 0) return ground;
  const [beginsAt, holds] = [new Map(ground.beginsAt), new Map(ground.holds)];
  for (const group of groups) {
    for (let i = group.first; i <= group.last; i += 1) {
      beginsAt.delete(i);
      holds.set(i, group);
    }
    beginsAt.set(group.first, group);
  }
  return { ...ground, beginsAt, holds };
}
