import { Link } from 'react-router';
import type { StoryAnswer } from '../../../src/server/routes/stories.ts';
import type { WovenArticle } from '../../../src/server/shapes/woven.ts';
import { useWords } from '../words.ts';

/** The articles of a story, those that share a text under one origin: each branch is one independent account. */
export function OriginTree({ story }: { readonly story: StoryAnswer }) {
  const { t, number } = useWords();
  const articles = new Map(story.articles.map((one) => [one.article, one]));
  return (
    <ol className="origins">
      {story.independent.map((ids, i) => (
        <li key={ids[0]}>
          <span className="origin-head">
            {t('stories.account', { number: number(i + 1) })}
            {ids.length > 1 && <span className="tag">{t('stories.shared')}</span>}
          </span>
          <ul>
            {ids.map((id) => (
              <ArticleLine key={id} article={articles.get(id)!} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function ArticleLine({ article }: { readonly article: WovenArticle }) {
  const { label, day } = useWords();
  const { outlet, title, date, version, externalId } = article;
  return (
    <li>
      <bdi className="name">{outlet ?? label('word', 'outlet')}</bdi>{' '}
      <Link to={`/articles/${version}`} lang="ar">
        <bdi>{title ?? externalId}</bdi>
      </Link>{' '}
      <span className="dim">{day(date)}</span>
    </li>
  );
}
