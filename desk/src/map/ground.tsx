import 'maplibre-gl/dist/maplibre-gl.css';
import { useComputedColorScheme } from '@mantine/core';
import { Map as Engine, type StyleSpecification, setWorkerUrl } from 'maplibre-gl';
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { Drawing } from '../picture/drawing.tsx';
import type { Atlas } from './atlas.ts';
import { drawBase, PROVINCES_FROM } from './draw-map.ts';
import type { Size, View } from './mercator.ts';

setWorkerUrl(worker);

export const NEAREST = 11;
export const FARTHEST = 0.8;

interface GroundProps {
  readonly atlas: Atlas;
  readonly view: View;
  readonly size: Size;
  readonly label: string;
  /** Told while the map moves, and once more when it rests. */
  readonly moved: (view: View) => void;
  readonly rested: (view: View) => void;
  /** Takes the way to go somewhere by other means. */
  readonly steer: RefObject<((view: View) => void) | null>;
}

/**
 * The base map under the marks: land and borders, drawn by MapLibre from the desk's own files. Names are not its
 * business: letters would need files for each of them, and Arabic a second engine; the page draws names itself.
 */
export function Ground(props: GroundProps) {
  const [hasEngine, setEngine] = useState(true);
  return hasEngine ? (
    <EngineGround {...props} failed={() => setEngine(false)} />
  ) : (
    <PlainGround {...props} />
  );
}

function EngineGround({
  atlas,
  view,
  label,
  moved,
  rested,
  steer,
  failed,
}: GroundProps & { readonly failed: () => void }) {
  const ref = useRef<HTMLDivElement>(null);
  const engine = useRef<Engine | null>(null);
  const scheme = useComputedColorScheme('light');
  const tell = useRef({ moved, rested, failed });
  tell.current = { moved, rested, failed };
  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; what changes later is told to it
  useEffect(() => {
    const map = startEngine(ref.current!, { atlas, view, label });
    if (!map) {
      tell.current.failed();
      return;
    }
    engine.current = map;
    const now = (): View => ({
      lon: map.getCenter().lng,
      lat: map.getCenter().lat,
      zoom: map.getZoom(),
    });
    map.on('move', () => tell.current.moved(now()));
    map.on('moveend', () => tell.current.rested(now()));
    steer.current = ({ lon, lat, zoom }) =>
      map.easeTo({
        center: [lon, lat],
        zoom,
        animate: !matchMedia('(prefers-reduced-motion)').matches,
      });
    return () => {
      engine.current = null;
      map.remove();
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours change with the scheme
  useEffect(() => paint(engine.current), [scheme]);
  return <div ref={ref} className="ground" dir="ltr" />;
}

function startEngine(
  container: HTMLDivElement,
  { atlas, view, label }: Pick<GroundProps, 'atlas' | 'view' | 'label'>,
): Engine | null {
  try {
    const map = new Engine({
      ...{ container, style: styleOf(atlas), center: [view.lon, view.lat], zoom: view.zoom },
      ...{
        minZoom: FARTHEST,
        maxZoom: NEAREST,
        renderWorldCopies: false,
        attributionControl: false,
      },
      ...{ dragRotate: false, pitchWithRotate: false, touchPitch: false, fadeDuration: 0 },
      locale: { 'Map.Title': label },
    });
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    return map;
  } catch {
    // A browser without WebGL: the page draws the ground itself.
    return null;
  }
}

const colour = (ink: string) =>
  getComputedStyle(document.documentElement).getPropertyValue(`--${ink}`).trim();

function styleOf({ land, countries, provinces }: Atlas): StyleSpecification {
  const shape = (geometry: GeoJSON.Geometry) =>
    ({
      type: 'geojson',
      data: { type: 'Feature', properties: {}, geometry },
      tolerance: 0.2,
    }) as const;
  return {
    version: 8,
    sources: { land: shape(land), countries: shape(countries), provinces: shape(provinces) },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': colour('water') } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': colour('land') } },
      {
        id: 'coast',
        type: 'line',
        source: 'land',
        paint: { 'line-color': colour('coast'), 'line-width': 0.7 },
      },
      {
        ...{ id: 'provinces', type: 'line', source: 'provinces', minzoom: PROVINCES_FROM },
        paint: { 'line-color': colour('coast'), 'line-width': 0.7, 'line-dasharray': [4, 3] },
      },
      {
        ...{ id: 'countries', type: 'line', source: 'countries' },
        paint: { 'line-color': colour('border'), 'line-width': 1 },
      },
    ],
  };
}

function paint(map: Engine | null): void {
  if (!map) return;
  const set = () => {
    map.setPaintProperty('water', 'background-color', colour('water'));
    map.setPaintProperty('land', 'fill-color', colour('land'));
    for (const id of ['coast', 'provinces'])
      map.setPaintProperty(id, 'line-color', colour('coast'));
    map.setPaintProperty('countries', 'line-color', colour('border'));
  };
  if (map.isStyleLoaded()) set();
  else map.once('load', set);
}

/** The ground without an engine: drawn anew for each view, moved by the buttons of the page. */
function PlainGround({ atlas, view, size, label, moved, rested, steer }: GroundProps) {
  useEffect(() => {
    steer.current = (to) => {
      moved(to);
      rested(to);
    };
  }, [steer, moved, rested]);
  return (
    <div className="ground" dir="ltr">
      <Drawing picture={{ ...size, shapes: drawBase(atlas, view, size) }} label={label} />
    </div>
  );
}
