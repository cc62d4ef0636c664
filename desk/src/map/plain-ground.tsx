import { useEffect, useRef } from 'react';
import { Drawing } from '../picture/drawing.tsx';
import { drawBase } from './draw-map.ts';
import { FARTHEST, NEAREST } from './engine.ts';
import type { GroundProps } from './ground.tsx';
import { movedView, zoomedView } from './mercator.ts';

/** Turns of a wheel that make the map twice as near. */
const WHEEL = 300;

/** The ground without an engine: drawn anew for each view; dragged and turned nearer as with one. */
export function PlainGround({ atlas, view, size, label, moved, rested, steer }: GroundProps) {
  const ref = useRef<HTMLDivElement>(null);
  const now = useRef({ view, size, moved, rested });
  now.current = { view, size, moved, rested };
  useEffect(() => {
    steer.current = (to) => {
      now.current.moved(to);
      now.current.rested(to);
    };
  }, [steer]);
  useEffect(() => {
    const box = ref.current!;
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      const zoom = now.current.view.zoom - event.deltaY / WHEEL;
      const { left, top } = box.getBoundingClientRect();
      const at = [event.clientX - left, event.clientY - top] as const;
      steer.current?.(zoomedView(now.current, Math.max(FARTHEST, Math.min(NEAREST, zoom)), at));
    };
    // React listens for wheels in a way that cannot keep the page from scrolling.
    box.addEventListener('wheel', turn, { passive: false });
    return () => box.removeEventListener('wheel', turn);
  }, [steer]);
  const drag = useRef<readonly [number, number] | null>(null);
  return (
    <div
      ref={ref}
      className="ground plain-ground"
      dir="ltr"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = [event.clientX, event.clientY];
      }}
      onPointerMove={({ clientX, clientY }) => {
        if (!drag.current) return;
        const [x, y] = drag.current;
        drag.current = [clientX, clientY];
        moved(movedView(view, [x - clientX, y - clientY]));
      }}
      onPointerUp={() => {
        drag.current = null;
        rested(view);
      }}
    >
      <Drawing picture={{ ...size, shapes: drawBase(atlas, view, size) }} label={label} />
    </div>
  );
}
