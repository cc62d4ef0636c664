import { readComplement } from './complement.ts';
import type { CueForm } from './cue-words.ts';
import { cueAt, say } from './say.ts';
import type { Sight } from './sight.ts';
import { speakerAt } from './speaker.ts';

export const CARRIER = 'attributions/carrier';

/** أوردته الوكالة, نقلتها واس: a pronoun for the statement, a body that carries it. */
export function isCarrying(sight: Sight, i: number, { verb }: CueForm): boolean {
  return sight.cues.isLemma(verb.lemma, 'carrying') && sight.words[i]!.readings[0]?.enclitic !== '';
}

/** The carrier of a statement made in the clause before (guidelines 11.3); `relay` gives it the inner cue. */
export function carrier(sight: Sight, i: number, found: CueForm) {
  const subject = sight.words[i]!.readings[0]?.enclitic ? speakerAt(sight, i + 1) : null;
  if (!subject) return null;
  const cue = { ...found.verb, complements: CARRIED };
  const complement = readComplement(sight, { at: subject.last + 1, cue, isSubjectKnown: true });
  if (!complement) return null;
  return say(sight, {
    rule: CARRIER,
    cue: cueAt(sight, i, found, 'verb'),
    form: found.form,
    speaker: subject,
    unexpressed: 'implicit',
    complement,
  });
}

const CARRIED: ReadonlySet<string> = new Set(['that', 'quote']);
