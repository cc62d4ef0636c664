import type { ArticleAnswer } from '../../../src/server/routes/articles.ts';
import { useWords } from '../words.ts';

/** Who published it, when, where it was taken from, and how it was read. */
export function ArticleFacts({ article }: { readonly article: ArticleAnswer }) {
  const { t, day, label, number } = useWords();
  const { record, url } = article;
  const { doc } = record;
  return (
    <div className="facts">
      <bdi className="name">{article.outlet ?? label('word', 'outlet')}</bdi>
      <span>{day(article.date)}</span>
      {url && isWeb(url) && (
        <a href={url} target="_blank" rel="noopener noreferrer nofollow" dir="ltr">
          {shorten(url)}
        </a>
      )}
      <details>
        <summary>{t('article.howRead')}</summary>
        <dl className="values">
          <Fact name={t('fact.format')} value={`${doc.format}, ${doc.encoding}`} />
          <Fact
            name={t('fact.length')}
            value={t('fact.characters', { count: doc.length, number: number(doc.length) })}
          />
          <Fact name={t('fact.bytes')} value={doc.bytes_sha256} />
          <Fact name={t('fact.engine')} value={doc.engine} />
          <Fact name={t('fact.version')} value={article.version} />
          {doc.notes && <Fact name={t('fact.notes')} value={doc.notes} />}
        </dl>
      </details>
    </div>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi className="break">{value}</bdi>
      </dd>
    </div>
  );
}

/** An address comes from the article, so it may be anything; only web pages become links. */
function isWeb(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

function shorten(url: string): string {
  const plain = url.replace(/^https?:\/\/(www\.)?/i, '');
  return plain.length > 48 ? `${plain.slice(0, 47)}…` : plain;
}
