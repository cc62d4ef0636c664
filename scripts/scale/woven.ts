import { unpackRecord } from '../../src/store/analysis.ts';
import { keepArticle } from '../../src/store/keep.ts';
import { readArticles } from '../../src/store/read/version.ts';
import type { Reading, Store } from '../../src/store/store.ts';
import { toAnalysed } from '../analysed-pool.ts';

const AT = '2024-03-12T10:00:00Z';

/** Everything that articles say together, by ids: groups as `id: members`, in the order of the ids. */
export interface Woven {
  readonly stories: readonly string[];
  readonly occurrences: readonly string[];
  readonly contradictions: readonly string[];
  readonly passages: readonly string[];
}

export async function readWoven({ db }: Reading): Promise<Woven> {
  const stories = await db
    .selectFrom('story_articles')
    .select(['story as id', 'article as member'])
    .execute();
  const occurrences = await db
    .selectFrom('occurrence_tellings')
    .select(['occurrence as id', 'telling as member'])
    .execute();
  const contradictions = await db.selectFrom('contradictions').select('id').execute();
  const passages = await db.selectFrom('passage_links').select(['a', 'b', 'link']).execute();
  return {
    stories: toLines(stories),
    occurrences: toLines(occurrences),
    contradictions: contradictions.map(({ id }) => id).sort(),
    passages: passages.map(({ a, b, link }) => `${a} ${b} ${link}`).sort(),
  };
}

function toLines(rows: readonly { readonly id: string; readonly member: string }[]): string[] {
  const groups = Map.groupBy(rows, ({ id }) => id);
  const lines = [...groups].map(([id, own]) => {
    const members = own.map(({ member }) => member).sort();
    return `${id}: ${members.join(' ')}`;
  });
  return lines.sort();
}

/** What is said together, in numbers. */
export function countWoven({ stories, occurrences, contradictions }: Woven): string {
  return `${stories.length} stories, ${occurrences.length} occurrences, ${contradictions.length} contradictions`;
}

/** Share of the pairs that stand in one group, in both or in either. */
export function sharePairs(a: readonly string[], b: readonly string[]): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const both = [...left].filter((pair) => right.has(pair)).length;
  const either = left.size + right.size - both;
  return either === 0 ? 1 : both / either;
}

function pairsOf(groups: readonly string[]): Set<string> {
  const pairs = new Set<string>();
  for (const line of groups) {
    const members = line.slice(line.indexOf(':') + 2).split(' ');
    members.forEach((a, i) => {
      for (const b of members.slice(i + 1)) pairs.add(`${a} ${b}`);
    });
  }
  return pairs;
}

/** Keeps what holds now in one record in another, the last that came first. */
export async function keepBackwards(from: Store, into: Store): Promise<void> {
  const rows = await from.db
    .selectFrom('articles')
    .innerJoin('analyses', 'analyses.version', 'articles.current')
    .innerJoin('texts', 'texts.version', 'articles.current')
    .select(['articles.current', 'record', 'text'])
    .orderBy('current', 'desc')
    .execute();
  for (const { current, record, text } of rows) {
    const [one] = await readArticles(from, { after: current - 1, limit: 1, notBy: null });
    const whole = { article: one!.article, record: unpackRecord(record, text) };
    const { incoming, analysis } = toAnalysed(whole, { origin: `again:${current}` });
    await into.write((writing) => keepArticle(writing, incoming, analysis, AT));
  }
}
