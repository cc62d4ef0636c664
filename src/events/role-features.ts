import type { Mention } from '../model/entity.ts';
import { createFeatureBag, numberOf } from '../tagger/feature-bag.ts';
import { mix } from '../tagger/hash.ts';
import { agreesWithVerb } from './agreement.ts';
import type { Deed } from './deeds.ts';
import type { Frame, Ground, Phrase } from './frame.ts';
import type { Participants } from './participants.ts';
import { type Candidate, placeOf } from './role-candidates.ts';
import { eventFacts, mentionFacts, type Standing, standingFacts } from './role-standing.ts';

/** Roles that the role model gives; `none`: takes no part. */
export const ROLE_LABELS = ['none', 'actor', 'recipient', 'other', 'place'] as const;

/** What is the same for all candidates of an event, as numbers. */
interface Shared {
  readonly type: number;
  readonly form: number;
  readonly lemma: number;
  readonly mode: number;
  readonly slots: number;
  readonly company: number;
  /** How many of each role the rules filled: whether somebody already acts. */
  readonly filled: number;
}

function sharedOf({ frame, rule, ruled, type, mode }: Deed, bare: readonly Phrase[]): Shared {
  const { form } = frame;
  const pos = mix(numberOf(form.pos), numberOf(form.voice ?? ''));
  const { subject = '', object = '', genitive = '' } = rule;
  return {
    type: numberOf(type),
    form: mix(pos, frame.reading.enclitic === '' ? 0 : 1),
    lemma: mix(numberOf(form.lemma), numberOf(form.pos)),
    mode: numberOf(mode ?? ''),
    slots: mix(mix(numberOf(subject), numberOf(object)), numberOf(genitive)),
    company: Math.min(bare.length, 3),
    filled:
      Math.min(ruled.actors.length, 2) * 9 +
      Math.min(ruled.recipients.length, 2) * 3 +
      Math.min(ruled.places.length, 2),
  };
}

/** Features of each candidate of one event, in order. */
export function roleFeatures(standing: Standing, deed: Deed, buckets: number): Uint32Array[] {
  const { ground, claims } = standing;
  const { frame, candidates, ruled: byRules, triggers } = deed;
  const bare = frame.after.filter((phrase) => phrase.preposition === null);
  const shared = sharedOf(deed, bare);
  const ofEvent = eventFacts(deed);
  return candidates.map((candidate) => {
    const bag = createFeatureBag(buckets);
    const { mention } = candidate;
    const ruled = ruledRole(byRules, mention);
    const { place, nearness } = placeOf(ground, frame, candidate, { bare, triggers });
    const entity = ground.doc.entities[claims.entityOf.get(mention.i) ?? -1];
    addRuled(bag.add, { ruled, nearness, candidate, shared });
    addPlace(bag.add, { place, nearness, candidate, shared });
    addKind(bag.add, { candidate, shared });
    addGrammar(bag.add, { ruled, shared, grammar: grammarOf(ground, frame, candidate) });
    addFacts(bag.add, EVENT, ofEvent);
    addFacts(bag.add, MENTION, mentionFacts(mention, entity));
    addFacts(bag.add, STANDING, standingFacts(standing, deed, candidate));
    return bag.buckets();
  });
}

/** First names of lists of facts: the k-th fact of a list is its own feature. */
const EVENT = numberOf('facts of the event');
const MENTION = numberOf('facts of the mention');
const STANDING = numberOf('facts of its standing');

function addFacts(add: Add, name: number, facts: readonly number[]): void {
  for (let k = 0; k < facts.length; k += 1) add(name + k, facts[k]!);
}

type Add = (name: number, value: number) => void;

/** Names of features: each its own number, so that equal values of two of them differ. */
const enum_ = (...names: string[]) => names.map((name) => numberOf(`feature ${name}`));
const [BIAS, RULED, RULED_TYPE, RULED_KIND, RULED_FORM, RULED_VIA, RULED_NEAR, RULED_FILLED] =
  enum_('bias', 'ruled', 'r type', 'r kind', 'r form', 'r via', 'r near', 'r filled') as Eight;
type Eight = [number, number, number, number, number, number, number, number];

interface Seen {
  readonly ruled: number;
  readonly nearness: number;
  readonly place: number;
  readonly candidate: Candidate;
  readonly shared: Shared;
  readonly grammar: number;
}

