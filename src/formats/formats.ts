import type { Tables } from '../lexicon/load.ts';
import { readDateWords } from '../reading/dates.ts';
import { readOutlets } from '../reading/outlets.ts';
import type { Format, Knowledge } from './format.ts';
import { createHtmlFormat } from './html.ts';
import { createJsonLinesFormat } from './jsonl.ts';
import { createTextFormat } from './text.ts';

/** Every format, in the order in which they are asked. Plain text accepts everything: it is last. */
const FORMATS: readonly ((knowledge: Knowledge) => Format)[] = [
  createJsonLinesFormat,
  createHtmlFormat,
  createTextFormat,
];

/** Makes the formats with what the lexicon knows of outlets and dates. */
export function createFormats(tables: Tables): readonly Format[] {
  const knowledge = { outlets: readOutlets(tables), dateWords: readDateWords(tables) };
  return FORMATS.map((create) => create(knowledge));
}
