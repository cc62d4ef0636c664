import type { Tables } from '../lexicon/load.ts';
import type { Word } from '../model/word.ts';
import { nameFeatures } from './features.ts';
import { mix } from './hash.ts';
import { loadHints } from './hints.ts';
import { type LinearModel, label } from './linear.ts';
import { createWordClassifier } from './word-classes.ts';

/** A name as the model sees it: words `first..last` of the sentence, coarse type, and how sure it is. */
export interface TaggedName {
  readonly first: number;
  readonly last: number;
  readonly type: 'PER' | 'ORG' | 'LOC';
  /** Least margin of its words, in weight units of the model; below about 60 it is often wrong. */
  readonly margin: number;
}

/** The taggers' view of Arabic: word classes and names of one sentence. */
export interface NameTagger {
  /** Names of a sentence, in order. */
  readonly find: (words: readonly Word[]) => TaggedName[];
  /** Feature buckets of a sentence (training). `scheme` 0 is our own idea of a name. */
  readonly featuresOf: (words: readonly Word[], buckets: number, scheme: number) => Uint32Array[];
  /** Labels that a model gives a sentence (training and measuring). */
  readonly labelWith: (
    model: LinearModel,
    words: readonly Word[],
    scheme: number,
  ) => { readonly labels: string[]; readonly margins: Float32Array };
}

/** Features that each scheme has a copy of: what counts as a name differs, what names look like does not. */
const SCHEME_SALT = 0x51ed270b;
const OWN_FEATURES = 24;

/** Loads the word-class model and the name model (`model` null: to train one) into a tagger. */
export function createNameTagger(tables: Tables, model: LinearModel | null): NameTagger {
  const classify = createWordClassifier(tables);
  const hintsOf = loadHints(tables);
  const featuresOf: NameTagger['featuresOf'] = (words, buckets, scheme) => {
    const { atoms, numbers } = classify(words);
    const hints = hintsOf(words, numbers);
    return nameFeatures({ atoms, hints }, buckets).map((list) => withScheme(list, scheme, buckets));
  };
  const labelWith: NameTagger['labelWith'] = (given, words, scheme) => {
    const { labels, margins } = label(given, featuresOf(words, given.buckets, scheme));
    return { labels: [...labels].map((y) => given.labels[y]!), margins };
  };
  return {
    featuresOf,
    labelWith,
    find: (words) => (model && words.length > 0 ? toNames(labelWith(model, words, 0)) : []),
  };
}

/** Adds a copy of a word's own features that belongs to one corpus's scheme (Daumé 2007). */
function withScheme(list: Uint32Array, scheme: number, buckets: number): Uint32Array {
  const own = Math.min(OWN_FEATURES, list.length);
  const out = new Uint32Array(list.length + own);
  out.set(list);
  for (let k = 0; k < own; k += 1) {
    out[list.length + k] = mix(list[k]!, SCHEME_SALT + scheme) & (buckets - 1);
  }
  return out;
}

function toNames({ labels, margins }: { labels: string[]; margins: Float32Array }): TaggedName[] {
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
    names.push({ first: i, last, type, margin });
    i = last;
  }
  return names;
}
