import { Link } from 'react-router';
import type { EventAnswer } from '../../../src/server/shapes/told.ts';
import { useWords } from '../words.ts';

/** The line of the article that tells the event, whole, and the way to the article. */
export function EventWords({ event }: { readonly event: EventAnswer }) {
  const { t, day } = useWords();
  const { line, words, article } = event;
  const at = line.indexOf(words);
  return (
    <blockquote className="event-words">
      <p lang="ar" dir="rtl">
        {at < 0 ? (
          line
        ) : (
          <>
            {line.slice(0, at)}
            <mark>{words}</mark>
            {line.slice(at + words.length)}
          </>
        )}
      </p>
      <footer>
        <Link to={`/articles/${article.version}?at=${event.id}`}>
          {t('event.inArticle')}:{' '}
          <bdi lang="ar">{article.title ?? article.outlet ?? article.file}</bdi>
        </Link>{' '}
        <span className="dim">
          {day(article.date)} · <bdi dir="ltr">{event.id}</bdi>
        </span>
      </footer>
    </blockquote>
  );
}
