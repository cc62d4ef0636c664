import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { FacetsAnswer } from '../../../src/server/routes/claims.ts';
import { askPlaces } from '../api/asked.ts';
import { EventList } from '../claims/event-list.tsx';
import { ListHead } from '../claims/list-head.tsx';
import { Narrowed } from '../claims/narrowed.tsx';
import { type Filter, nameFilter, queryOf, useFilter } from '../claims/use-filter.ts';
import { useCode } from '../shell/use-code.ts';
import { Waiting } from '../shell/waiting.tsx';
import { useWords } from '../words.ts';
import { useAtlas } from './atlas.ts';
import { sumDays } from './bins.ts';
import { type Counted, countPlaces } from './bubbles.ts';
import { drawMap } from './draw-map.ts';
import type { MapState } from './event-map.tsx';
import { TimeSlider } from './time-slider.tsx';
import { readView, writeView } from './view-address.ts';

/** The map engine is a megabyte; the page is there before it. */
const loadMap = () => import('./event-map.tsx');

/** Where events happen: bubbles over an offline map, narrowed by the filters and by time. */
export default function MapPage() {
  const { t } = useWords();
  return (
    <Narrowed title={t('map.title')} what={t('map.what')}>
      {(facets) => <MapOfEvents facets={facets} />}
    </Narrowed>
  );
}

function MapOfEvents({ facets }: { readonly facets: FacetsAnswer }) {
  const { t, number } = useWords();
  const { filter, set } = useFilter();
  const { places, atlas } = usePlaces(filter);
  const [params, setParams] = useSearchParams();
  const change = (name: string, value: string | null) =>
    setParams(
      (now) => {
        if (value) now.set(name, value);
        else now.delete(name);
        return now;
      },
      { replace: true, preventScrollReset: true },
    );
  // While the slider moves it is ahead of the address.
  const [moving, setMoving] = useState<readonly [string | null, string | null] | null>(null);
  const [since, until] = moving ?? [filter.since ?? null, filter.until ?? null];
  const found = places.data?.places;
  const counted = useMemo(
    () => (found ? countPlaces(found, since, until) : []),
    [found, since, until],
  );
  const days = useMemo(() => sumDays(found ?? []), [found]);
  const shown = useRef<MapState | null>(null);
  const EventMap = useCode(loadMap)?.default;
  if (!found || !atlas.data)
    return <Waiting query={places.isError ? places : atlas} what={t('map.one')} />;
  const at = params.get('at');
  const events = counted.reduce((sum, one) => sum + one.events, 0);
  return (
    <>
      {EventMap ? (
        <EventMap
          atlas={atlas.data}
          counted={counted}
          asked={readView(params.get('view'))}
          rested={(view) => change('view', writeView(view))}
          choose={({ place }) => change('at', nameFilter(place))}
          chosen={at?.split(' ')[0] ?? null}
          shown={shown}
        />
      ) : (
        <div className="map" />
      )}
      <p className="small dim">{t('map.borders')}</p>
      <TimeSlider
        {...{ days, since, until }}
        moved={(...now) => setMoving(now)}
        rested={(from, to) => {
          setMoving(null);
          set({ since: from, until: to });
        }}
      />
      <ListHead
        title={t('map.title')}
        filter={filter}
        said={t('map.count', {
          count: events,
          number: number(events),
          places: t('map.places', { count: counted.length, number: number(counted.length) }),
        })}
        counted={t('today.count', { count: facets.total, number: number(facets.total) })}
        picture={() => {
          const now = shown.current;
          return now && drawMap(atlas.data!, now.marks, now.view, now.size);
        }}
      />
      {counted.length === 0 && <p className="empty">{t('map.none')}</p>}
      <PlaceTable counted={counted} chosen={at} choose={(one) => change('at', one)} />
      {at && <EventsAt at={at} filter={filter} close={() => change('at', null)} />}
    </>
  );
}

/** The places of a filter whatever its time, which the slider chooses from, and the base map. */
function usePlaces({ since: _, until: __, ...untimed }: Filter) {
  const query = queryOf(untimed);
  const places = useQuery({
    ...askPlaces(query),
    placeholderData: (before) => before,
  });
  return { places, atlas: useAtlas() };
}

const MOST_ROWS = 300;

/** The map as a table: every place with its number of events. */
function PlaceTable({
  counted,
  chosen,
  choose,
}: {
  readonly counted: readonly Counted[];
  readonly chosen: string | null;
  readonly choose: (at: string) => void;
}) {
  const { t, language, label, number } = useWords();
  return (
    <details className="card scroll">
      <summary>{t('map.table')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('map.place')}</th>
            <th scope="col">{t('field.type')}</th>
            <th scope="col">{t('today.events')}</th>
          </tr>
        </thead>
        <tbody>
          {counted.slice(0, MOST_ROWS).map(({ place, events }) => {
            const at = nameFilter(place);
            return (
              <tr key={`${place.type}${at}`}>
                <th scope="row">
                  <button
                    type="button"
                    className="link"
                    aria-pressed={at === chosen}
                    onClick={() => choose(at)}
                  >
                    <bdi>{(language === 'en' && place.name_en) || place.name}</bdi>
                  </button>
                </th>
                <td>{label('one', place.type)}</td>
                <td>{number(events)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}

function EventsAt({
  at,
  filter,
  close,
}: {
  readonly at: string;
  readonly filter: Filter;
  readonly close: () => void;
}) {
  const { t } = useWords();
  const name = at.replace(/^[a-z]+\/\S+ /, '');
  return (
    <section aria-label={t('map.at', { name })}>
      <div className="card-head">
        <h2>{t('map.at', { name })}</h2>
        <button type="button" className="plain" onClick={close}>
          {t('close')}
        </button>
      </div>
      <EventList path="/claims" filter={{ ...filter, place: at }} />
    </section>
  );
}
