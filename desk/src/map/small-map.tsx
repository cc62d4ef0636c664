import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { EntityAnswer } from '../../../src/server/shapes/told.ts';
import { nameFilter, queryOf } from '../claims/use-filter.ts';
import { Drawing } from '../picture/drawing.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { useWords } from '../words.ts';
import { useAtlas } from './atlas.ts';
import { type Counted, gatherBubbles } from './bubbles.ts';
import { drawMap, markMap } from './draw-map.ts';
import { fitView, toWorld } from './mercator.ts';

export type SmallMapPlace = Pick<EntityAnswer, 'name' | 'name_en' | 'known' | 'type' | 'place'>;

/** Nearest zoom by how well a place is known: the spot, near it, a region or country. */
const NEAREST: Readonly<Record<number, number>> = { 1: 6, 2: 5.5, 3: 4 };
const HEIGHT = 220;
const DOT = 7;

/** A picture of where places lie; it is printed and read out like any other picture. */
export default function SmallMap({ places }: { readonly places: readonly SmallMapPlace[] }) {
  const { t, language } = useWords();
  const { ref, width } = useElementSize();
  const atlas = useAtlas();
  const picture = useMemo(() => {
    if (!atlas.data || width === 0) return null;
    const size = { width: Math.round(width), height: HEIGHT };
    const counted = places.map(countOnce);
    const spots = counted.map(({ place }) => toWorld(place.lon, place.lat));
    const nearest = Math.min(...counted.map(({ place }) => NEAREST[place.precision] ?? 4));
    const view = fitView(spots, size, nearest)!;
    const bubbles = gatherBubbles(counted, view.zoom);
    const marks = markMap({ names: atlas.data.names, bubbles, language, radius: DOT }, view, size);
    return drawMap(atlas.data, marks, view, size);
  }, [atlas.data, width, places, language]);
  const names = places.map(({ name, name_en }) => (language === 'en' && name_en) || name);
  return (
    <figure ref={ref}>
      {picture ? (
        <Drawing picture={picture} label={t('map.of', { places: names.join(t('comma')) })} />
      ) : (
        <Waiting query={atlas} what={t('map.one')} />
      )}
      <figcaption className="small">
        <span className="dim">{t('map.open')}</span>{' '}
        {places.map((place, i) => (
          <span key={nameFilter(place)}>
            {i > 0 && t('comma')}
            <Link to={`/map?${queryOf({}, { at: nameFilter(place) })}`}>{names[i]}</Link>
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function countOnce({ place, ...name }: SmallMapPlace): Counted {
  const { lat, lon, precision } = place!;
  return { place: { ...name, lat, lon, precision, days: [] }, events: 1 };
}
