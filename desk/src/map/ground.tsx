import 'maplibre-gl/dist/maplibre-gl.css';
import { useComputedColorScheme } from '@mantine/core';
import type { Map as Engine } from 'maplibre-gl';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Atlas } from './atlas.ts';
import { enterEngine, leaveEngine, paintEngine } from './engine.ts';
import type { Size, View } from './mercator.ts';
import { PlainGround } from './plain-ground.tsx';

export interface GroundProps {
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
  size,
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: entered once; what changes later is told to it
  useEffect(() => {
    const map = enterEngine(ref.current!, { atlas, view, label });
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
    const following = [
      map.on('move', () => tell.current.moved(now())),
      map.on('moveend', () => tell.current.rested(now())),
    ];
    steer.current = ({ lon, lat, zoom }) =>
      map.easeTo({
        center: [lon, lat],
        zoom,
        animate: !matchMedia('(prefers-reduced-motion)').matches,
      });
    return () => {
      engine.current = null;
      for (const one of following) one.unsubscribe();
      leaveEngine();
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours change with the scheme
  useEffect(() => paintEngine(), [scheme]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it measures its element, which has this size
  useEffect(() => {
    engine.current?.resize();
  }, [size.width, size.height]);
  return <div ref={ref} className="ground" dir="ltr" />;
}
