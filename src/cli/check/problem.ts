import type { Tables } from '../../lexicon/load.ts';
import type { Engine } from '../engine.ts';

/** One thing wrong with the data: where, and what. */
export interface Problem {
  /** Path in lexicon/, or the name of a rule. */
  readonly file: string;
  /** Line, counted from 1, where there is one. */
  readonly line?: number;
  readonly message: string;
}

/** What checks look at. */
interface Checked {
  readonly tables: Tables;
  readonly engine: Engine;
}

/** One kind of check; its name is what `isnad check` prints. */
export interface Check {
  readonly name: string;
  /** Null when the check cannot be made here, with nothing wrong. */
  readonly run: (checked: Checked) => readonly Problem[] | null;
}
