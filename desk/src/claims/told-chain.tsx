import { Link } from 'react-router';
import type { EventAnswer } from '../../../src/server/shapes/told.ts';
import { useWords } from '../words.ts';
import { ToldSpeaker } from './told-name.tsx';

type Sourced = Pick<EventAnswer, 'chain' | 'article'>;

/** outlet ‹ speaker ‹ speaker, each told by the one after it; the outlet leads to the article. */
export function ToldChain({ claim, find }: { readonly claim: Sourced; readonly find?: string }) {
  const { t, label } = useWords();
  const { chain, article } = claim;
  return (
    <span className="chain">
      <Link className="name-link" to={`/articles/${article.version}${find ? `?at=${find}` : ''}`}>
        <bdi>{article.outlet ?? label('word', 'outlet')}</bdi>
      </Link>
      {chain.length === 0 && <span className="dim"> · {t('article.ownWord')}</span>}
      {chain.map((speaker) => (
        <span key={speaker.id}>
          <span className="chain-arrow" role="img" aria-label={t('chain.from')}>
            ‹
          </span>
          <ToldSpeaker speaker={speaker} />{' '}
          <span className={`force force-${speaker.force}`}>{label('force', speaker.force)}</span>
          {speaker.anonymity === 'unnamed' && (
            <span className="tag dim unnamed">{label('word', 'unnamed')}</span>
          )}
        </span>
      ))}
    </span>
  );
}
