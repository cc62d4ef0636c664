import { existsSync, readFileSync } from 'node:fs';
import { evaluate } from '../../evaluation/evaluate.ts';
import { readSet } from '../../evaluation/sets.ts';
import { isHarmful, tallyRules } from '../../evaluation/tallies.ts';
import { parseTsv } from '../../lexicon/tsv.ts';
import { toRecord } from '../../record/record.ts';
import type { Check, Problem } from './problem.ts';

const KNOWN = new URL('../../../eval/weak-rules.tsv', import.meta.url);

/** Rules known to be weak, by id; none where the package ships without eval/. */
function readKnown(): ReadonlySet<string> {
  if (!existsSync(KNOWN)) return new Set();
  return new Set(
    parseTsv(readFileSync(KNOWN, 'utf8'), 'eval/weak-rules.tsv').map(({ rule }) => rule!),
  );
}

/**
 * No rule does harm that eval/weak-rules.tsv does not own up to: one that finds five or more things in seed and
 * train is right more often than not. Not made where the gold is absent.
 */
export const checkRules: Check = {
  name: 'rules',
  run: ({ engine }) => {
    const sets = [readSet('seed'), readSet('train')].filter((set) => set !== null);
    if (sets.length === 0) return null;
    const known = readKnown();
    const made = sets.map((set) => evaluate(set, (article) => toRecord(engine(article))));
    return tallyRules(made)
      .filter(isHarmful)
      .filter(({ rule }) => !known.has(rule))
      .map(
        ({ layer, rule, hits, right }): Problem => ({
          file: rule,
          message: `${right} of ${hits} ${layer} right: more wrong than right`,
        }),
      );
  },
};
