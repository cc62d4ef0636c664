import { readComplement } from './complement.ts';
import { isAccusative, isParticipleCue, isPredicate } from './participle-test.ts';
import { cueAt, say } from './say.ts';
import type { Construction, Sight } from './sight.ts';
import { isPreposed, prepositionAt } from './word-tests.ts';

/**
 * An accusative participle that goes on with the same speaker.
 *
 * Example: قال الوزير إن …، مؤكدا أن … → cue مؤكدا, the minister again.
 * Counterexample: موقف مؤكد أن → an adjective, not accusative.
 */
export const participle: Construction = {
  id: 'attributions/participle',
  find: (sight, i) => {
    if (!isParticipleCue(sight, i) && !standsFree(sight, i)) return null;
    const found = sight.cuesAt(i).find(({ form }) => form.pos === 'active');
    if (!found || isPreposed(found.reading) || isPredicate(sight, i)) return null;
    const complement = readComplement(sight, { at: i + 1, cue: found.verb, isSubjectKnown: true });
    if (!complement) return null;
    return say(sight, {
      rule: participle.id,
      cue: cueAt(sight, i, found, 'participle'),
      form: found.form,
      speaker: null,
      unexpressed: 'carried',
      complement,
    });
  },
};

/** No adjective of the noun before (تقارير مؤكدة): a word that is no noun stands there. */
function standsFree(sight: Sight, i: number): boolean {
  const word = sight.words[i]!;
  if (word.readings[0]?.article || !isAccusative(word.norm)) return false;
  const isAfterNoun = sight.doc.tags[i - 1]?.pos === 'noun' && prepositionAt(sight, i) === null;
  return !isAfterNoun || sight.words[i - 1]?.kind === 'punctuation';
}
