import type { Tables } from '../../lexicon/load.ts';

/** A word that an example of the help asks for, by its key in lexicon/labels/samples.tsv. Throws RangeError where there is none. */
export type Sample = (key: string) => string;

/** Help text with words of the table; made only when help is asked for. */
export function withSamples(tables: () => Tables, write: (sample: Sample) => string): () => string {
  return () => {
    const words = new Map(
      tables()
        .rows('labels/samples.tsv')
        .map(({ key, word }) => [key, word]),
    );
    return write((key) => {
      const word = words.get(key);
      if (!word) throw new RangeError(`No sample word ${key}`);
      return word;
    });
  };
}
