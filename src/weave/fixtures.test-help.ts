import { loadTables } from '../lexicon/load.ts';
import { articleOf } from '../model/article.ts';
import type { ArticleRecord } from '../record/shape.ts';
import { type ArticleFacts, type Digest, digestArticle } from './digest.ts';
import { loadWeaveWords } from './statements.ts';
import type { WordWeight } from './weights.ts';

/** Every word weighs the same: tests say themselves what two texts share. */
const words = loadWeaveWords(loadTables());
const evenWeight: WordWeight = (stem) => (stem.length > 1 ? 1 : 0);

interface Told extends Partial<ArticleFacts> {
  readonly title?: string;
  readonly text?: string;
  /** `YYYY-MM-DD`. */
  readonly date?: string | null;
}

/** A record of nothing but its text: one body line a line. */
export function recordOf({
  title = '',
  text = '',
  date = '2021-05-04',
  outlet = null,
}: Told): ArticleRecord {
  const { id, file } = articleOf(text);
  let start = 0;
  const lines = text.split('\n').map((line, i) => {
    const at = {
      i,
      start,
      end: start + line.length,
      kind: 'body' as const,
      rule: 'test/body' as const,
    };
    start = at.end + 1;
    return at;
  });
  const none = {
    entities: [],
    mentions: [],
    attributions: [],
    events: [],
    relations: [],
    times: [],
  };
  return {
    ...none,
    format: 'isnad-gold/1.0',
    doc: {
      ...{ id, file, sha256: '', length: text.length, offset_unit: 'utf-16-code-unit', lang: 'ar' },
      ...{ outlet, doc_date: date, doc_date_basis: 'metadata', notes: '', url: null, title },
      ...{ format: 'text', encoding: 'utf-8', bytes_sha256: '', engine: 'test', links: [] },
    },
    text,
    lines,
  };
}

/** The digest of such a record. */
export function digestOf(told: Told): Digest {
  const facts = { article: told.article ?? 'a', outlet: told.outlet ?? null };
  return digestArticle(recordOf(told), facts, { ...words, weight: evenWeight });
}

/** `count` different words that begin with `word`. */
export function wordsLike(word: string, count: number): string {
  const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';
  return Array.from({ length: count }, (_, i) => {
    const [tens, ones] = [Math.floor(i / 28), i % 28];
    return `${word}${letters[tens % 28]}${letters[ones]}`;
  }).join(' ');
}
