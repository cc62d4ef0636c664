import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { PLACE_TYPES } from '../../../src/model/entity.ts';
import type { NameAnswer } from '../../../src/server/routes/names.ts';
import { call } from '../api/call.ts';
import { Standing } from '../article/describe-find.tsx';
import { ToldChain } from '../claims/told-chain.tsx';
import { EventCard } from '../claims/told-event.tsx';
import { ToldName } from '../claims/told-name.tsx';
import { type Filter, nameFilter, queryOf, useFilter } from '../claims/use-filter.ts';
import { PlacesOnMap } from '../map/places-on-map.tsx';
import type { SmallMapPlace } from '../map/small-map.tsx';
import { SameThing } from '../review/same-thing.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import { useWords } from '../words.ts';
import { AsOf } from './as-of.tsx';
import { Voices } from './voices.tsx';

/** Somebody or something that articles name: what they call it, what it is said to do and to say, and by whom. */
export default function NamePage() {
  const { t, language } = useWords();
  const [params] = useSearchParams();
  const query = new URLSearchParams();
  for (const name of ['type', 'name', 'known'])
    if (params.get(name)) query.set(name, params.get(name)!);
  const { time, settle } = useTime();
  const answer = useQuery({
    queryKey: ['name', query.toString()],
    queryFn: () => call<NameAnswer>(`/names/show?${query}`),
  });
  if (!answer.data) return <Waiting query={answer} what={params.get('name') ?? t('name.one')} />;
  const { named, events, statements, relations } = answer.data;
  const isEnglish = language === 'en' && named.name_en !== '';
  return (
    <>
      <PageTitle lang={isEnglish ? 'en' : 'ar'}>{isEnglish ? named.name_en : named.name}</PageTitle>
      <NameFacts answer={answer.data} isEnglish={isEnglish} />
      <PlacesOnMap places={pointOf(named)} />
      <section className="card">
        <h2>{t('name.overTime')}</h2>
        <Timeline filter={{ ...filterOf(named), ...time }} settle={settle} />
        <Link to={`/?${queryOf({ ...filterOf(named), ...time })}`}>{t('name.all')}</Link>
      </section>
      <div className="event-columns">
        <div>
          <section>
            <h2>{t('name.events')}</h2>
            {events.length === 0 && <p className="dim">{t('name.noEvents')}</p>}
            <ul className="cards">
              {events.map((event) => (
                <EventCard key={event.id} event={event} />
              ))}
            </ul>
          </section>
        </div>
        <div>
          <Voices name={query.toString()} />
          <AsOf name={query.toString()} />
          {relations.length > 0 && <Relations relations={relations} />}
          {statements.total > 0 && <Statements statements={statements} />}
          <SameThing named={named} />
        </div>
      </div>
    </>
  );
}

/** A stretch of time in the address. */
function useTime() {
  const { filter, set } = useFilter();
  const time = useMemo(
    (): Filter => ({
      ...(filter.since && { since: filter.since }),
      ...(filter.until && { until: filter.until }),
    }),
    [filter.since, filter.until],
  );
  return { time, settle: (since: string | null, until: string | null) => set({ since, until }) };
}

/** The events that are about it: what happens there, or what it takes part in. */
function filterOf(named: NameAnswer['named']): Filter {
  return PLACE_TYPES.has(named.type) ? { place: nameFilter(named) } : { anyone: nameFilter(named) };
}

function pointOf({ lat, lon, country, ...named }: NameAnswer['named']): SmallMapPlace[] {
  if (lat === null || lon === null) return [];
  // How near the point is, is known of its mentions and not of the name; the map shows its surroundings.
  return [{ ...named, place: { lat, lon, country, geonames: null, precision: 2 } }];
}

function NameFacts({
  answer,
  isEnglish,
}: {
  readonly answer: NameAnswer;
  /** The title of the page has the English name already. */
  readonly isEnglish: boolean;
}) {
  const { t, label, number, day } = useWords();
  const { named, titles } = answer;
  return (
    <div className="facts">
      <span className="tag">{label('one', named.type)}</span>
      {isEnglish ? (
        <bdi lang="ar">{named.name}</bdi>
      ) : (
        named.name_en && <bdi lang="en">{named.name_en}</bdi>
      )}
      <span>{t('name.articles', { count: named.articles, number: number(named.articles) })}</span>
      {named.known && <code dir="ltr">{named.known}</code>}
      {titles.length > 0 && (
        <ul className="titles">
          {titles.map(({ words, former, first, last, articles }) => (
            <li key={`${words}${former}`}>
              <bdi lang="ar">{words}</bdi>{' '}
              {former && <span className="tag">{t('name.former')}</span>}{' '}
              <span className="dim">
                {first === last ? day(first) : `${day(first)} – ${day(last)}`} ·{' '}
                {t('name.articles', { count: articles, number: number(articles) })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Relations({ relations }: { readonly relations: NameAnswer['relations'] }) {
  const { t, label } = useWords();
  return (
    <section className="card">
      <h2>{t('name.relations')}</h2>
      <ul className="plain-list">
        {relations.map((relation) => (
          <li key={relation.id}>
            <span className="claim-line">
              <ToldName entity={relation.from} />
              <span className="tag relation-tag">{label('relation', relation.type)}</span>
              <ToldName entity={relation.to} />
              <Standing modality={relation.modality} polarity={relation.polarity} />
            </span>
            <div className="small">
              <ToldChain claim={relation} find={relation.id} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Statements({
  statements: { total, statements },
}: {
  readonly statements: NameAnswer['statements'];
}) {
  const { t, label, number, day } = useWords();
  return (
    <section className="card">
      <h2>
        {t('name.statements')} <span className="dim">{number(total)}</span>
      </h2>
      <ul className="plain-list">
        {statements.map(({ cue, force, content, article }) => (
          <li key={`${article.version}${cue}${content.slice(0, 40)}`}>
            <span className="tag speaker-tag">{label('force', force)}</span>{' '}
            <q lang="ar" dir="rtl">
              {content}
            </q>
            <div className="small">
              <Link to={`/articles/${article.version}`}>
                <bdi>{article.outlet ?? label('word', 'outlet')}</bdi>
              </Link>{' '}
              <span className="dim">{day(article.date)}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
