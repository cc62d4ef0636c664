import { fold } from '../arabic/fold.ts';
import type { Tables } from '../lexicon/load.ts';
import type { Span } from '../model/span.ts';
import { lightStem } from './stem.ts';
import type { WovenWord } from './words.ts';

/** Stems of lexicon/weave/wounds.tsv. */
export interface WoundWords {
  readonly hit: ReadonlySet<string>;
  readonly part: ReadonlySet<string>;
}

/** Reads lexicon/weave/wounds.tsv. */
export function loadWoundWords(tables: Tables): WoundWords {
  const of = (wanted: string) => {
    const own = tables.rows('weave/wounds.tsv').filter((row) => row.class === wanted);
    return new Set(own.map(({ word = '' }) => lightStem(fold(word))));
  };
  return { hit: of('hit'), part: of('part') };
}

/** Words between being hit and the part of the body. */
const REACH = 4;

/**
 * Where on the body somebody was hit.
 *
 * Example: أصيب بجروح في ساقه → the leg.
 * Counterexample: أصيب في رأس العين → the town; a part with another noun behind it names a place.
 */
export function findWounds(
  words: readonly WovenWord[],
  lexicon: WoundWords,
): { readonly part: string; readonly span: Span }[] {
  return words.flatMap(({ stem, end, form }, i) => {
    const isOwn = lexicon.part.has(stem) && form.startsWith(stem) && form !== stem;
    if (!isOwn) return [];
    const hit = words.slice(Math.max(0, i - REACH), i).find((word) => lexicon.hit.has(word.stem));
    return hit ? [{ part: stem, span: { start: hit.start, end } }] : [];
  });
}
