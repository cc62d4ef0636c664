import { Link } from 'react-router';
import type { EventAnswer } from '../../../src/server/shapes/told.ts';
import { ToldSpeaker } from '../claims/told-name.tsx';
import { useWords } from '../words.ts';

/** The isnad drawn: from whoever is nearest to the event down to the outlet that a reader can open. */
export function ChainTree({ event }: { readonly event: EventAnswer }) {
  const { t, label, day } = useWords();
  const { chain, article } = event;
  return (
    <ol className="tree">
      <li className="tree-event">
        <span className="tag event-tag">{label('event', event.type)}</span>{' '}
        <bdi lang="ar">{event.words}</bdi>
      </li>
      {[...chain].reverse().map((speaker) => (
        <li key={speaker.id} className={`tree-speaker anonymity-${speaker.anonymity}`}>
          <div>
            <ToldSpeaker speaker={speaker} />
          </div>
          <div className="dim">
            {label('kind', speaker.kind)}
            {speaker.anonymity === 'unnamed' && ` · ${label('word', 'unnamed')}`} ·{' '}
            {label('force', speaker.force)} (<bdi lang="ar">{speaker.cue}</bdi>)
          </div>
        </li>
      ))}
      <li className="tree-outlet">
        <Link to={`/articles/${article.version}?at=${event.id}`}>
          <bdi>{article.outlet ?? label('word', 'outlet')}</bdi>
        </Link>
        <div className="dim">
          {day(article.date)}
          {chain.length === 0 && ` · ${t('article.ownWordLong')}`}
        </div>
      </li>
    </ol>
  );
}
