import { readComplement } from './complement.ts';
import { cueAt, say } from './say.ts';
import type { Construction } from './sight.ts';

/**
 * An expectation that is nobody's: من المتوقع أن (guidelines 11.5).
 *
 * Example: ومن المرجح أن يرتفع العدد → cue المرجح, implicit.
 * Counterexample: من المقرر أن يصل → a plan, no opinion; من المهم أن → a judgement of the author.
 */
export const impersonal: Construction = {
  id: 'attributions/impersonal',
  find: (sight, i) => {
    const { words, cues } = sight;
    if (!cues.has(words[i], 'expected') || !cues.has(words[i + 1], 'that')) return null;
    const found = sight.cuesAt(i)[0];
    if (!found) return null;
    const complement = readComplement(sight, { at: i + 1, cue: found.verb, isSubjectKnown: true });
    if (!complement) return null;
    return say(sight, {
      rule: impersonal.id,
      cue: cueAt(sight, i, found, 'participle'),
      form: null,
      speaker: null,
      unexpressed: 'implicit',
      complement,
    });
  },
};

/**
 * Charged by nobody named: متهم ب (guidelines 11.17).
 *
 * Example: وهو متهم بالضلوع في الهجوم → cue متهم, implicit, content الضلوع في الهجوم.
 * Counterexample: متهما الحكومة بالتقصير → an accusation with its speaker (construction `participle`).
 */
export const charged: Construction = {
  id: 'attributions/charged',
  find: (sight, i) => {
    const { words, cues } = sight;
    if (!cues.has(words[i], 'charged')) return null;
    const found = sight.cuesAt(i).find(({ form }) => form.pos === 'passive');
    if (!found) return null;
    const complement = readComplement(sight, { at: i + 1, cue: found.verb, isSubjectKnown: true });
    if (!complement || complement.opening.at > i + 2) return null;
    return say(sight, {
      rule: charged.id,
      cue: cueAt(sight, i, found, 'participle'),
      form: null,
      speaker: null,
      unexpressed: 'implicit',
      complement,
    });
  },
};
