import type { Time } from '../model/entity.ts';
import { createFeatureBag, numberOf } from '../tagger/feature-bag.ts';
import { mix } from '../tagger/hash.ts';
import type { Frame, Ground } from './frame.ts';
import { indexWords } from './ground.ts';
import { freePreposition, isBoundary, isComma, isVerb, stemOf } from './word-tests.ts';

/** What is known of a document when its events are dated. */
export interface TimeSight {
  /** Times that date a saying. */
  readonly saidAt: ReadonlySet<number>;
  /** Words that are triggers. */
  readonly triggers: ReadonlySet<number>;
  /** Words that tell of somebody's saying. */
  readonly cues: ReadonlySet<number>;
}

/** An event and one of the times of its sentence. */
export interface TimeCase {
  readonly frame: Frame;
  readonly time: Time;
  /** All times of the sentence, in text order. */
  readonly beside: readonly Time[];
  readonly sight: TimeSight;
}

type Put = (feature: string, value: string | number | boolean) => void;

/** How a time stands to an event of its sentence: side, distance, what governs each, and what stands between. */
export function timeFeatures(ground: Ground, one: TimeCase, buckets: number): Uint32Array {
  const bag = createFeatureBag(buckets);
  const { frame, time } = one;
  const { first, last } = wordsOf(ground, time);
  const isAfter = first > frame.i;
  const side = numberOf(isAfter ? 'time after' : 'time before');
  const put: Put = (feature, value) => {
    const [name, number] = [numberOf(feature), numberOf(String(value))];
    bag.add(name, number);
    bag.add(side, mix(number, name));
  };
  put('bias', 1);
  const [from, to] = isAfter ? [frame.i + 1, first - 1] : [last + 1, frame.i - 1];
  const seen = { ground, one, first, last, from, to, put };
  addRule(seen);
  addTime(seen);
  addEvent(seen);
  addBetween(seen);
  return bag.buckets();
}

interface Seen {
  readonly ground: Ground;
  readonly one: TimeCase;
  /** Words of the time. */
  readonly first: number;
  readonly last: number;
  /** Words between the event and the time. */
  readonly from: number;
  readonly to: number;
  readonly put: Put;
}

function wordsOf({ doc }: Ground, { start, end }: Time): { first: number; last: number } {
  const at = indexWords(doc.words);
  return { first: at(start), last: at(end - 1) };
}

/** The first time of the clause that dates no saying; dates before lengths. */
function addRule({ one: { frame, time, sight }, put }: Seen): void {
  const own = frame.times.filter(({ i }) => !sight.saidAt.has(i));
  const dated = own.find(({ type }) => type === 'DATE' || type === 'TIME') ?? own[0];
  const rank = frame.times.indexOf(time);
  put('rule', dated === time);
  put('rank', rank);
  put('said', sight.saidAt.has(time.i));
  put('rule and said', `${dated === time} ${sight.saidAt.has(time.i)}`);
}

function addTime({ ground, one, first, last, put }: Seen): void {
  const { words, sentences } = ground.doc;
  const { time, beside } = one;
  const [before, after] = [words[first - 1], words[last + 1]];
  const sentence = sentences[ground.sentenceOf[first]!]!;
  const preposition = (before && freePreposition(before)) ?? words[first]!.readings[0]?.proclitics;
  put('type', time.type);
  put('by', `${time.type} ${preposition}`);
  put('value', /REF$/.test(time.value) ? time.value : 'day');
  put('then', after ? (freePreposition(after) ?? after.kind) : 'end');
  put('edge', `${first - sentence.first < 3} ${sentence.last - last < 2}`);
  put('many', `${Math.min(3, beside.length)} ${beside.indexOf(time)}`);
}

function addEvent({ ground, one: { frame }, put }: Seen): void {
  const { words, tags } = ground.doc;
  const { i, form, reading } = frame;
  const before = words[i - 1];
  const kind = `${form.pos} ${form.tense} ${reading.article} ${reading.proclitics}`;
  put('event', kind);
  put('event by', before ? (freePreposition(before) ?? tags[i - 1]?.pos ?? '') : 'start');
  put('before event', before ? stemOf(before) : 'start');
  put('governed', frame.governor !== null);
  put('lemma', form.lemma);
  put('antecedent', frame.antecedent !== null);
}

/** Lengths from here on are alike. */
const FAR = [1, 2, 3, 5, 8, 12, 18, 26];

function addBetween({ ground, one, from, to, put }: Seen): void {
  const { doc } = ground;
  const { sight } = one;
  const counts = { triggers: 0, verbs: 0, commas: 0, bounds: 0, cues: 0, times: 0 };
  const prepositions = new Set<string>();
  let held: unknown = null;
  for (let k = from; k <= to; k += 1) {
    const word = doc.words[k]!;
    if (sight.triggers.has(k)) counts.triggers += 1;
    if (sight.cues.has(k)) counts.cues += 1;
    if (isVerb(doc, k)) counts.verbs += 1;
    if (isComma(word)) counts.commas += 1;
    if (isBoundary(doc, k)) {
      counts.bounds += 1;
      put('boundary', word.norm);
    }
    const time = ground.timeAt.get(k) ?? null;
    if (time && time !== held) counts.times += 1;
    held = time;
    const preposition = freePreposition(word);
    if (preposition && preposition.length > 2) prepositions.add(preposition);
  }
  const far = FAR.findIndex((most) => to - from + 1 <= most);
  put('far', far);
  for (const [name, count] of Object.entries(counts)) put(`between ${name}`, Math.min(2, count));
  const { triggers, verbs, bounds, commas } = counts;
  put('shape', [triggers, verbs, bounds, commas].map((n) => Math.min(1, n)).join(''));
  put('far and triggers', `${far} ${Math.min(1, triggers)} ${Math.min(1, bounds)}`);
  for (const one of prepositions) put('between preposition', one);
  if (to - from < 2) for (let k = from; k <= to; k += 1) put('link', stemOf(doc.words[k]!));
  if (from > to) put('link', 'none');
}
