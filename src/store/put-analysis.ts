import type { Analysis } from './analysis.ts';
import { countIn, countOut } from './counted.ts';
import { deleteFinds, insertFinds } from './insert.ts';
import { joinEntities } from './join-things.ts';
import { putNameWords } from './names.ts';
import { putDecisions } from './revise-version.ts';
import { digestDecided } from './reweave.ts';
import type { Writing } from './store.ts';
import { weaveArticle } from './weaving.ts';

/** Puts what an engine says of a version in the place of what was said before; what people decided holds over it. */
export async function putAnalysis(
  writing: Writing,
  version: number,
  { engine, record, notes, finds, terms, digest }: Analysis,
  at: string,
): Promise<void> {
  const known = await writing.db
    .deleteFrom('analyses')
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst();
  if (known) {
    await countOut(writing, version);
    await deleteFinds(writing, version);
    await writing.backend.search.drop(writing.db, version);
  }
  await writing.db
    .insertInto('analyses')
    .values({ version, engine, analysed_at: at, record, notes })
    .execute();
  await insertFinds(writing, version, finds);
  await putNameWords(writing, finds);
  await putDecisions(writing, version);
  await joinEntities(writing, version);
  const isCurrent = await countIn(writing, version);
  await writing.backend.search.put(writing.db, version, terms);
  // Only the version that holds now is woven: no older one, and none of an article that is withdrawn.
  if (!digest || !isCurrent) return;
  const decided = await digestDecided(writing, version);
  await weaveArticle(writing, { version, digest: decided ?? digest }, at);
}
