/**
 * `node crash-child.test-help.ts DB FROM COUNT [FILE]`: brings made-up articles into a record as fast as it can
 * write, to be killed while it does. Analysis is next to nothing, so nearly every moment is one of writing.
 * With FILE (JSON lines: text, title, date, outlet) they are the articles of it, read by the engine in a thread
 * and woven, as `isnad add` does. Each article is acknowledged on standard output, its version's id a line, when
 * `ingest` says it is kept.
 */
import { readFileSync } from 'node:fs';
import type { Opened } from '../formats/open.ts';
import { articleOf } from '../model/article.ts';
import { docWith, mentionAt } from '../record/fixtures.test-help.ts';
import { toRecord } from '../record/record.ts';
import { packAnalysis } from '../store/analysis.ts';
import { openStore } from '../store/store.ts';
import type { TermFinder } from '../store/terms.ts';
import { type Analysts, hireAnalysts } from './analysts.ts';
import { ingest } from './ingest.ts';

const [db = '', from = '0', count = '100', file] = process.argv.slice(2);
const NAMES = ['سامي', 'ليلى', 'عمر', 'هند', 'نور', 'زيد'];

const terms: TermFinder = {
  ofArticle: (_, body) => ({ title: [], body: body.split(/\s+/), lemmas: [] }),
  ofQuery: () => [],
  stemOf: (raw) => raw,
  lemmasOf: () => [],
};

/** Every third article is the next version of a page that was there before. */
async function* makeArticles(): AsyncGenerator<Opened> {
  for (let i = Number(from); i < Number(from) + Number(count); i++) {
    const page = i % 3 === 2 ? i - 2 : i;
    if (lines) {
      const { text, ...known } = JSON.parse(lines[page % lines.length]!);
      const whole = i === page ? text : `${text}\n${JSON.parse(lines[i % lines.length]!).text}`;
      const article = articleOf(whole, { ...known, url: `https://example.net/${page}` });
      yield { article, bytes: Buffer.from(whole), origin: `made:${i}` };
      continue;
    }
    const names = Array.from({ length: 30 }, (_, k) => NAMES[(i * 7 + k * k) % NAMES.length]);
    const text = `${names.join(' ')}\nخبر ${i}`;
    const article = articleOf(text, { id: String(i), url: `https://example.net/${page}` });
    yield { article, bytes: Buffer.from(text), origin: `made:${i}` };
  }
}

const MADE_UP: Analysts = {
  engine: 'crash',
  atOnce: 3,
  analyse: async (article) => {
    const words = [...article.text.matchAll(/\p{L}+/gu)];
    const mentions = words.map((word, i) => ({
      ...mentionAt(article.text, word[0], i),
      ...{ start: word.index, end: word.index + word[0].length },
    }));
    const doc = { ...docWith(article.text, mentions), article };
    return packAnalysis(toRecord(doc), terms, 'crash');
  },
  close: async () => {},
};

const lines = file === undefined ? null : readFileSync(file, 'utf8').split('\n').filter(Boolean);
const store = await openStore(db);
const analysts = lines ? hireAnalysts(1) : MADE_UP;
await ingest(store, makeArticles(), {
  analysts,
  now: () => new Date().toISOString(),
  tell: (outcome) => {
    if (outcome.outcome === 'refused') throw outcome.error;
    process.stdout.write(`${outcome.id}\n`);
  },
});
await analysts.close();
await store.close();
