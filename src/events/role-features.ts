import type { Mention } from '../model/entity.ts';
import { createBag } from '../tagger/bag.ts';
import type { Frame, Ground, Phrase } from './frame.ts';
import type { Participants } from './participants.ts';

/** A mention that may take part in an event, and how it stands to the trigger. */
export interface Candidate {
  readonly mention: Mention;
  /** Its phrase in the frame, when it has one there. */
  readonly phrase: Phrase | null;
  /** How it came to be a candidate. */
  readonly via: 'after' | 'before' | 'antecedent' | 'pronoun' | 'carried' | 'sentence';
}

/** Roles that the role model gives; `none`: takes no part. */
export const ROLE_LABELS = ['none', 'actor', 'recipient', 'other', 'place'] as const;

/** What else the role features look at. */
export interface RoleSight {
  readonly type: string;
  readonly mode: string | null;
  /** What the role rules say. */
  readonly ruled: Participants;
  readonly buckets: number;
}

const REACH = 40;

/** All outermost mentions of the trigger's sentence within reach, its pronoun's and its carried subject's, in text order. */
export function findCandidates(
  ground: Ground,
  frame: Frame,
  more: { readonly pronoun: Mention | null; readonly carried: Mention | null },
): Candidate[] {
  const found = new Map<Mention, Candidate>();
  const add = (mention: Mention | null, via: Candidate['via'], phrase: Phrase | null = null) => {
    if (mention && !found.has(mention)) found.set(mention, { mention, phrase, via });
  };
  add(more.pronoun, 'pronoun');
  add(frame.antecedent, 'antecedent');
  for (const phrase of frame.after) add(phrase.mention, 'after', phrase);
  for (const phrase of frame.before) add(phrase.mention, 'before', phrase);
  add(more.carried, 'carried');
  const sentence = ground.doc.sentences[ground.sentenceOf[frame.i]!]!;
  const [from, to] = [
    Math.max(sentence.first, frame.i - REACH),
    Math.min(sentence.last, frame.i + REACH),
  ];
  for (let k = from; k <= to; k += 1) add(ground.holds.get(k) ?? null, 'sentence');
  return [...found.values()].sort((a, b) => a.mention.start - b.mention.start);
}

/** Features of each candidate of one event, in order. */
export function roleFeatures(
  ground: Ground,
  frame: Frame,
  candidates: readonly Candidate[],
  sight: RoleSight,
): Uint32Array[] {
  const bare = frame.after.filter((phrase) => phrase.preposition === null);
  return candidates.map((candidate) => {
    const bag = createBag(sight.buckets);
    const place = placeOf(ground, frame, candidate, bare);
    const { mention } = candidate;
    const { type } = sight;
    const ruled = ruledRole(sight.ruled, mention);
    const pos = `${frame.form.pos} ${frame.form.voice ?? ''}`;
    bag.add('bias', 1);
    bag.add('rule', ruled);
    bag.add('rule by type', `${ruled} ${type}`);
    bag.add('rule by kind', `${ruled} ${mention.type}`);
    bag.add('kind', `${mention.type} ${type}`);
    bag.add('class', `${mention.class} ${type}`);
    bag.add('via', `${candidate.via} ${pos}`);
    bag.add('via kind', `${candidate.via} ${mention.type} ${type}`);
    bag.add('place', place);
    bag.add('place kind', `${place} ${mention.type}`);
    bag.add('place type', `${place} ${type}`);
    bag.add('place kind type', `${place} ${mention.type} ${type} ${frame.form.pos}`);
    bag.add('place lemma', `${place} ${frame.form.lemma} ${frame.form.pos}`);
    bag.add('kind lemma', `${mention.type} ${frame.form.lemma} ${candidate.via}`);
    bag.add('preposition', `${candidate.phrase?.preposition} ${mention.type} ${type}`);
    bag.add('preposition lemma', `${candidate.phrase?.preposition} ${frame.form.lemma}`);
    bag.add('form', `${mention.form} ${mention.definite} ${candidate.via}`);
    bag.add('head', `${mention.head} ${type}`);
    bag.add('sector', `${mention.sector} ${type} ${candidate.via}`);
    bag.add('company', `${bare.length} ${candidate.via} ${pos}`);
    bag.add('mode', `${sight.mode} ${mention.type} ${candidate.via}`);
    return bag.buckets();
  });
}

function ruledRole(ruled: Participants, mention: Mention): string {
  if (ruled.actors.includes(mention)) return 'actor';
  if (ruled.recipients.includes(mention)) return 'recipient';
  if (ruled.places.includes(mention)) return 'place';
  return ruled.others.includes(mention) ? 'other' : 'none';
}

/** Where the candidate stands: side, which bare phrase it is, what lies between, how far. */
function placeOf(
  ground: Ground,
  frame: Frame,
  { mention, phrase, via }: Candidate,
  bare: readonly Phrase[],
): string {
  if (via === 'pronoun' || via === 'carried' || via === 'antecedent') return via;
  const after = mention.first > frame.i;
  const [from, to] = after ? [frame.i + 1, mention.first] : [mention.last + 1, frame.i];
  let verbs = 0;
  let stops = 0;
  for (let k = from; k < to; k += 1) {
    if (ground.doc.tags[k]?.pos === 'verb') verbs += 1;
    if (ground.doc.words[k]!.kind === 'punctuation') stops += 1;
  }
  const nth = phrase && phrase.preposition === null ? bare.indexOf(phrase) : -1;
  const distance = to - from;
  const far = distance <= 1 ? distance : distance <= 4 ? 'near' : distance <= 10 ? 'mid' : 'far';
  const governed = phrase ? (phrase.preposition ?? `bare${Math.min(nth, 2)}`) : 'out';
  return `${after ? 'after' : 'before'} ${governed} v${Math.min(verbs, 2)} s${Math.min(stops, 2)} ${far}${phrase?.joined ? ' joined' : ''}`;
}
