import type { Doc } from '../model/doc.ts';
import type { Mention, Time } from '../model/entity.ts';
import type { Word } from '../model/word.ts';
import type { Clause } from './phrases.ts';

export type EventDoc = Doc<
  'words' | 'sentences' | 'tags' | 'times' | 'mentions' | 'entities' | 'attributions'
>;

/** The words of a document with what each belongs to; made once a document. */
export interface Ground {
  readonly doc: EventDoc;
  /** Outermost mention that begins (with its roles) at a word, and the one that holds a word. */
  readonly beginsAt: ReadonlyMap<number, Mention>;
  readonly holds: ReadonlyMap<number, Mention>;
  /** Words inside a name, also one inside a longer phrase. */
  readonly inName: ReadonlySet<number>;
  readonly timeAt: ReadonlyMap<number, Time>;
  /** Sentence index of a word. */
  readonly sentenceOf: Int32Array;
  /** What has been read so far around a word: it is the same for every rule that asks. */
  readonly clauses: Map<number, Clause>;
}

/** That of the document last asked for. */
let last: Ground | null = null;

/** Maps words to outermost mentions, times and sentences; the stages that ask for one document share its maps. */
export function layGround(doc: EventDoc): Ground {
  const of = last?.doc;
  if (last && of?.mentions === doc.mentions && of.tags === doc.tags && of.times === doc.times)
    return { ...last, doc };
  const wordAt = indexWords(doc.words);
  const sentenceOf = new Int32Array(doc.words.length);
  for (const [s, { first, last }] of doc.sentences.entries()) sentenceOf.fill(s, first, last + 1);
  const timeAt = layTimes(doc, wordAt);
  last = { doc, ...layMentions(doc, wordAt), timeAt, sentenceOf, clauses: new Map() };
  return last;
}

function layMentions(
  doc: EventDoc,
  wordAt: (offset: number) => number,
): Pick<Ground, 'beginsAt' | 'holds' | 'inName'> {
  const beginsAt = new Map<number, Mention>();
  const holds = new Map<number, Mention>();
  const inName = new Set<number>();
  const sorted = [...doc.mentions].sort(
    (a, b) =>
      b.last - b.first - (a.last - a.first) ||
      Number(b.form === 'named') - Number(a.form === 'named'),
  );
  for (const mention of sorted) {
    if (mention.form === 'named')
      for (let i = mention.first; i <= mention.last; i += 1) inName.add(i);
    // Groups of speakers (mentions/joined-speakers.ts) are for attributions: their parts act one by one.
    if (mention.parts.length > 0) continue;
    if (holds.has(mention.first) || holds.has(mention.last)) continue;
    const roleFirst = mention.roles.map((role) => wordAt(role.start)).filter((at) => at >= 0);
    const first = Math.min(mention.first, ...roleFirst);
    const last = Math.max(mention.last, ...mention.roles.map((role) => wordAt(role.end - 1)));
    beginsAt.set(first, mention);
    for (let i = first; i <= last; i += 1) if (!holds.has(i)) holds.set(i, mention);
  }
  return { beginsAt, holds, inName };
}

function layTimes(doc: EventDoc, wordAt: (offset: number) => number): Map<number, Time> {
  const timeAt = new Map<number, Time>();
  for (const time of doc.times) {
    for (
      let i = wordAt(time.start);
      i >= 0 && i < doc.words.length && doc.words[i]!.start < time.end;
      i += 1
    )
      timeAt.set(i, time);
  }
  return timeAt;
}

/** Index of the word that holds an offset, by binary search; -1 when none. */
export function indexWords(words: readonly Word[]): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = words.length - 1;
    while (low <= high) {
      const mid = (low + high) >> 1;
      const word = words[mid]!;
      if (offset < word.start) high = mid - 1;
      else if (offset >= word.end) low = mid + 1;
      else return mid;
    }
    return -1;
  };
}

/** Last word, from `at` on, that the mention holds. */
export function lastOf(ground: Ground, at: number, mention: Mention): number {
  let last = at;
  while (ground.holds.get(last + 1) === mention) last += 1;
  return Math.max(last, mention.last);
}

/** First word, back from `at`, that the mention holds. */
export function firstOf(ground: Ground, at: number, mention: Mention): number {
  let first = at;
  while (ground.holds.get(first - 1) === mention) first -= 1;
  return first;
}
