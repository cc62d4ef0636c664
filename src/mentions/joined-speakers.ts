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
  /** Folded phrases that count what follows (كل من). */
  readonly each: ReadonlySet<string>;
  /** Folded words that open what is said (أن, بأنه). */
  readonly that: ReadonlySet<string>;
  /** Verbs of those who pass on what others say (نقل, أورد). */
  readonly carrying: ReadonlySet<string>;
}

/** Reads lexicon/attribution/. */
export function loadSpeechWords(tables: Tables): SpeechWords {
  const rows = tables.rows('attribution/words.tsv');
  const foldedOf = (kind: string) =>
    new Set(rows.filter((row) => row.kind === kind).map(({ word }) => fold(word ?? '')));
  return {
    verbs: new Set(tables.rows('attribution/cues.tsv').map(({ lemma }) => lemma ?? '')),
    each: foldedOf('each'),
    before: foldedOf('according'),
    that: foldedOf('that'),
    carrying: new Set(rows.filter(({ kind }) => kind === 'carrying').map(({ word }) => word ?? '')),
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

const PEOPLE: ReadonlySet<string> = new Set(['PER', 'GRP']);

/** Mentions from word `from` on, each joined to the one before by و; a comma, or where people are, may stand between. */
function partsFrom(doc: Read, from: number, starts: ReadonlyMap<number, Mention>) {
  const parts: Mention[] = [];
  let at = from;
  while (parts.length < MOST_PARTS) {
    const part = starts.get(at);
    const isJoined = parts.length === 0 || isJoinedAt(doc, at);
    if (!part || !isJoined || !canBePart(doc, at, { part, from })) break;
    parts.push(part);
    at = nextPart(doc, part, starts);
  }
  return parts;
}

function isJoinedAt({ words }: Read, at: number): boolean {
  return words[at]?.readings[0]?.proclitics === letters.waw;
}

function canBePart(
  { words, tags }: Read,
  at: number,
  { part, from }: { part: Mention; from: number },
): boolean {
  const isOnLine = words[at]?.line === words[from]!.line;
  return TYPES.has(part.type) && isOnLine && tags[at]?.pos !== 'verb';
}

/** Where the next part would begin: after a comma, or after في with a place behind people (مسؤولون في دمشق وخبراء). */
function nextPart(
  doc: Read,
  { last, type }: Mention,
  starts: ReadonlyMap<number, Mention>,
): number {
  const next = last + 1;
  if (doc.words[next]?.raw === '\u060c' && isJoinedAt(doc, next + 1)) return next + 1;
  const place = doc.tags[next]?.pos === 'preposition' ? starts.get(next + 1) : undefined;
  const after = place ? place.last + 1 : next;
  const isOfPeople = PEOPLE.has(type) && PEOPLE.has(starts.get(after)?.type ?? '');
  return place && isOfPeople && isJoinedAt(doc, after) ? after : next;
}

interface Joined {
  readonly first: number;
  readonly parts: readonly Mention[];
  readonly speech: SpeechWords;
}

/** A speech verb or بحسب stands right before the parts; no verb right after the last, whose clause it would be. */
function speaksAt({ words, tags }: Read, { first, parts, speech }: Joined): boolean {
  // أكد كل من فرنسا وألمانيا: the quantity stands outside the group.
  const isEach = speech.each.has(`${words[first - 2]?.norm} ${words[first - 1]?.norm}`);
  const at = isEach ? first - 3 : first - 1;
  const before = words[at];
  const own = words[first]!.readings[0]?.proclitics ?? '';
  if (!before || before.line !== words[first]!.line) return false;
  const { last } = parts.at(-1)!;
  if (tags[last + 1]?.pos === 'verb') return false;
  if (own === letters.lam || own === '') {
    if (speech.before.has(before.norm) || speech.before.has(before.readings[0]?.stem ?? ''))
      return true;
  }
  return own === '' && tags[at]?.pos === 'verb' && isSpeech(before, speech);
}

/** A verb of saying without an object. */
export function isSpeech(word: Word, { verbs }: SpeechWords): boolean {
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
