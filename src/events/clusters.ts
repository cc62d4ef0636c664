import type { SizeKind } from '../model/claim.ts';

/** What clustering looks at of an event. The optional fields sharpen it. */
export interface Told {
  readonly type: string;
  readonly lemma: string;
  readonly modality: string;
  /** Indexes into `entities`, the members of groups among them. */
  readonly actors: readonly number[];
  readonly recipients: readonly number[];
  readonly places: readonly number[];
  readonly time: number | null;
  readonly line: number;
  readonly sentence?: number;
  readonly mode?: string | null;
  /** An event noun with the article. */
  readonly definite?: boolean;
  /** What the trigger counts by itself (`dead` for قتل), or null. */
  readonly kind?: SizeKind | null;
  /** Best value of each number told. */
  readonly size?: Readonly<Partial<Record<SizeKind, number | null>>>;
}

const REAL: ReadonlySet<string> = new Set(['asserted', 'habitual']);

/** Two tellings of one type and one reality start here; below `ENOUGH` they are two events. */
const START = -1;
const ENOUGH = -1;

/**
 * What speaks for two tellings being one event (above 0) and against it. Weights of a logistic regression over pairs
 * of events of gold train, rounded; six-fold links F1 .56 over found triggers, against .34 of rules that ask for a
 * shared participant.
 */
const WEIGHTS = {
  sameLemma: 0.4,
  sameSentence: 0.5,
  nextSentence: 0.5,
  fromHeadline: 0.2,
  headlineToLead: 0.8,
  sharedPlace: 0.3,
  otherPlace: -0.9,
  otherActors: -1.1,
  sharedRecipient: 0.7,
  sameLemmaAndRecipient: 2,
  samePlaceAndActor: 1,
  otherTime: -0.7,
  sameMode: 0.4,
  otherMode: -1,
  sameNumber: 1.5,
  otherNumber: -1.1,
  bothCount: -0.9,
  killedAndInjured: 2,
  attackAndVictims: -0.6,
  attackAndVictimsInSentence: 1.2,
  definiteAgain: 1,
} as const;

/**
 * Cluster number of each event, in order: events with equal numbers are the same real event. An event joins the
 * cluster whose tellings fit it best on average, or leads a new one.
 *
 * Example: قتل سبعة جنود في هجوم قرب سرت … وقع الهجوم ليلا → killing, attack and "the attack" are one event.
 * Counterexample: هجوم في سرت وآخر في درنة → two places, two events.
 */
export function clusterEvents(events: readonly Told[]): number[] {
  const clusters: number[] = [];
  const members: Told[][] = [];
  for (const event of events) {
    let best = -1;
    let most = ENOUGH;
    members.forEach((group, c) => {
      const scores = group.map((other) => likeness(other, event)).filter((s) => s !== null);
      const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
      if (scores.length > 0 && mean > most) {
        most = mean;
        best = c;
      }
    });
    if (best < 0) best = members.push([]) - 1;
    members[best]!.push(event);
    clusters.push(best);
  }
  return clusters;
}

/** How much two tellings, `a` the earlier, look like one event; null when they cannot be. */
function likeness(a: Told, b: Told): number | null {
  if (a.type !== b.type || REAL.has(a.modality) !== REAL.has(b.modality)) return null;
  const held = [...fromText(a, b), ...fromPeople(a, b), ...fromNumbers(a, b)];
  return held.reduce((sum, name) => sum + WEIGHTS[name], START);
}

type Reason = keyof typeof WEIGHTS;
const when = (holds: boolean, name: Reason): Reason[] => (holds ? [name] : []);

function fromText(a: Told, b: Told): Reason[] {
  const apart = b.sentence !== undefined && a.sentence !== undefined ? b.sentence - a.sentence : 2;
  const sameLemma = a.lemma === b.lemma;
  return [
    ...when(sameLemma, 'sameLemma'),
    ...when(apart === 0, 'sameSentence'),
    ...when(apart === 1, 'nextSentence'),
    ...when(a.line === 0, 'fromHeadline'),
    ...when(a.line === 0 && b.line <= 2, 'headlineToLead'),
    ...when(b.definite === true && sameLemma, 'definiteAgain'),
    ...when(a.mode != null && a.mode === b.mode, 'sameMode'),
    ...when(a.mode != null && b.mode != null && a.mode !== b.mode, 'otherMode'),
  ];
}

const share = (a: readonly number[], b: readonly number[]) => a.some((x) => b.includes(x));
const differ = (a: readonly number[], b: readonly number[]) =>
  a.length > 0 && b.length > 0 && !share(a, b);

function fromPeople(a: Told, b: Told): Reason[] {
  const sameActor = share(a.actors, b.actors);
  const samePlace = share(a.places, b.places);
  const sameRecipient = share(a.recipients, b.recipients);
  return [
    ...when(samePlace, 'sharedPlace'),
    ...when(differ(a.places, b.places), 'otherPlace'),
    ...when(differ(a.actors, b.actors), 'otherActors'),
    ...when(sameRecipient, 'sharedRecipient'),
    ...when(sameRecipient && a.lemma === b.lemma, 'sameLemmaAndRecipient'),
    ...when(samePlace && sameActor, 'samePlaceAndActor'),
    ...when(a.time !== null && b.time !== null && a.time !== b.time, 'otherTime'),
  ];
}

const isVictims = ({ kind }: Told) => kind === 'dead' || kind === 'injured';

function fromNumbers(a: Told, b: Told): Reason[] {
  const both = (Object.keys(a.size ?? {}) as SizeKind[]).filter((kind) => b.size?.[kind] != null);
  const isSame = both.some((kind) => a.size![kind] === b.size![kind]);
  const inSentence = a.sentence !== undefined && a.sentence === b.sentence;
  const isAttackAndVictims = isVictims(a) !== isVictims(b);
  return [
    ...when(isSame, 'sameNumber'),
    ...when(
      both.some((kind) => a.size![kind] !== b.size![kind]),
      'otherNumber',
    ),
    ...when(a.kind != null && a.kind === b.kind, 'bothCount'),
    ...when(inSentence && isVictims(a) && isVictims(b) && a.kind !== b.kind, 'killedAndInjured'),
    ...when(isAttackAndVictims, 'attackAndVictims'),
    ...when(isAttackAndVictims && inSentence, 'attackAndVictimsInSentence'),
  ];
}
