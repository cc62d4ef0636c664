import '@fontsource-variable/noto-naskh-arabic/wght.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { ClaimAnswer } from '../../../src/server/routes/claims.ts';
import { useMe } from '../account/me.tsx';
import { call } from '../api/call.ts';
import { EventDay, EventLine } from '../claims/told-event.tsx';
import { PlacesOnMap } from '../map/places-on-map.tsx';
import { DecisionHistory } from '../review/decision-history.tsx';
import { ReviewEvent } from '../review/review-event.tsx';
import { Withdrawn } from '../review/withdrawn.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { useWords } from '../words.ts';
import { Across } from './across.tsx';
import { ChainTree } from './chain-tree.tsx';
import { EventWords } from './event-words.tsx';
import { SameOccurrence } from './same-occurrence.tsx';

/** One event as one article tells it: the words, the chain down to the outlet, and what people decided. */
export default function EventPage() {
  const { id = '' } = useParams();
  const { t, label } = useWords();
  const { me } = useMe();
  const mayDecide = me !== null && me.role !== 'reader';
  const claim = useQuery({
    queryKey: ['claim', id],
    queryFn: () => call<ClaimAnswer>(`/claims/${encodeURIComponent(id)}`),
  });
  if (!claim.data) return <Waiting query={claim} what={t('event.one')} />;
  const { event, decisions, article } = claim.data;
  if (!event) {
    return (
      <>
        <PageTitle>{t('event.rejected')}</PageTitle>
        <p>{t('event.rejectedWhat')}</p>
        <p>
          <Link to={`/articles/${article}?at=${id}`}>{t('event.inArticle')}</Link>
        </p>
        <DecisionHistory decisions={decisions} />
      </>
    );
  }
  return (
    <>
      <PageTitle>{`${label('event', event.type)}: ${event.words}`}</PageTitle>
      <p className="event-head">
        <EventLine event={event} /> <EventDay days={event.days} />
      </p>
      {claim.data.isWithdrawn && <Withdrawn />}
      <EventWords event={event} />
      <PlacesOnMap places={event.places} />
      <div className="event-columns">
        <section className="card">
          <h2>{t('event.chain')}</h2>
          <ChainTree event={event} />
          <Link to={`/stories/${event.article.id}`}>{t('event.story')}</Link>
          <SameOccurrence event={event} mayDecide={mayDecide} />
        </section>
        <section className="card">
          <h2>{t('event.review')}</h2>
          {mayDecide && <ReviewEvent event={event} />}
          <DecisionHistory decisions={decisions} />
        </section>
      </div>
      <Across event={event} />
    </>
  );
}
