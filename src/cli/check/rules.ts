import { evaluate } from '../../evaluation/evaluate.ts';
import { readSet } from '../../evaluation/sets.ts';
import { isHarmful, tallyRules } from '../../evaluation/tallies.ts';
import { toRecord } from '../../record/record.ts';
import type { Check, Problem } from './problem.ts';

/**
 * No rule does harm: one that finds five or more things in seed and train is right more often than
 * not. Not made where the gold is absent.
 */
export const checkRules: Check = {
  name: 'rules',
  run: ({ engine }) => {
    const sets = [readSet('seed'), readSet('train')].filter((set) => set !== null);
    if (sets.length === 0) return null;
    const made = sets.map((set) => evaluate(set, (article) => toRecord(engine(article))));
    return tallyRules(made)
      .filter(isHarmful)
      .map(
        ({ layer, rule, hits, right }): Problem => ({
          file: rule,
          message: `${right} of ${hits} ${layer} right: more wrong than right`,
        }),
      );
  },
};
