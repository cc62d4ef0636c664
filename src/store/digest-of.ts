import type { Article } from '../model/article.ts';
import type { ArticleRecord } from '../record/shape.ts';
import { type Digest, digestArticle } from '../weave/digest.ts';
import type { WeaveWords } from '../weave/statements.ts';
import { articleId } from './ids.ts';

/** The digest of an article under the id that the store gives it, with one name for each known outlet. */
export function digestOf(article: Article, record: ArticleRecord, words: WeaveWords): Digest {
  const outlet = words.outlets.ofName(article.outlet ?? '')?.id ?? article.outlet;
  return digestArticle(record, { article: articleId(article), outlet }, words);
}
