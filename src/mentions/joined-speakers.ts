import { fold } from '../arabic/fold.ts';
import { letters } from '../arabic/letters.ts';
import type { Tables } from '../lexicon/load.ts';
import type { Doc } from '../model/doc.ts';
import type { Mention } from '../model/entity.ts';
import type { Word } from '../model/word.ts';

type Read = Doc<'words' | 'tags'>;

/** Words beside which two who are joined speak together. */
export interface SpeechWords {
  readonly verbs: ReadonlySet<string>;
  /** Folded words before a speaker (بحسب). */
  readonly before: ReadonlySet<string>;
}

/** Reads lexicon/attribution/. */
export function loadSpeechWords(tables: Tables): SpeechWords {
  const according = tables.rows('attribution/words.tsv').filter(({ kind }) => kind === 'according');
  return {
    verbs: new Set(tables.rows('attribution/cues.tsv').map(({ lemma }) => lemma ?? '')),
    before: new Set(according.map(({ word }) => fold(word ?? ''))),
  };
}

const TYPES: ReadonlySet<string> = new Set(['PER', 'GRP', 'ORG', 'GPE']);
const MOST_PARTS = 4;

/**
 * Speakers joined by و are one group beside a word of saying (guidelines 11.20); each stays a mention of its own.
 *
 * Example: قال مسعفون ومسؤولون إن → a group of the two; أكد السودان والسعودية ضرورة.
 * Counterexample: زار مصر والسودان → nobody speaks; قال الوزير والجيش يتقدم إن → a verb follows: a clause.
 */
export function withJoinedSpeakers(
  doc: Read,
  mentions: readonly Mention[],
  speech: SpeechWords,
): readonly Mention[] {
  const starts = new Map<number, Mention>();
  for (const mention of mentions) {
    const first = firstOf(doc, mention);
    const other = starts.get(first);
    if (!other || other.last < mention.last) starts.set(first, mention);
  }
  const groups: Mention[] = [];
  for (const first of starts.keys()) {
    const parts = partsFrom(doc, first, starts);
    if (parts.length > 1 && speaksAt(doc, { first, parts, speech }))
      groups.push(toGroup(doc, first, parts));
  }
  return groups.length === 0 ? mentions : insert(mentions, groups);
}

/** First word of a mention with its titles. */
function firstOf({ words }: Read, mention: Mention): number {
  const start = Math.min(mention.start, ...mention.roles.map((role) => role.start));
  let first = mention.first;
  while (first > 0 && words[first]!.start > start) first -= 1;
  return first;
}

function partsFrom({ words, tags }: Read, from: number, starts: ReadonlyMap<number, Mention>) {
  const parts: Mention[] = [];
  let at = from;
  while (parts.length < MOST_PARTS) {
    const part = starts.get(at);
    const proclitics = words[at]?.readings[0]?.proclitics ?? '';
    const isJoined = parts.length === 0 || proclitics === letters.waw;
    const isOnLine = words[at]?.line === words[from]!.line;
    if (!part || !TYPES.has(part.type) || !isJoined || !isOnLine || tags[at]?.pos === 'verb') break;
    parts.push(part);
    at = part.last + 1;
  }
  return parts;
}

interface Joined {
  readonly first: number;
  readonly parts: readonly Mention[];
  readonly speech: SpeechWords;
}

/** A speech verb or بحسب stands right before the parts; no verb right after the last, whose clause it would be. */
function speaksAt({ words, tags }: Read, { first, parts, speech }: Joined): boolean {
  const before = words[first - 1];
  const own = words[first]!.readings[0]?.proclitics ?? '';
  if (!before || before.line !== words[first]!.line) return false;
  const { last } = parts.at(-1)!;
  if (tags[last + 1]?.pos === 'verb') return false;
  if (own === letters.lam || own === '') {
    if (speech.before.has(before.norm) || speech.before.has(before.readings[0]?.stem ?? ''))
      return true;
  }
  return own === '' && tags[first - 1]?.pos === 'verb' && isSpeech(before, speech);
}

function isSpeech(word: Word, { verbs }: SpeechWords): boolean {
  const reading = word.readings.find(({ forms }) => forms.length > 0);
  if (reading?.enclitic !== '') return false;
  return reading.forms.some((form) => form.pos === 'verb' && verbs.has(form.lemma));
}

function toGroup({ words }: Read, first: number, parts: readonly Mention[]): Mention {
  const { last, end } = parts.at(-1)!;
  const word = words[first]!;
  return {
    i: 0,
    start: word.readings[0]?.start ?? word.start,
    end,
    rule: 'mentions/joined-speakers',
    type: 'GRP',
    form: 'nominal',
    number: 'many',
    definite: parts.every(({ definite }) => definite),
    metonym: false,
    roles: [],
    first,
    last,
    head: null,
    class: null,
    known: null,
    country: null,
    sector: null,
    parts: parts.map(({ i }) => i),
  };
}

/** Puts the groups in text order and mends the indexes. */
function insert(mentions: readonly Mention[], groups: readonly Mention[]): Mention[] {
  const all = [...mentions, ...groups].sort((a, b) => a.start - b.start || b.end - a.end);
  const index = new Map<number, number>();
  for (const [i, mention] of all.entries()) if (mention.parts.length === 0) index.set(mention.i, i);
  return all.map((mention, i) => ({
    ...mention,
    i,
    parts: mention.parts.map((part) => index.get(part)!),
    roles: mention.roles.map((role) => ({
      ...role,
      org: role.org === null ? null : (index.get(role.org) ?? null),
    })),
  }));
}
