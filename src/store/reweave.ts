import { loadTables } from '../lexicon/load.ts';
import type { Digest } from '../weave/digest.ts';
import { digestArticle } from '../weave/digest.ts';
import { loadWeaveWords, type WeaveWords } from '../weave/statements.ts';
import { reviseVersion } from './revise-version.ts';
import type { Reading, Writing } from './store.ts';
import { weaveArticle } from './weaving.ts';

let words: WeaveWords | null = null;

/**
 * The digest of version `n` as people decided it; null when nobody decided anything that holds. What was rejected is then
 * a telling of nothing, and what was added is one like any other.
 */
export async function digestDecided(reading: Reading, n: number): Promise<Digest | null> {
  const held = await reading.db
    .selectFrom('decision_effects')
    .select('decision')
    .where('version', '=', n)
    .where('state', '=', 'holds')
    .limit(1)
    .executeTakeFirst();
  return held ? digestVersion(reading, n) : null;
}

/** The digest of version `n` as people decided it. */
export async function digestVersion(reading: Reading, n: number): Promise<Digest> {
  const { article, outlet } = await reading.db
    .selectFrom('versions')
    .select(['article', 'outlet'])
    .where('n', '=', n)
    .executeTakeFirstOrThrow();
  const { revised } = await reviseVersion(reading, n);
  // Read once, when somebody first decides.
  words ??= loadWeaveWords(loadTables());
  const known = words.outlets.ofName(outlet ?? '')?.id ?? outlet;
  return digestArticle(revised.record, { article, outlet: known }, words);
}

/** Weaves version `n` anew, as people decided it, where it is the one of its article that holds now and is woven. */
export async function reweave(writing: Writing, n: number, at: string): Promise<void> {
  const woven = await writing.db
    .selectFrom('digests')
    .select('version')
    .where('version', '=', n)
    .executeTakeFirst();
  if (woven)
    await weaveArticle(writing, { version: n, digest: await digestVersion(writing, n) }, at);
}
