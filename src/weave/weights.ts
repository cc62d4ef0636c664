import { fold } from '../arabic/fold.ts';
import type { Tables } from '../lexicon/load.ts';
import { splitCell } from '../lexicon/tsv.ts';
import { readOutlets } from '../reading/outlets.ts';
import { lightStem } from './stem.ts';
import { splitWords } from './words.ts';

/** How much a stem tells of what a text is about: 0 for grammar and furniture, at most `MOST`. */
export type WordWeight = (stem: string) => number;

/**
 * Articles' worth of text behind lexicon/words/frequencies.tsv: 31 million words at some 300 each. For
 * all but the commonest words the number of uses is close to the number of articles.
 */
const ARTICLES = 1e5;
/** A form below the table's least count (10): names and slips. */
const UNSEEN = 30;
/** A slip must not outweigh everything else that two texts share. */
const MOST = Math.log(ARTICLES / UNSEEN);
/** Latin letters and long numbers: rare, but as often an address, a year or a time as a name. */
const LATIN = 4;
const NUMBER = 1.5;

/**
 * Weights from fixed tables alone: inverse document frequency in a large corpus counted once. Never from
 * the articles that are woven, so that two articles are alike or not whatever else was read before.
 */
export function loadWordWeights(tables: Tables): WordWeight {
  const uses = new Map<string, number>();
  for (const line of tables.text('words/frequencies.tsv').split('\n')) {
    const [count, words] = line.split('\t');
    if (line.startsWith('#') || !words) continue;
    for (const word of words.split(' ')) {
      const stem = lightStem(word);
      uses.set(stem, (uses.get(stem) ?? 0) + Number(count));
    }
  }
  const empty = furniture(tables);
  return (stem) => {
    if (stem.length < 2 || empty.has(stem)) return 0;
    if (/^[0-9]+$/.test(stem)) return stem.length > 2 ? LATIN : NUMBER;
    if (/[a-z]/.test(stem)) return LATIN;
    const weight = Math.log(ARTICLES / Math.max(uses.get(stem) ?? 0, UNSEEN));
    return Math.min(MOST, Math.max(0, weight));
  };
}

/** Words of presentation, and the names under which outlets sign. */
function furniture(tables: Tables): Set<string> {
  const words = tables.rows('weave/furniture.tsv').flatMap(({ word }) => splitCell(word));
  const outlets = readOutlets(tables).all.filter(({ kind }) => kind !== 'agency');
  const names = outlets.flatMap(({ name, aliases, credits }) => [
    ...[name.ar, name.en],
    ...aliases,
    ...credits,
  ]);
  return new Set([
    ...words.map((word) => lightStem(fold(word))),
    ...names
      .filter((name) => !name.includes(' '))
      .flatMap((name) => splitWords(name).map(({ stem }) => stem)),
  ]);
}
