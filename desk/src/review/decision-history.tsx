import { Link } from 'react-router';
import type { DecisionAnswer } from '../../../src/server/shapes/told.ts';
import { useWords } from '../words.ts';
import { Acts } from './acts.tsx';
import { sayDecided } from './say-decided.ts';

/** Who decided what, when and why, the latest first; what holds can be undone. */
export function DecisionHistory({
  decisions,
  hasLinks = false,
  title,
}: {
  readonly decisions: readonly DecisionAnswer[];
  /** Whether each leads to its find, as where decisions about many are listed. */
  readonly hasLinks?: boolean;
  readonly title?: string;
}) {
  const { t } = useWords();
  if (decisions.length === 0) return null;
  const latestFirst = [...decisions].sort((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <>
      <h3>{title ?? t('review.history')}</h3>
      <ul className="history">
        {latestFirst.map((decision) => (
          <Decision key={decision.id} decision={decision} hasLink={hasLinks} />
        ))}
      </ul>
    </>
  );
}

interface DecisionProps {
  readonly decision: DecisionAnswer;
  readonly hasLink: boolean;
}

function Decision({ decision, hasLink }: DecisionProps) {
  const { t, time } = useWords();
  const { about, kind, note, by, at, state, confirmedBy } = decision;
  return (
    <li className={state === 'undone' || state === 'past' ? 'withdrawn' : ''}>
      <span className={`tag decision-${kind}`}>{t(`decision.${kind}`)}</span> <bdi>{by}</bdi>{' '}
      <time className="dim" dateTime={at}>
        {time(at)}
      </time>{' '}
      {(state === 'open' || state === 'waiting') && (
        <span className={`tag state-${state}`}>{t(`state.${state}`)}</span>
      )}
      {confirmedBy && (
        <span className="dim">
          {t('state.confirmed')} <bdi>{confirmedBy}</bdi>
        </span>
      )}
      <Changes decision={decision} />
      {note && (
        <div>
          <bdi>{note}</bdi>
        </div>
      )}
      {state === 'open' && <p className="dim">{t('state.openWhat')}</p>}
      {hasLink && <FindLink about={about} />} <Acts {...decision} isWaiting={state === 'waiting'} />
    </li>
  );
}

/** The page of what a decision is about: events have one, all else is in its article. */
function FindLink({ about }: { readonly about: string }) {
  const { t } = useWords();
  const [version = '', key = ''] = about.split('.');
  return key.startsWith('v') ? (
    <Link to={`/events/${about}`}>{t('event.one')}</Link>
  ) : (
    <Link to={`/articles/${version}?at=${about}`}>{t('article.one')}</Link>
  );
}

/** What was set, beside what stood there and what the engine says now. */
function Changes({ decision: { kind, set, before, engine } }: Pick<DecisionProps, 'decision'>) {
  const { t, label } = useWords();
  const isNew = kind === 'add';
  return Object.entries(set).map(([field, value]) => {
    const machine = engine && field in engine ? engine[field as keyof typeof engine] : undefined;
    const old = sayDecided(label, field, before[field as keyof typeof before]);
    return (
      <div key={field}>
        {t(`field.${field}`)}:{' '}
        {!isNew && (
          <s>
            <bdi>{old}</bdi>
          </s>
        )}{' '}
        <bdi>{sayDecided(label, field, value)}</bdi>{' '}
        {machine !== undefined && sayDecided(label, field, machine) !== old && (
          <span className="dim">
            ({t('state.engine')} <bdi>{sayDecided(label, field, machine)}</bdi>)
          </span>
        )}
      </div>
    );
  });
}
