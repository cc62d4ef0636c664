import { readFileSync } from 'node:fs';
import { parseTsv } from '../lexicon/tsv.ts';
import type { Contradiction } from '../weave/sides.ts';
import type { WovenGold } from './woven-set.ts';

const SHEET = new URL('../../eval/contradictions.tsv', import.meta.url);

/** What reading says of contradictions that the gold does not list. */
export interface Beyond {
  readonly found: number;
  readonly judged: number;
  readonly right: number;
}

/** Counts what was found beyond the listed pairs of articles against eval/contradictions.tsv. */
export function judgeBeyond(gold: WovenGold, found: readonly Contradiction[]): Beyond {
  const verdicts = new Map(
    parseTsv(readFileSync(SHEET, 'utf8'), 'eval/contradictions.tsv').map((row) => [
      nameOf(row.a!, row.b!, row.type!),
      row.verdict,
    ]),
  );
  const listed = new Set(gold.contradictions.map(({ a, b }) => nameOf(a, b, '')));
  const beyond = found.filter(({ a, b }) => !listed.has(nameOf(a.article, b.article, '')));
  const judged = beyond.flatMap(
    ({ a, b, type }) => verdicts.get(nameOf(a.article, b.article, type)) ?? [],
  );
  const right = judged.filter((verdict) => verdict === 'right').length;
  return { found: beyond.length, judged: judged.length, right };
}

function nameOf(a: string, b: string, type: string): string {
  return `${[a, b].sort().join(' ')} ${type}`;
}
