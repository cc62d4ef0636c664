import { Link } from 'react-router';
import type { ArticleAnswer } from '../../../src/server/routes/articles.ts';
import { useWords } from '../words.ts';

/** Every version of an article that changed, with what changed in each; the one in sight is marked. */
export function Versions({ article }: { readonly article: ArticleAnswer }) {
  const { t, time, number } = useWords();
  const { versions, version } = article;
  if (versions.length < 2) return null;
  const newest = versions.at(-1)!;
  return (
    <details className="versions" open={newest.id !== version}>
      <summary>
        {t('version.count', { count: versions.length, number: number(versions.length) })}
        {newest.id !== version && (
          <>
            {' · '}
            <Link to={`/articles/${newest.id}`}>{t('version.toNewest')}</Link>
          </>
        )}
      </summary>
      <ol className="version-list">
        {versions.map(({ id, number: n, added_at, diff }) => (
          <li key={id}>
            <Link to={`/articles/${id}`} aria-current={id === version ? 'page' : undefined}>
              {t('version.one', { number: number(n) })}
            </Link>{' '}
            <time className="dim" dateTime={added_at}>
              {time(added_at)}
            </time>
            {diff && <Diff diff={diff} />}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** A unified diff as lines that went and lines that came; the article's words are only ever text. */
function Diff({ diff }: { readonly diff: string }) {
  return (
    <div className="diff" lang="ar" dir="rtl">
      {diff.split('\n').map((line, i) => {
        const key = `${i}`;
        if (line.startsWith('@@')) return <hr key={key} />;
        const words = line.slice(1);
        if (line.startsWith('+')) return <ins key={key}>{words}</ins>;
        if (line.startsWith('-')) return <del key={key}>{words}</del>;
        return <p key={key}>{words}</p>;
      })}
    </div>
  );
}
