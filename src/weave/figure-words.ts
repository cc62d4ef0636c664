import { fold } from '../arabic/fold.ts';
import { createNumeralReader, type ReadNumeral } from '../arabic/numerals.ts';
import { loadSizeWords, type SizeWords } from '../events/size-words.ts';
import type { Tables } from '../lexicon/load.ts';
import { lightStem } from './stem.ts';

/** What finding figures needs from the lexicon. */
export interface FigureWords {
  readonly readNumeral: ReadNumeral;
  readonly bounds: SizeWords['bounds'];
  /** Forms that by themselves give no figure: آلاف. */
  readonly vague: ReadonlySet<string>;
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
  /** من and إلى, which make two numbers a range. */
  readonly range: { readonly from: string; readonly to: string };
  /** Months, parts of the day: what stands behind a number there is a date. */
  readonly times: ReadonlySet<string>;
  /** Forms of the words for any person: شخصا. */
  readonly persons: ReadonlySet<string>;
}

/** Reads lexicon/weave/counted.tsv beside the numerals and bounds of the engine. */
export function loadFigureWords(tables: Tables): FigureWords {
  const of = (...places: string[]) =>
    new Map(
      tables
        .rows('weave/counted.tsv')
        .filter(({ place = '' }) => places.includes(place))
        .map(({ word = '', kind = '' }) => [lightStem(fold(word)), kind]),
    );
  const end = (wanted: string) =>
    fold(tables.rows('weave/counted.tsv').find(({ place }) => place === wanted)?.word ?? '');
  return {
    readNumeral: createNumeralReader(tables),
    bounds: loadSizeWords(tables).bounds,
    vague: new Set(
      tables
        .rows('words/numerals.tsv')
        .flatMap(({ word = '', class: kind }) => (kind === 'vague' ? fold(word) : [])),
    ),
    before: of('before', 'both'),
    after: of('after', 'both'),
    times: new Set(tables.rows('times/words.tsv').map(({ word = '' }) => fold(word))),
    range: { from: end('from'), to: end('to') },
    persons: new Set(
      tables
        .rows('weave/counted.tsv')
        .flatMap(({ word = '', kind }) => (kind === 'person' ? fold(word) : [])),
    ),
  };
}
