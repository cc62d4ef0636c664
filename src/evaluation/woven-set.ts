import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Article, articleOf } from '../model/article.ts';
import { sharedDir } from './shared.ts';

/** What people say of a set of articles taken together: `corpora/stories/dev_gold.json`. */
export interface WovenGold {
  /** Story of each article, by article id. */
  readonly stories: Readonly<Record<string, string>>;
  readonly contradictions: readonly {
    readonly a: string;
    readonly b: string;
    readonly type: string;
    readonly quoteA: string;
    readonly quoteB: string;
  }[];
  readonly sameOrigin: readonly { readonly ids: readonly string[] }[];
}

/** Articles of several outlets over a few days, with that gold. */
export interface WovenSet {
  readonly articles: readonly Article[];
  readonly gold: WovenGold;
  /** SHA-256 over the articles' file and the gold's. */
  readonly sha256: string;
}

interface Line {
  readonly id: string;
  readonly text: string;
  readonly title: string;
  readonly url: string;
  readonly outlet: string;
  readonly date: string;
}

/** Reads the set; null where the shared material is absent. */
export function readWovenSet(): WovenSet | null {
  const shared = sharedDir();
  const folder = shared && join(shared, 'corpora', 'stories');
  if (!folder || !existsSync(join(folder, 'dev.jsonl'))) return null;
  const lines = readFileSync(join(folder, 'dev.jsonl'), 'utf8');
  const gold = readFileSync(join(folder, 'dev_gold.json'), 'utf8');
  const articles = lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Article => {
      const { id, text, title, url, outlet, date } = JSON.parse(line) as Line;
      const known = { id, title, url, outlet, date: date.slice(0, 10) };
      return articleOf(text, { ...known, dateBasis: 'metadata' });
    });
  const sha256 = createHash('sha256').update(lines).update(gold).digest('hex');
  return { articles, gold: JSON.parse(gold) as WovenGold, sha256 };
}