function addRuled(
  add: Add,
  { ruled, nearness, candidate, shared }: Pick<Seen, 'ruled' | 'nearness' | 'candidate' | 'shared'>,
): void {
  const kind = numberOf(candidate.mention.type);
  const via = numberOf(candidate.via);
  add(BIAS, 0);
  add(RULED, ruled);
  add(RULED_TYPE, mix(ruled, shared.type));
  add(RULED_KIND, mix(ruled, kind));
  add(RULED_FORM, mix(ruled, mix(shared.form, kind)));
  add(RULED_VIA, mix(ruled, mix(via, shared.slots)));
  add(RULED_NEAR, mix(ruled, nearness));
  add(RULED_FILLED, mix(ruled, mix(shared.filled, via)));
}

const [PLACE, PLACE_KIND, PLACE_TYPE, PLACE_SLOTS, PLACE_LEMMA, PLACE_ALL, VIA, NEAR] = enum_(
  'place',
  'p kind',
  'p type',
  'p slots',
  'p lemma',
  'p all',
  'via',
  'near',
) as Eight;

function addPlace(
  add: Add,
  { place, nearness, candidate, shared }: Pick<Seen, 'place' | 'nearness' | 'candidate' | 'shared'>,
): void {
  const kind = numberOf(candidate.mention.type);
  const via = numberOf(candidate.via);
  add(PLACE, mix(place, shared.form));
  add(PLACE_KIND, mix(place, kind));
  add(PLACE_TYPE, mix(place, shared.type));
  add(PLACE_SLOTS, mix(place, mix(shared.slots, shared.form)));
  add(PLACE_LEMMA, mix(place, shared.lemma));
  add(PLACE_ALL, mix(place, mix(kind, mix(shared.type, shared.form))));
  add(VIA, mix(via, mix(kind, shared.type)));
  add(NEAR, mix(nearness, mix(kind, shared.company)));
}

const [KIND, CLASS, FORM, HEAD, SECTOR, PREPOSITION, PREPOSITION_LEMMA, MODE] = enum_(
  'kind',
  'class',
  'form',
  'head',
  'sector',
  'preposition',
  'preposition lemma',
  'mode',
) as Eight;

function addKind(add: Add, { candidate, shared }: Pick<Seen, 'candidate' | 'shared'>): void {
  const { mention, phrase } = candidate;
  const kind = numberOf(mention.type);
  const via = numberOf(candidate.via);
  const preposition = numberOf(phrase ? (phrase.preposition ?? '') : 'out');
  const named = (mention.form === 'named' ? 2 : 0) + Number(mention.definite);
  add(KIND, mix(kind, shared.type));
  add(CLASS, mix(numberOf(mention.class ?? ''), shared.type));
  add(FORM, mix(named, mix(kind, via)));
  add(HEAD, mix(numberOf(mention.head ?? ''), shared.type));
  add(SECTOR, mix(numberOf(mention.sector ?? ''), mix(shared.type, via)));
  add(PREPOSITION, mix(preposition, mix(kind, shared.type)));
  add(PREPOSITION_LEMMA, mix(preposition, shared.lemma));
  add(MODE, mix(shared.mode, mix(kind, via)));
}

const [GRAMMAR, GRAMMAR_RULED, GRAMMAR_TYPE, GRAMMAR_SLOTS] = enum_(
  'grammar',
  'g ruled',
  'g type',
  'g slots',
) as Eight;

function addGrammar(
  add: Add,
  { ruled, shared, grammar }: Pick<Seen, 'ruled' | 'shared' | 'grammar'>,
): void {
  add(GRAMMAR, mix(grammar, shared.form));
  add(GRAMMAR_RULED, mix(grammar, ruled));
  add(GRAMMAR_TYPE, mix(grammar, shared.type));
  add(GRAMMAR_SLOTS, mix(grammar, mix(shared.slots, shared.form)));
}

/** What the grammar of the clause makes of a candidate, whatever role that is: one bit a fact. */
function grammarOf({ doc }: Ground, frame: Frame, { mention, phrase, via }: Candidate): number {
  const { form, governor, predicate } = frame;
  const isVerb = form.pos === 'verb';
  const facts = [
    isVerb && agreesWithVerb(doc, mention, form),
    isVerb && frame.agrees(mention),
    frame.caseOf(mention) === 'oblique',
    frame.caseOf(mention) === 'nominative',
    isVerb ? frame.dropped === mention : governor?.subject.includes(mention),
    isVerb ? form.number !== 'one' : governor?.object.includes(mention),
    phrase?.inside,
    via === 'speaker',
    predicate?.after.some((one) => one.mention === mention),
  ];
  return facts.reduce((bits, fact, at) => bits | (fact ? 1 << at : 0), 0);
}

function ruledRole(ruled: Participants, mention: Mention): number {
  if (ruled.actors.includes(mention)) return 1;
  if (ruled.recipients.includes(mention)) return 2;
  if (ruled.others.includes(mention)) return 3;
  return ruled.places.includes(mention) ? 4 : 0;
}
