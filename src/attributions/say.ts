import type { Mention } from '../model/entity.ts';
import type { RuleId } from '../model/span.ts';
import type { Complement } from './complement.ts';
import { readContent } from './content.ts';
import type { Content } from './content-spans.ts';
import type { CueForm } from './cue-words.ts';
import type { Cue, Draft, Sight, Unexpressed } from './sight.ts';
import type { Speaker } from './speaker.ts';
import { stemStart } from './word-tests.ts';

/** A cue at word `i`: the word without its one-letter prefixes (guidelines 4.2). */
export function cueAt(
  sight: Sight,
  i: number,
  { verb, reading }: Pick<CueForm, 'verb'> & Partial<CueForm>,
  kind: Cue['kind'],
): Cue {
  return {
    i,
    start: reading?.start ?? stemStart(sight, i),
    end: sight.words[i]!.end,
    kind,
    lemma: verb.lemma,
    force: verb.force,
  };
}

interface Said {
  readonly rule: RuleId;
  readonly cue: Cue;
  readonly form: Draft['form'];
  readonly speaker: Speaker | null;
  /** Rule that tied the speaker to the cue. */
  readonly speakerRule?: RuleId;
  readonly unexpressed: Unexpressed;
  readonly complement: Complement;
  readonly addressee?: Mention | null;
}

/** The draft of a cue with what its complement says; null when it says nothing. */
export function say(sight: Sight, said: Said): Draft | null {
  const { complement, cue } = said;
  const content = readContent(sight, complement.opening, cue.i);
  if (!content) return null;
  return {
    rule: said.rule,
    cue,
    speaker: said.speaker,
    unexpressed: said.unexpressed,
    form: said.form,
    content: content.spans,
    from: content.from,
    to: content.to,
    addressee: said.addressee ?? complement.addressee ?? complement.object?.mention ?? null,
    medium: complement.medium,
    time: complement.time,
    reasons: reasonsOf(sight, said, content),
  };
}

function reasonsOf(
  sight: Sight,
  { rule, cue, speaker, speakerRule, complement }: Said,
  content: Content,
): Draft['reasons'] {
  const opening = sight.words[content.from]!;
  const { start, end } = opening;
  return {
    cue: { rule, words: { start: cue.start, end: cue.end } },
    content: { rule: `attributions/opened-by-${complement.opening.kind}`, words: { start, end } },
    ...(speaker
      ? { source: { rule: speakerRule ?? 'attributions/subject-of-cue', words: speaker.span } }
      : {}),
  };
}
