import type { Article } from '../model/article.ts';
import type { ArticleRecord } from '../record/shape.ts';
import { digestArticle } from '../weave/digest.ts';
import { createLoom } from '../weave/loom.ts';
import type { WeaveWords } from '../weave/statements.ts';
import { type Counts, round4, scoreCount } from './counts.ts';
import { scoreWoven } from './score-woven.ts';
import { type Beyond, judgeBeyond } from './verdicts.ts';
import type { WovenSet } from './woven-set.ts';

/** How the set is called in eval/baseline.json and on the command line. */
export const WOVEN_SET = 'stories';

export interface WovenEvaluation {
  readonly sha256: string;
  readonly documents: number;
  readonly counts: Counts;
  readonly beyond: Beyond;
}

/** Reads every article of the set, weaves them, and scores what comes out. */
export function evaluateWoven(
  set: WovenSet,
  read: (article: Article) => ArticleRecord,
  words: WeaveWords,
): WovenEvaluation {
  const loom = createLoom();
  for (const article of set.articles) {
    const facts = { article: article.id, outlet: article.outlet };
    loom.add(digestArticle(read(article), facts, words));
  }
  const contradictions = loom.contradictions();
  const counts = scoreWoven(set.gold, {
    stories: loom.stories().map(({ articles }) => articles),
    origins: loom.origins().map(({ articles }) => articles),
    contradictions: contradictions.map(({ a, b }) => [a.article, b.article] as const),
  });
  const beyond = judgeBeyond(set.gold, contradictions);
  return { sha256: set.sha256, documents: set.articles.length, counts, beyond };
}

/** The figures that floors are pinned for, by name. */
export function wovenFigures({ counts }: WovenEvaluation): Record<string, number> {
  const stories = scoreCount(counts.get('story pairs')!);
  const cubed = scoreCount(counts.get('story B3')!);
  const origins = scoreCount(counts.get('same-origin pairs')!);
  return {
    'story pair F1': round4(stories.f1),
    'story B3 F1': round4(cubed.f1),
    'same-origin pair precision': round4(origins.precision),
    'same-origin pair recall': round4(origins.recall),
    'contradiction pair recall': round4(scoreCount(counts.get('contradiction pairs')!).recall),
  };
}
