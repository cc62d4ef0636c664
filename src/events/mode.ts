import { foldLemma } from '../arabic/fold.ts';
import { rememberBySpelling } from '../arabic/remember.ts';
import type { Mention } from '../model/entity.ts';
import type { Word } from '../model/word.ts';
import type { EventType } from './event-types.ts';
import type { Frame, Ground } from './frame.ts';
import { classOf } from './mention-class.ts';
import type { Entry } from './trigger-index.ts';
import { stemOf } from './word-tests.ts';

/** How many words ahead of the trigger may say what is asked for, threatened, or with what is attacked. */
const AHEAD = 12;

/**
 * The mode of an event: its trigger rule's own, else the one whose words (`modeWords`) stand around it, the first
 * named ahead before those behind, else the one of the force that acts (`modeClasses`); null when the text states none.
 */
export function readMode(
  ground: Ground,
  frame: Frame,
  { rule, eventType }: Pick<Entry, 'rule' | 'eventType'>,
): string | null {
  if (rule.mode !== undefined) return rule.mode;
  return modeByWords(ground, frame, eventType) ?? modeByClass(frame, eventType);
}

/** Place of a mode in its type's list, by each folded word that gives it. */
const PLACES = new WeakMap<Readonly<Record<string, readonly string[]>>, Map<string, number>>();

function placesOf(modeWords: Readonly<Record<string, readonly string[]>>): Map<string, number> {
  const known = PLACES.get(modeWords);
  if (known) return known;
  const made = new Map<string, number>();
  Object.values(modeWords).forEach((list, at) => {
    for (const entry of list.map(foldLemma)) if (!made.has(entry)) made.set(entry, at);
  });
  PLACES.set(modeWords, made);
  return made;
}

function modeByWords(ground: Ground, frame: Frame, eventType: EventType): string | null {
  const { modeWords, modeScope } = eventType;
  if (!modeWords) return null;
  const places = placesOf(modeWords);
  const { words } = ground.doc;
  const isClause = modeScope === 'clause';
  const last = Math.min(words.length - 1, isClause ? frame.to : frame.i + AHEAD);
  const found = firstMode(frame, { words, places, from: frame.i + 1, to: last });
  const behind =
    found ??
    (isClause ? firstMode(frame, { words, places, from: frame.i - 1, to: frame.from }) : null);
  const own = behind ?? (isClause ? placeOf(frame.word, places) : null);
  return own === null || own === STOP ? null : Object.keys(modeWords)[own]!;
}

interface Walk {
  readonly words: readonly Word[];
  readonly places: Places;
  readonly from: number;
  readonly to: number;
}

/** The line ended before a word gave a mode. */
const STOP = -1;

/** The mode of the first word that gives one, going from one word to another within the line. */
function firstMode(frame: Frame, { words, places, from, to }: Walk): number | null {
  const step = from <= frame.i ? -1 : 1;
  for (let k = from; step > 0 ? k <= to : k >= to; k += step) {
    const word = words[k]!;
    if (word.line !== frame.word.line) return STOP;
    const place = placeOf(word, places);
    if (place !== null) return place;
  }
  return null;
}

type Places = ReadonlyMap<string, number>;

/** The first listed mode that the word, by its stem or a lemma of it, gives. */
function placeOf(word: Word, places: Places): number | null {
  const answers = answersOf(word);
  const known = answers.get(places);
  if (known !== undefined) return known;
  const made = readPlace(word, places);
  answers.set(places, made);
  return made;
}

// A spelling is asked for by the same few types wherever it stands.
const answersOf = rememberBySpelling(() => new Map<Places, number | null>());

function readPlace(word: Word, places: Places): number | null {
  let best = places.get(stemOf(word)) ?? null;
  for (const { lemma } of word.readings[0]?.forms ?? []) {
    const place = places.get(foldLemma(lemma));
    if (place !== undefined && (best === null || place < best)) best = place;
  }
  return best;
}

/** Troops, militia or police, by who moves. */
function modeByClass(frame: Frame, { modeClasses }: EventType): string | null {
  if (!modeClasses) return null;
  const subjects: (Mention | null | undefined)[] = [
    frame.antecedent,
    ...frame.after.filter((phrase) => phrase.preposition === null).map((phrase) => phrase.mention),
    ...frame.before.filter((phrase) => phrase.preposition === null).map((phrase) => phrase.mention),
    ...(frame.governor?.subject ?? []),
  ];
  for (const mention of subjects) {
    const mode = mention && modeClasses[classOf(mention) ?? ''];
    if (mode) return mode;
  }
  return null;
}
