import type { Tables } from '../../lexicon/load.ts';
import type { Row } from '../../lexicon/tsv.ts';
import { isolate } from './terminal.ts';

export const LANGUAGES = ['en', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Name of a value of the record for a reader: `label('event', 'AID')`. The value itself when unknown. */
export type Label = (group: string, value: string) => string;

const LABELS_TABLE = 'labels/labels.tsv';
const CUE_TABLES = ['attribution/cues.tsv', 'attribution/nouns.tsv'] as const;

/** Rows that labels are made of: the labels' own, and a `cue.<lemma>` of each word of saying. */
export function labelRows(tables: Tables): readonly Row[] {
  const cues = CUE_TABLES.flatMap((path) => tables.rows(path));
  return [
    ...tables.rows(LABELS_TABLE),
    ...cues.map(({ lemma = '', says = '' }) => ({ key: `cue.${lemma}`, en: says, ar: '' })),
  ];
}

/** Labels in one language from rows of `labelRows`. */
export function makeLabels(rows: readonly Row[], language: Language): Label {
  const labels = new Map(rows.map((row) => [row.key, row[language]]));
  // An Arabic label is a run like any other: alone it would turn the line that it stands in.
  const dress = language === 'ar' ? isolate : (label: string) => label;
  return (group, value) => {
    const label = labels.get(`${group}.${value}`);
    return label ? dress(label) : value;
  };
}
