import type { Mention } from '../model/entity.ts';
import { numberOf } from '../tagger/feature-bag.ts';
import { mix } from '../tagger/hash.ts';
import type { Frame, Ground, Phrase } from './frame.ts';

/** A mention that may take part in an event, and how it stands to the trigger. */
export interface Candidate {
  readonly mention: Mention;
  /** Its phrase in the frame, when it has one there. */
  readonly phrase: Phrase | null;
  /** How it came to be a candidate. */
  readonly via: (typeof WAYS)[number];
}

const WAYS = [
  'after',
  'before',
  'antecedent',
  'pronoun',
  'carried',
  'speaker',
  'governor',
  'predicate',
  'dropped',
  'country',
  'sentence',
] as const;

const REACH = 40;

/** Whom the words around a sentence offer besides those in it. */
export interface Offered {
  readonly pronoun: Mention | null;
  readonly carried: Mention | null;
  readonly speaker: Mention | null;
  /** Whom the rules give a role. */
  readonly ruled: readonly Mention[];
}

/** All outermost mentions of the trigger's sentence within reach, and who is offered from outside it, in text order. */
export function findCandidates(ground: Ground, frame: Frame, offered: Offered): Candidate[] {
  const found = new Map<Mention, Candidate>();
  const add = (mention: Mention | null, via: Candidate['via'], phrase: Phrase | null = null) => {
    if (mention && !found.has(mention)) found.set(mention, { mention, phrase, via });
  };
  add(offered.pronoun, 'pronoun');
  add(frame.antecedent, 'antecedent');
  for (const phrase of frame.after) add(phrase.mention, 'after', phrase);
  for (const phrase of frame.before) add(phrase.mention, 'before', phrase);
  add(offered.carried, 'carried');
  add(offered.speaker, 'speaker');
  for (const mention of frame.governor?.subject ?? []) add(mention, 'governor');
  for (const phrase of frame.predicate?.after ?? []) add(phrase.mention, 'predicate', phrase);
  add(frame.dropped, 'dropped');
  for (const mention of offered.ruled) add(mention, 'country');
  const sentence = ground.doc.sentences[ground.sentenceOf[frame.i]!]!;
  const from = Math.max(sentence.first, frame.i - REACH);
  const to = Math.min(sentence.last, frame.i + REACH);
  for (let k = from; k <= to; k += 1) add(ground.holds.get(k) ?? null, 'sentence');
  return [...found.values()].sort((a, b) => a.mention.start - b.mention.start);
}

interface Around {
  readonly bare: readonly Phrase[];
  readonly triggers: readonly number[];
}

/** Where a candidate stands, as numbers: `place` by its phrase and what lies between, `nearness` by the triggers between. */
export function placeOf(
  ground: Ground,
  frame: Frame,
  { mention, phrase, via }: Candidate,
  { bare, triggers }: Around,
): { readonly place: number; readonly nearness: number } {
  const isAfter = mention.first > frame.i;
  const from = isAfter ? frame.i + 1 : mention.last + 1;
  const to = isAfter ? mention.first : frame.i;
  let verbs = 0;
  let stops = 0;
  for (let k = from; k < to && verbs + stops < 4; k += 1) {
    if (ground.doc.tags[k]?.pos === 'verb') verbs += 1;
    if (ground.doc.words[k]!.kind === 'punctuation') stops += 1;
  }
  const between = triggers.reduce((n, at) => n + Number(from <= at && at < to), 0);
  const side = isAfter ? 1 : 0;
  const far = distanceOf(to - from);
  const nearness = mix(Math.min(between, 3) * 2 + side, numberOf(via));
  if (via === 'pronoun' || via === 'antecedent') return { place: numberOf(via), nearness };
  const nth = phrase && phrase.preposition === null ? Math.min(bare.indexOf(phrase), 2) + 1 : 0;
  const governed = numberOf(phrase ? (phrase.preposition ?? 'bare') : via);
  const counts = side + 2 * (Math.min(verbs, 2) + 3 * (Math.min(stops, 2) + 3 * far));
  const place = mix(governed, counts * 10 + nth * 2 + Number(phrase?.joined === true));
  return { place, nearness };
}

/** 0, 1, up to 4, up to 10 words, further. */
function distanceOf(words: number): number {
  if (words <= 1) return Math.max(0, words);
  if (words <= 4) return 2;
  return words <= 10 ? 3 : 4;
}
