import { letters } from '../arabic/letters.ts';
import { lastOf } from '../events/ground.ts';
import { isClass, isComma } from '../events/word-tests.ts';
import type { Mention, Time } from '../model/entity.ts';
import type { Opening } from './content.ts';
import type { CueVerb } from './cue-words.ts';
import { findOpening } from './opening.ts';
import { type Sight, sentenceEnd } from './sight.ts';
import { phraseSpan, type Speaker, speakerAt } from './speaker.ts';

/** What stands between a cue and its content, and where the content opens. */
export interface Complement {
  readonly opening: Opening;
  readonly subject: Speaker | null;
  /** A subject is there that no mention tells of. */
  readonly hasUnknown: boolean;
  readonly addressee: Mention | null;
  readonly medium: Mention | null;
  readonly time: Time | null;
}

/** A complementiser further from its cue than this belongs to another verb. */
const REACH = 36;

/** What has been passed since the cue. */
export interface Passed {
  subject: Speaker | null;
  hasUnknown: boolean;
  addressee: Mention | null;
  medium: Mention | null;
  time: Time | null;
  preposition: string | null;
  /** Between two commas or dashes. */
  isAside: boolean;
  /** In a relative clause on what was passed last. */
  isRelative: boolean;
  /** Past a verb: only the إن that a saying takes opens content. */
  isFar: boolean;
}

/** A cue verb, and whether its subject is known to stand before it. */
export interface Head {
  readonly i: number;
  readonly verb: CueVerb;
  readonly hasSubject: boolean;
}

/**
 * Reads on from a cue to what it says: past the subject, the addressee (ل), a document (في بيان), a time, an aside,
 * a relative clause; up to أن, a quotation, a colon, or the cue's own preposition or object.
 * Null when nothing is said: then the word is no attribution (guidelines 4.1).
 */
export function readComplement(sight: Sight, head: Head): Complement | null {
  const passed: Passed = {
    subject: null,
    hasUnknown: false,
    addressee: null,
    medium: null,
    time: null,
    preposition: null,
    isAside: false,
    isRelative: false,
    isFar: false,
  };
  const end = Math.min(sentenceEnd(sight, head.i), head.i + REACH);
  for (let k = head.i + 1; k <= end; k += 1) {
    const opening = findOpening(sight, k, { head, passed });
    if (opening) return { opening, ...passed };
    const next = pass(sight, k, { head, passed });
    if (next === null) return null;
    k = next;
  }
  return null;
}

interface Reading {
  readonly head: Head;
  readonly passed: Passed;
}

/** Passes word `k`: its last word, or null where the complement ends with nothing said. */
function pass(sight: Sight, k: number, { head, passed }: Reading): number | null {
  const { doc, cues, ground } = sight;
  const word = doc.words[k]!;
  const time = sight.timeAt.get(k);
  if (time) {
    passed.time ??= time;
    return k;
  }
  if (word.raw === '\u060c' || word.raw === '-' || word.raw === '\u2013') {
    passed.isAside = !passed.isAside;
    passed.isRelative = false;
    return k;
  }
  if (cues.has(word, 'that')) return passed.isFar || passed.isRelative ? k : null;
  const mention = ground.beginsAt.get(k);
  if (mention) return passMention(sight, k, { head, passed });
  if (isClass(word, 'preposition')) passed.preposition = word.readings[0]!.stem;
  else if (isClass(word, 'relative') && word.norm.length > 2) passed.isRelative = true;
  else if (doc.tags[k]?.pos === 'verb') return passVerb(sight, k, { head, passed });
  else if (k === head.i + 1 && doc.tags[k]?.pos === 'noun' && isBare(sight, k))
    // نقلت وكالة رويترز: the class word before an outlet's name is no speaker of its own.
    passed.hasUnknown = !(cues.has(word, 'media') && ground.beginsAt.has(k + 1));
  return k;
}

/** A verb in an aside, a relative clause or on an indefinite noun (في بيان نشر أمس) is passed; another ends the search unless only إن is awaited. */
function passVerb({ doc }: Sight, k: number, { head, passed }: Reading): number | null {
  if (passed.isAside || passed.isRelative) return k;
  const before = doc.words[k - 1]!;
  const describes =
    k - 1 > head.i && before.kind === 'word' && before.readings[0]?.article === false;
  if (describes && !doc.words[k]!.readings[0]?.proclitics) {
    passed.isRelative = true;
    return k;
  }
  if (!head.verb.complements.has('inna')) return null;
  passed.isFar = true;
  return k;
}

function isBare({ doc }: Sight, k: number): boolean {
  return (doc.words[k]!.readings[0]?.proclitics ?? '') === '';
}

/** Notes a mention: the subject, who is spoken to, the document it is said in. A complementiser taken into a name is left. */
function passMention(sight: Sight, k: number, { passed, head }: Reading): number {
  const { ground, doc, cues } = sight;
  const mention = ground.beginsAt.get(k)!;
  const clitic = doc.words[k]!.readings[0]?.proclitics.at(-1) ?? '';
  const preposition = clitic === letters.lam || clitic === letters.ba ? clitic : passed.preposition;
  passed.preposition = null;
  const speaker = speakerAt(sight, k);
  if (mention.type === 'DOC' && preposition) passed.medium ??= mention;
  else if (preposition === letters.lam && !isNameAfterTitle(sight, mention))
    passed.addressee ??= mention;
  else if (speaker && (!passed.isAside || isComma(doc.words[k - 1])))
    noteBare(sight, speaker, { passed, head, preposition });
  let last = lastOf(ground, k, mention);
  while (last > k && cues.has(doc.words[last], 'that')) last -= 1;
  return last;
}

interface Bare extends Reading {
  readonly preposition: string | null;
}

function noteBare(sight: Sight, speaker: Speaker, { passed, head, preposition }: Bare): void {
  const { mention } = speaker;
  const { subject } = passed;
  if (!subject) {
    if (!preposition && !head.hasSubject && !passed.isRelative && !passed.hasUnknown)
      passed.subject = speaker;
    else if (!preposition && head.hasSubject) passed.addressee ??= mention;
  } else if (isSamePerson(subject.mention, mention, head) && isNameAfterTitle(sight, mention)) {
    const { start } = subject.span;
    passed.subject = { mention, span: { start, end: phraseSpan(sight, mention).end } };
  } else if (!preposition && !passed.isRelative && !passed.isAside) passed.addressee ??= mention;
}

/**
 * قائد الجبهة الغربية لمحافظة تعز [العميد يوسف]: an office and the name of its holder.
 * Counterexample: اتهم مسؤول عسكري أحمد سالم بـ → a directive verb takes a person as its object.
 */
function isSamePerson(office: Mention, name: Mention, { verb }: Head): boolean {
  return (
    office.type === 'PER' &&
    office.form === 'nominal' &&
    name.type === 'PER' &&
    name.form === 'named' &&
    verb.force !== 'directive'
  );
}

/** The name itself, or the title right before it, stands under no preposition. */
function isNameAfterTitle({ doc, wordAt }: Sight, mention: Mention): boolean {
  if (mention.type !== 'PER' || mention.form !== 'named') return false;
  const title = mention.roles.find((role) => role.end <= mention.start && role.kind !== 'office');
  const first = title ? wordAt(title.start) : mention.first;
  const clitic = doc.words[first]?.readings[0]?.proclitics.at(-1) ?? '';
  return (
    clitic !== letters.lam &&
    clitic !== letters.ba &&
    !isClass(doc.words[first - 1]!, 'preposition')
  );
}
