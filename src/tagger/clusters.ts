import type { Tables } from '../lexicon/load.ts';
import type { ClusterOf } from './atoms.ts';

/** Reads models/../lexicon/words/clusters.tsv: a line a fine cluster, `coarse<TAB>middle<TAB>words`. */
export function loadClusters(tables: Tables): ClusterOf {
  const clusters = new Map<string, readonly [number, number, number]>();
  let fine = 0;
  for (const line of tables.text('words/clusters.tsv').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [coarse, middle, words] = line.split('\t');
    fine += 1;
    // Salted so that the three grains never share a number; 0 stays "unknown".
    const numbers = [Number(coarse) + 1, Number(middle) + 1001, fine + 10_000] as const;
    for (const word of (words ?? '').split(' ')) clusters.set(word, numbers);
  }
  return (surface) => clusters.get(surface) ?? null;
}
