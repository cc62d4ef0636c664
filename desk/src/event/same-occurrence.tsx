import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { EventAnswer } from '../../../src/server/shapes/told.ts';
import { askOccurrence, askStory } from '../api/asked.ts';
import { ToldChain } from '../claims/told-chain.tsx';
import { PickOne } from '../review/pick-one.tsx';
import { useJoin } from '../review/use-decide.ts';
import { Refused } from '../shell/waiting.tsx';
import { useWords } from '../words.ts';

interface SameProps {
  readonly event: EventAnswer;
  readonly mayDecide: boolean;
}

/** Which events of other articles are this one, and a reviewer's word that another is, or that one is not. */
export function SameOccurrence({ event, mayDecide }: SameProps) {
  const { t } = useWords();
  const join = useJoin();
  const same = useQuery(askOccurrence(event.id));
  const others = same.data?.events ?? [];
  const split = (other: string) =>
    join.mutate({ kind: 'split', about: event.id, others: [other], note: '' });
  return (
    <div className="same">
      <h3>{t('event.same')}</h3>
      {join.isError && <Refused error={join.error} what={t('event.same')} />}
      {same.data && others.length === 0 && <p className="dim">{t('event.alone')}</p>}
      <ul className="tellings">
        {others.map((other) => (
          <li key={other.id}>
            <Link to={`/events/${other.id}`} lang="ar">
              <bdi>{other.words}</bdi>
            </Link>{' '}
            <ToldChain claim={other} find={other.id} />{' '}
            {mayDecide && (
              <button
                type="button"
                className="plain"
                disabled={join.isPending}
                onClick={() => split(other.id)}
              >
                {t('event.notSame')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {mayDecide && <IsSame event={event} known={others.map(({ id }) => id)} />}
    </div>
  );
}

/** Events of the same type in the same story, one of which a reviewer says is this one. */
function IsSame({
  event,
  known,
}: {
  readonly event: EventAnswer;
  readonly known: readonly string[];
}) {
  const { t } = useWords();
  const [other, setOther] = useState('');
  const join = useJoin(() => setOther(''));
  const story = useQuery(askStory(event.article.id));
  const candidates = (story.data?.events ?? []).filter(
    ({ id, type, article }) =>
      type === event.type && article.id !== event.article.id && !known.includes(id),
  );
  if (candidates.length === 0) return null;
  return (
    <div className="review">
      {join.isError && <Refused error={join.error} what={t('event.isSame')} />}
      <PickOne
        name={t('event.isSame')}
        value={other}
        options={candidates.map(
          ({ id, words, article }) => [id, `${words} (${article.outlet ?? ''})`] as const,
        )}
        choose={setOther}
        verb={t('event.join')}
        isBusy={join.isPending}
        act={(one) => join.mutate({ kind: 'merge', about: event.id, others: [one], note: '' })}
      />
    </div>
  );
}
