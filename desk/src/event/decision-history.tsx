import { Link } from 'react-router';
import type { DecisionAnswer } from '../../../src/server/shapes/told.ts';
import { sayDecided } from '../review/say-decided.ts';
import { useWords } from '../words.ts';
import { useUndo } from './use-decide.ts';

/** Who decided what, when and why, the latest first; what holds can be undone. */
export function DecisionHistory({
  decisions,
  hasLinks = false,
}: {
  readonly decisions: readonly DecisionAnswer[];
  /** Whether each leads to its event, as where decisions about many are listed. */
  readonly hasLinks?: boolean;
}) {
  const { t } = useWords();
  if (decisions.length === 0) return null;
  const latestFirst = [...decisions].sort((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <>
      <h3>{t('review.history')}</h3>
      <ul className="history">
        {latestFirst.map((decision) => (
          <Decision key={decision.id} decision={decision} hasLink={hasLinks} />
        ))}
      </ul>
    </>
  );
}

function Decision({
  decision,
  hasLink,
}: {
  readonly decision: DecisionAnswer;
  readonly hasLink: boolean;
}) {
  const { t, label, time } = useWords();
  const undo = useUndo();
  const { id, about, kind, set, before, note, by, at, withdrawnAt } = decision;
  return (
    <li className={withdrawnAt ? 'withdrawn' : ''}>
      <span className={`tag decision-${kind}`}>{t(`decision.${kind}`)}</span> <bdi>{by}</bdi>{' '}
      <time className="dim" dateTime={at}>
        {time(at)}
      </time>
      {Object.entries(set).map(([field, value]) => (
        <div key={field}>
          {t(`field.${field}`)}: <s>{sayDecided(label, field, before[field as 'type'])}</s>{' '}
          {sayDecided(label, field, value)}
        </div>
      ))}
      {note && (
        <div>
          <bdi>{note}</bdi>
        </div>
      )}
      {hasLink && <Link to={`/events/${about}`}>{t('event.one')}</Link>}{' '}
      {withdrawnAt ? (
        <span className="dim">
          {t('review.undone')} {time(withdrawnAt)}
        </span>
      ) : (
        <button
          type="button"
          className="plain"
          disabled={undo.isPending}
          onClick={() => undo.mutate(id)}
        >
          {t('review.undo')}
        </button>
      )}
    </li>
  );
}
