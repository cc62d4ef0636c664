import { useElementSize } from '@mantine/hooks';
import { useMemo, useRef, useState } from 'react';
import { useAfterPaint } from '../shell/use-after-paint.ts';
import { useWords } from '../words.ts';
import type { Atlas } from './atlas.ts';
import { type Bubble, type Counted, gatherBubbles } from './bubbles.ts';
import { type MapMarks, markMap } from './draw-map.ts';
import { FARTHEST, NEAREST } from './engine.ts';
import { Ground } from './ground.tsx';
import { fitView, fromWorld, movedView, type Size, toWorld, type View } from './mercator.ts';

/** The Arab countries, where nothing else is asked for. */
const HOME: View = { lon: 26, lat: 27, zoom: 2.9 };
const NEAREST_FIT = 7;
/** Zoom from which a bubble of several places is opened rather than looked at closer. */
const OPENS_FROM = 9.5;

export interface MapState {
  readonly view: View;
  readonly size: Size;
  readonly marks: MapMarks;
}

interface EventMapProps {
  readonly atlas: Atlas;
  readonly counted: readonly Counted[];
  /** View that the address asks for. */
  readonly asked: View | null;
  readonly rested: (view: View) => void;
  readonly choose: (one: Counted) => void;
  readonly chosen: string | null;
  /** Where the page finds what is on the screen, for saving it. */
  readonly shown: { current: MapState | null };
}

/** The map with its bubbles and names over the ground; bubbles are buttons, so keys and screen readers reach them. */
export default function EventMap(props: EventMapProps) {
  const { t, language } = useWords();
  const { ref, width, height } = useElementSize();
  const size = useMemo(
    () => ({ width: Math.round(width), height: Math.round(height) }),
    [width, height],
  );
  const steer = useRef<((view: View) => void) | null>(null);
  const isPainted = useAfterPaint();
  return (
    <div className="map" ref={ref}>
      {isPainted && size.width > 0 && <Chart {...props} {...{ size, steer, language, t }} />}
    </div>
  );
}

interface ChartProps extends EventMapProps {
  readonly size: Size;
  readonly steer: { current: ((view: View) => void) | null };
  readonly language: 'ar' | 'en';
  readonly t: ReturnType<typeof useWords>['t'];
}

function Chart({
  atlas,
  counted,
  asked,
  rested,
  choose,
  chosen,
  shown,
  size,
  steer,
  language,
  t,
}: ChartProps) {
  const [view, setView] = useState<View>(() => asked ?? fitCounted(counted, size));
  const step = Math.floor(view.zoom * 2) / 2;
  const bubbles = useMemo(() => gatherBubbles(counted, step), [counted, step]);
  const marks = markMap({ names: atlas.names, bubbles, language }, view, size);
  shown.current = { view, size, marks };
  const open = (bubble: Bubble) => {
    if (view.zoom >= OPENS_FROM || gatherBubbles(bubble.places, NEAREST).length === 1) {
      return choose(bubble.places[0]);
    }
    steer.current?.(closer(bubble, size, view.zoom));
  };
  const zoomBy = (by: number) =>
    steer.current?.({ ...view, zoom: Math.max(FARTHEST, Math.min(NEAREST, view.zoom + by)) });
  const pan = (dx: number, dy: number) =>
    steer.current?.(movedView(view, [dx * size.width, dy * size.height]));
  return (
    <>
      <Ground {...{ atlas, view, size, rested, steer }} label={t('map.title')} moved={setView} />
      <div className="marks" dir="ltr">
        {marks.names.map(({ text, x, y, kind }, i) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: two places may have one name (الجزائر), and a name has no state
            key={i}
            className={`map-name map-name-${kind}`}
            style={{ transform: `translate(${x}px, ${y}px) translate(-50%, -80%)` }}
            aria-hidden="true"
            dir="auto"
          >
            {text}
          </span>
        ))}
        {marks.bubbles.map((mark) => (
          <BubbleButton key={mark.bubble.spot.join()} {...mark} chosen={chosen} open={open} />
        ))}
      </div>
      <div className="map-buttons">
        {(
          [
            ['+', 'map.nearer', () => zoomBy(1)],
            ['−', 'map.farther', () => zoomBy(-1)],
            ['⌂', 'map.all', () => steer.current?.(fitCounted(counted, size))],
            ['↑', 'map.north', () => pan(0, -0.3)],
            ['↓', 'map.south', () => pan(0, 0.3)],
            ['←', 'map.west', () => pan(-0.3, 0)],
            ['→', 'map.east', () => pan(0.3, 0)],
          ] as const
        ).map(([sign, key, go]) => (
          <button key={key} type="button" aria-label={t(key)} title={t(key)} onClick={go}>
            {sign}
          </button>
        ))}
      </div>
    </>
  );
}

function BubbleButton({
  bubble,
  spot: [x, y],
  radius,
  chosen,
  open,
}: MapMarks['bubbles'][number] & {
  readonly chosen: string | null;
  readonly open: (bubble: Bubble) => void;
}) {
  const { t, language, number } = useWords();
  const [{ place }] = bubble.places;
  const name = (language === 'en' && place.name_en) || place.name;
  const more = bubble.places.length - 1;
  const isVague = bubble.places.every(({ place: one }) => one.precision > 2);
  const isChosen = bubble.places.some(({ place: one }) => (one.known ?? one.name) === chosen);
  const label = t(more > 0 ? 'map.bubbleMore' : 'map.bubble', {
    ...{ name, count: bubble.events, number: number(bubble.events), more: number(more) },
  });
  return (
    <button
      type="button"
      className={`bubble${isVague ? ' vague' : ''}${more > 0 ? ' several' : ''}`}
      aria-label={label}
      aria-pressed={isChosen}
      title={label}
      style={{
        ...{ width: 2 * radius, height: 2 * radius },
        transform: `translate(${x - radius}px, ${y - radius}px)`,
      }}
      onClick={() => open(bubble)}
    >
      {bubble.events}
    </button>
  );
}

function fitCounted(counted: readonly Counted[], size: Size): View {
  const spots = counted.map(({ place }) => toWorld(place.lon, place.lat));
  return fitView(spots, size, NEAREST_FIT) ?? HOME;
}

/** The view in which the places of a bubble come apart. */
function closer({ places, spot }: Bubble, size: Size, zoom: number): View {
  const fitted = fitView(
    places.map(({ place }) => toWorld(place.lon, place.lat)),
    size,
    NEAREST - 0.5,
  )!;
  return fitted.zoom > zoom + 0.5
    ? fitted
    : { ...fromWorld(spot), zoom: Math.min(NEAREST, zoom + 2) };
}
