import { letters } from '../arabic/letters.ts';
import type { Mention, Time } from '../model/entity.ts';
import type { Opening } from './content.ts';
import type { CueVerb } from './cue-words.ts';
import { type Sight, sentenceEnd } from './sight.ts';
import { type Speaker, speakerAt } from './speaker.ts';

/** What stands between a cue and its content, and where the content opens. */
export interface Complement {
  readonly opening: Opening;
  readonly subject: Speaker | null;
  readonly addressee: Mention | null;
  readonly medium: Mention | null;
  readonly time: Time | null;
}

/** A complementiser further from its cue than this belongs to another verb. */
const REACH = 30;
const OPENING_MARKS: ReadonlySet<string> = new Set(['"', '\u00ab', '\u201c', '\u201e']);

interface Seen {
  subject: Speaker | null;
  addressee: Mention | null;
  medium: Mention | null;
  time: Time | null;
}

/**
 * Reads on from a cue at word `i` to what it says: past the subject, the addressee (ل), a document (في بيان),
 * a time, a commaed aside; up to أن, a quotation, a colon, or the cue's own preposition or object.
 * Null when nothing is said: then the word is no attribution (guidelines 4.1).
 */
export function readComplement(sight: Sight, i: number, verb: CueVerb): Complement | null {
  const { doc, cues, ground } = sight;
  const seen: Seen = { subject: null, addressee: null, medium: null, time: null };
  const end = Math.min(sentenceEnd(sight, i), i + REACH);
  let preposition: string | null = null;
  let aside = false;
  for (let k = i + 1; k <= end; k += 1) {
    const word = doc.words[k]!;
    const opening = openingAt(sight, k, { verb, seen, preposition, aside });
    if (opening) return { opening, ...seen };
    if (cues.has(word, 'that')) return null;
    const time = sight.timeAt.get(k);
    if (time) {
      seen.time ??= time;
      continue;
    }
    if (word.raw === '\u060c') {
      aside = !aside;
      continue;
    }
    const mention = ground.beginsAt.get(k);
    if (mention) {
      note(sight, k, { seen, preposition });
      k = Math.max(k, lastOf(sight, k, mention));
      preposition = null;
      continue;
    }
    if (word.readings[0]?.forms.some((form) => form.class === 'preposition'))
      preposition = word.readings[0].stem;
    else if (isClauseVerb(sight, k) && !aside) return null;
  }
  return null;
}

function isClauseVerb({ doc }: Sight, k: number): boolean {
  return doc.tags[k]?.pos === 'verb';
}

function lastOf({ ground }: Sight, k: number, mention: Mention): number {
  let last = k;
  while (ground.holds.get(last + 1) === mention) last += 1;
  return last;
}

interface State {
  readonly verb: CueVerb;
  readonly seen: Seen;
  readonly preposition: string | null;
  readonly aside: boolean;
}

/** The content opens at word `k`, by one of the ways the cue allows. */
function openingAt(sight: Sight, k: number, { verb, seen, aside }: State): Opening | null {
  const { doc, cues } = sight;
  const word = doc.words[k]!;
  const { complements } = verb;
  if (complements.has('that') && cues.has(word, 'that')) return { at: k, kind: 'that' };
  if (complements.has('quote')) {
    if (word.raw === ':' && doc.words[k + 1]?.line === word.line)
      return { at: k + 1, kind: 'quote' };
    if (OPENING_MARKS.has(word.raw) && sight.quotes.some((quote) => quote.open === k))
      return { at: k, kind: 'quote' };
  }
  const governed = governedBy(sight, k, complements);
  if (governed !== null && !isAddressee(sight, k)) return { at: governed, kind: 'preposition' };
  const isObject =
    complements.has('object') && seen.subject !== null && !aside && isBareNoun(sight, k);
  return isObject ? { at: k, kind: 'object' } : null;
}

/** Where what the cue's preposition governs begins: the word after it, or the word that bears it. */
function governedBy({ doc }: Sight, k: number, complements: ReadonlySet<string>): number | null {
  const reading = doc.words[k]!.readings[0];
  const isPreposition = reading?.forms.some((form) => form.class === 'preposition') ?? false;
  if (isPreposition && complements.has(reading!.stem) && doc.words[k + 1]?.kind === 'word')
    return k + 1;
  const clitic = reading?.proclitics.at(-1) ?? '';
  return clitic === letters.ba && complements.has(letters.ba) ? k : null;
}

/** دعا الأطراف, قال لعربي21: a person or body after ل is spoken to. */
function isAddressee(sight: Sight, k: number): boolean {
  return (
    sight.ground.beginsAt.has(k) &&
    sight.doc.words[k]!.readings[0]?.proclitics.endsWith(letters.lam) === true
  );
}

/** A noun without preposition that begins no speaker: أعلن الجيش [سيطرته على البلدة]. */
function isBareNoun({ doc, ground }: Sight, k: number): boolean {
  const word = doc.words[k]!;
  const held = ground.beginsAt.get(k);
  const isMasdar = word.readings[0]?.forms.some((form) => form.pos === 'masdar') ?? false;
  return (
    word.kind === 'word' &&
    doc.tags[k]?.pos === 'noun' &&
    isMasdar &&
    !held &&
    word.readings[0]?.proclitics === ''
  );
}

/** Notes a mention on the way: the subject, who is spoken to, the document it is said in. */
function note(
  sight: Sight,
  k: number,
  { seen, preposition }: { seen: Seen; preposition: string | null },
): void {
  const speaker = speakerAt(sight, k);
  const mention = sight.ground.beginsAt.get(k)!;
  const clitic = sight.doc.words[k]!.readings[0]?.proclitics.at(-1) ?? '';
  const governed = preposition !== null || clitic === letters.lam || clitic === letters.ba;
  if (mention.type === 'DOC' && governed) seen.medium ??= mention;
  else if ((clitic === letters.lam || preposition === letters.lam) && seen.subject)
    seen.addressee ??= mention;
  else if (!governed && speaker) {
    if (!seen.subject) seen.subject = speaker;
    else seen.addressee ??= mention;
  }
}
