import type { Tables } from '../lexicon/load.ts';
import type { Sentence, Word } from '../model/word.ts';
import { extractFeatures } from './extract.ts';
import { NAME_FEATURES } from './features.ts';
import { loadHints } from './hints.ts';
import { decode, type LinearModel, label } from './linear.ts';
import { createScorer } from './score.ts';
import { createWordClassifier } from './word-classes.ts';

/** A name as the model sees it: words `first..last`, coarse type, and how sure it is. */
export interface TaggedName {
  readonly first: number;
  readonly last: number;
  readonly type: 'PER' | 'ORG' | 'LOC';
  /** Least margin of its words, in weight units of the model; below about 60 it is often wrong. */
  readonly margin: number;
}

type Range = Pick<Sentence, 'first' | 'last'>;

const whole = (words: readonly Word[]): Range => ({ first: 0, last: words.length - 1 });

/** The taggers' view of Arabic: word classes and names of one sentence. */
export interface NameTagger {
  /** Names of a sentence of a text, in order, by word index of the text. */
  readonly find: (words: readonly Word[], sentence: Range) => TaggedName[];
  /** Feature buckets of a sentence (training). `scheme` 0 is our own idea of a name. */
  readonly featuresOf: (words: readonly Word[], buckets: number, scheme: number) => Uint32Array[];
  /** Labels that a model gives a sentence (training and measuring). */
  readonly labelWith: (
    model: LinearModel,
    words: readonly Word[],
    scheme: number,
  ) => { readonly labels: string[]; readonly margins: Float32Array };
}

/** Our own idea of a name among those of the corpora. */
const OWN_SCHEME = 0;

/** Loads the word-class model and the name model (`model` null: to train one) into a tagger. */
export function createNameTagger(tables: Tables, model: LinearModel | null): NameTagger {
  const classify = createWordClassifier(tables);
  const hintsOf = loadHints(tables);
  const sequenceOf = (words: readonly Word[], sentence: Range = whole(words)) => {
    const { atoms, grid, numbers } = classify(words, sentence);
    const { first, last } = sentence;
    return { atoms, grid, hints: hintsOf(words.slice(first, last + 1), numbers) };
  };
  const featuresOf: NameTagger['featuresOf'] = (words, buckets, scheme) =>
    extractFeatures({ set: NAME_FEATURES, buckets, scheme }, sequenceOf(words));
  const hashing = { set: NAME_FEATURES, scheme: OWN_SCHEME };
  const score = model && createScorer(model, { ...hashing, buckets: model.buckets });
  return {
    featuresOf,
    labelWith: (given, words, scheme) => {
      const { labels, margins } = label(given, featuresOf(words, given.buckets, scheme));
      return { labels: namesOf(given, labels), margins };
    },
    find: (words, sentence) => {
      if (!model || !score) return [];
      const { labels, margins } = decode(model, score(sequenceOf(words, sentence)));
      return toNames({ labels: namesOf(model, labels), margins, from: sentence.first });
    },
  };
}

function namesOf(model: LinearModel, labels: Uint8Array): string[] {
  const names: string[] = [];
  for (let i = 0; i < labels.length; i += 1) names.push(model.labels[labels[i]!]!);
  return names;
}

interface Labelled {
  readonly labels: string[];
  readonly margins: Float32Array;
  readonly from: number;
}

function toNames({ labels, margins, from }: Labelled): TaggedName[] {
  const names: TaggedName[] = [];
  for (let i = 0; i < labels.length; i += 1) {
    if (!labels[i]!.startsWith('B-')) continue;
    const type = labels[i]!.slice(2) as TaggedName['type'];
    let last = i;
    let margin = margins[i]!;
    while (labels[last + 1] === `I-${type}`) {
      last += 1;
      margin = Math.min(margin, margins[last]!);
    }
    names.push({ first: from + i, last: from + last, type, margin });
    i = last;
  }
  return names;
}
