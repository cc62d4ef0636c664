import { rememberBySpelling, rememberLast } from '../arabic/remember.ts';
import { oncePerTables, type Tables } from '../lexicon/load.ts';
import type { Pos, Sentence, Word } from '../model/word.ts';
import { type Atoms, atomsOf } from './atoms.ts';
import { loadClusters } from './clusters.ts';
import { layAtoms } from './extract.ts';
import { WORD_CLASS_FEATURES } from './features.ts';
import { decode } from './linear.ts';
import { loadModel } from './model-file.ts';
import { createScorer } from './score.ts';

/** Word classes of a sentence, and the atoms they were read from (for other taggers of the same words). */
interface WordClasses {
  readonly atoms: readonly Atoms[];
  /** The atoms' values, as `layAtoms` lays them. */
  readonly grid: Int32Array;
  /** Label number of each word in the model, and its name. */
  readonly numbers: Uint8Array;
  readonly names: readonly Pos[];
}

/** Word classes of words `first..last` of a text; asked again for the same text, it gives the same answer. */
export type ClassifyWords = (
  words: readonly Word[],
  sentence: Pick<Sentence, 'first' | 'last'>,
) => WordClasses;

/** Loads models/word-classes.bin.gz and the clusters into a tagger of word classes. */
export const createWordClassifier = oncePerTables(makeClassifier);

function makeClassifier(tables: Tables): ClassifyWords {
  // Two stages classify the same sentences.
  const answersOf = rememberLast((_: readonly Word[]) => new Map<number, WordClasses>());
  const model = loadModel('word-classes');
  const { buckets } = model;
  const score = createScorer(model, { set: WORD_CLASS_FEATURES, buckets, scheme: 0 });
  const clusterOf = loadClusters(tables);
  const atomsFor = rememberBySpelling((word) => atomsOf(word, clusterOf));
  const classify = (words: readonly Word[]): WordClasses => {
    const atoms = words.map(atomsFor);
    const grid = layAtoms(atoms);
    const { labels } = decode(model, score({ atoms, hints: [], grid }));
    const names: Pos[] = [];
    for (let i = 0; i < labels.length; i += 1) names.push(model.labels[labels[i]!] as Pos);
    return { atoms, grid, numbers: labels, names };
  };
  return (words, { first, last }) => {
    const answers = answersOf(words);
    const known = answers.get(first);
    if (known?.atoms.length === last - first + 1) return known;
    const classes = classify(words.slice(first, last + 1));
    answers.set(first, classes);
    return classes;
  };
}
