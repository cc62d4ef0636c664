import { CLITIC_PREFIXES } from '../arabic/letters.ts';
import { contains } from '../model/span.ts';
import type { Gold, GoldSpan } from './gold.ts';

/** One file being checked. */
export interface Check {
  readonly gold: Gold;
  readonly text: string;
  readonly err: (message: string) => void;
}

const ARABIC = /[\u0621-\u0652]/;

/** The value must be one of the list. */
export function oneOf(
  { err }: Check,
  value: unknown,
  list: readonly unknown[],
  where: string,
): void {
  if (!list.includes(value)) err(`${where}: "${value}" is none of ${list.join(', ')}`);
}

/** The span must be whole words of one body line, without clitics and edge punctuation. */
export function checkSpan(check: Check, span: GoldSpan | null, where: string): void {
  if (!span) return;
  const { text, gold, err } = check;
  const { start, end } = span;
  if (!(Number.isInteger(start) && Number.isInteger(end) && start < end && end <= text.length)) {
    err(`${where}: bad offsets`);
    return;
  }
  if (text.slice(start, end) !== span.text) err(`${where}: text is not the slice`);
  if (/^[\s،,.؛:]|[\s،,؛:]$/.test(span.text)) err(`${where}: white space or separator at an edge`);
  const line = gold.lines.find((found) => contains(found, span));
  if (!line) err(`${where}: crosses a line`);
  else if (line.kind !== 'body') err(`${where}: in debris`);
  if (end < text.length && ARABIC.test(text[end]!)) err(`${where}: ends inside a word`);
  let first = start;
  while (first > 0 && ARABIC.test(text[first - 1]!)) first--;
  const prefix = text.slice(first, start).replace(/[\u0640\u064b-\u0652]/g, '');
  if (!CLITIC_PREFIXES.test(prefix)) err(`${where}: prefix "${prefix}" is not a clitic`);
}

/** A reference to an entity, attribution or time must not dangle. */
export function checkRef(
  { gold, err }: Check,
  id: string | null | undefined,
  layer: 'entities' | 'attributions' | 'times',
  where: string,
): void {
  if (id && !gold[layer].some((found) => found.id === id)) err(`${where}: dangling ${id}`);
}
