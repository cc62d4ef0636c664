import { agrees } from './agreement.ts';
import type { Draft, Sight } from './sight.ts';
import { isGoverned, type Speaker, speakerAt } from './speaker.ts';
import { isParticle, isVerbAt, prefixAt, sentenceStart } from './word-tests.ts';

type Found = { readonly speaker: Speaker; readonly rule: `attributions/${string}` };

export const PEOPLE: ReadonlySet<string> = new Set(['PER', 'GRP', 'ORG']);
const SUBJECTS: ReadonlySet<string> = new Set([...PEOPLE, 'GPE', 'DOC']);

interface Within {
  /** First word of the sentence, or of the words said that the cue stands in. */
  readonly from: number;
  readonly types?: ReadonlySet<string>;
}

/**
 * The subject of the clause that a cue goes on with: the last that follows its verb, else the first bare mention.
 *
 * Example: حل ظريف بالصين قائلا → ظريف; عقد الوزير اجتماعا ثم خرج المتحدث مؤكدا → المتحدث.
 * Counterexample: خرج الوزير الذي عينه الرئيس مؤكدا → a relative clause on the subject.
 */
export function clauseSubject(
  sight: Sight,
  { cue, form }: Draft,
  { from, types = SUBJECTS }: Within,
): Found | null {
  const rule = 'attributions/subject-of-sentence';
  let found: Speaker | null = null;
  for (let k = from; k < cue.i; k += 1) {
    const held = sight.ground.beginsAt.get(k);
    if (!held) {
      const isAside = k === from || sight.cues.has(sight.words[k - 1], 'before-that');
      if (sight.cues.has(sight.words[k], 'that') && !isAside) break;
      continue;
    }
    const isBehindVerb = isVerbAt(sight, k - 1) && !isRelative(sight, k - 2);
    const isBare = k === from || isBehindVerb || prefixAt(sight, k) === '';
    const speaker = isBare && !isGoverned(sight, k) ? speakerAt(sight, k) : null;
    const fits = speaker && types.has(speaker.mention.type) && agrees(sight, form, speaker.mention);
    if (fits && (found === null || isBehindVerb)) found = speaker;
    if (speaker) k = speaker.last;
  }
  return found && { speaker: found, rule };
}

/** الذي عينه, التي لم تعلن. */
function isRelative(sight: Sight, k: number): boolean {
  const word = sight.words[k];
  return isParticle(word, 'relative') || isParticle(sight.words[k - 1], 'relative');
}

/** على الرغم من تأكيد المتحدث …، إلا أنه أشار: the nearest whom the pronoun before the cue can mean. */
export function antecedent(sight: Sight, { cue, form }: Draft): Found | null {
  // لكنها عادة تقول: an adverb may stand between.
  const isNext = sight.cues.has(sight.words[cue.i - 1], 'pronoun-subject');
  if (!isNext && !sight.cues.has(sight.words[cue.i - 2], 'pronoun-subject')) return null;
  for (let k = cue.i - 2; k >= sentenceStart(sight, cue.i); k -= 1) {
    const held = sight.ground.beginsAt.get(k);
    if (!held || !PEOPLE.has(held.type) || !agrees(sight, form, held)) continue;
    const speaker = speakerAt(sight, k);
    if (speaker) return { speaker, rule: 'attributions/nearest-of-pronoun' };
  }
  return null;
}
