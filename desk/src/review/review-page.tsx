import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DecisionAnswer } from '../../../src/server/shapes/told.ts';
import { call } from '../api/call.ts';
import { useEvents } from '../claims/event-list.tsx';
import { FilterBar } from '../claims/filter-bar.tsx';
import { ToldChain } from '../claims/told-chain.tsx';
import { EventDay, EventLine } from '../claims/told-event.tsx';
import { useFilter } from '../claims/use-filter.ts';
import { EventWords } from '../event/event-words.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { useWords } from '../words.ts';
import { DecisionHistory } from './decision-history.tsx';
import { Joins } from './joins.tsx';
import { ReviewEvent } from './review-event.tsx';
import { Rulings } from './rulings.tsx';
import { TwoPeople } from './two-people.tsx';

/** Events that nobody has looked at, one after another; and what was decided last. */
export default function ReviewPage() {
  const { t } = useWords();
  const { filter } = useFilter();
  const queue = useEvents('/review', filter);
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const events = queue.data?.pages.flatMap(({ items }) => items) ?? [];
  const event = events.find(({ id }) => !skipped.has(id));
  const skip = (id: string) => {
    setSkipped((before) => new Set([...before, id]));
    if (events.filter((one) => !skipped.has(one.id)).length < 3 && queue.hasNextPage)
      void queue.fetchNextPage();
  };
  return (
    <>
      <PageTitle>{t('review.title')}</PageTitle>
      <p className="dim">{t('review.what')}</p>
      <FilterBar />
      {!queue.data && <Waiting query={queue} what={t('review.title')} />}
      {queue.data && !event && <p className="empty">{t('review.empty')}</p>}
      {event && (
        <section className="card" aria-live="polite">
          <p className="event-head">
            <EventLine event={event} /> <EventDay days={event.days} />
          </p>
          <EventWords event={event} />
          <ToldChain claim={event} find={event.id} />
          <ReviewEvent key={event.id} event={event} decided={() => skip(event.id)} />
          <button type="button" className="plain" onClick={() => skip(event.id)}>
            {t('review.skip')}
          </button>
        </section>
      )}
      <Decisions state="open" title={t('state.openTitle')} />
      <Decisions state="waiting" title={t('state.waitingTitle')} />
      <Decisions />
      <Joins />
      <Rulings title={t('ruling.title')} />
      <p>
        <a href="/api/decisions/export" download>
          {t('review.export')}
        </a>
      </p>
      <TwoPeople />
    </>
  );
}

/** The latest decisions, or those of one state. */
function Decisions({
  state,
  title,
}: {
  readonly state?: 'open' | 'waiting';
  readonly title?: string;
}) {
  const latest = useQuery({
    queryKey: ['decisions', state ?? ''],
    queryFn: () =>
      call<{ items: DecisionAnswer[] }>(`/decisions?limit=20${state ? `&state=${state}` : ''}`),
  });
  const isListedAbove = (one: DecisionAnswer) =>
    state === undefined && (one.state === 'open' || one.state === 'waiting');
  const decisions = (latest.data?.items ?? []).filter((one) => !isListedAbove(one));
  if (decisions.length === 0) return null;
  return (
    <section className="card">
      <DecisionHistory decisions={decisions} hasLinks {...(title ? { title } : {})} />
    </section>
  );
}
