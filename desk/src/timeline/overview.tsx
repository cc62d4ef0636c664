import { useElementSize } from '@mantine/hooks';
import { type PointerEvent, useMemo, useState } from 'react';
import type { LanesAnswer } from '../../../src/server/routes/drawn.ts';
import { useWords } from '../words.ts';
import { dayNumber, type Window, within } from './window.ts';

const HEIGHT = 44;
const BAR = 3;

interface OverviewProps {
  readonly data: LanesAnswer;
  readonly whole: Window;
  readonly window: Window;
  readonly move: (window: Window) => void;
  readonly isRightToLeft: boolean;
}

/** All time in a strip, with what is shown below framed in it; drawing over the strip shows that stretch. */
export function Overview({ data, whole, window, move, isRightToLeft }: OverviewProps) {
  const { t } = useWords();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const [grip, setGrip] = useState<number | null>(null);
  const days = whole.to - whole.from;
  const path = useMemo(() => drawStrip(data, whole, width), [data, whole, width]);
  const dayAt = (event: PointerEvent<HTMLElement>) => {
    const { left, width: room } = event.currentTarget.getBoundingClientRect();
    const part = (event.clientX - left) / room;
    return whole.from + days * Math.max(0, Math.min(1, isRightToLeft ? 1 - part : part));
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (grip === null) return;
    const at = dayAt(event);
    if (Math.abs(at - grip) * (width / days) < 4) return;
    move(within({ from: Math.min(at, grip), to: Math.max(at, grip) + 1 }, whole));
  };
  const part = (day: number) => `${(100 * (day - whole.from)) / days}%`;
  return (
    <div
      ref={ref}
      className="overview"
      title={t('timeline.draw')}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setGrip(dayAt(event));
      }}
      onPointerMove={drag}
      onPointerUp={() => setGrip(null)}
    >
      <svg
        width={width}
        height={HEIGHT}
        aria-hidden="true"
        style={{ transform: isRightToLeft ? 'scaleX(-1)' : 'none' }}
      >
        <path d={path} fill="var(--accent)" opacity="0.55" />
      </svg>
      <span
        className="overview-frame"
        style={{
          insetInlineStart: part(window.from),
          inlineSize: `${(100 * (window.to - window.from)) / days}%`,
        }}
      />
    </div>
  );
}

function drawStrip({ lanes }: LanesAnswer, whole: Window, width: number): string {
  const sums = new Map<number, number>();
  for (const { values } of lanes) {
    for (const [day, count] of values) {
      const x = ((dayNumber(day) + 0.5 - whole.from) / (whole.to - whole.from)) * width;
      const left = Math.floor(x / BAR) * BAR;
      sums.set(left, (sums.get(left) ?? 0) + count);
    }
  }
  const most = Math.max(...sums.values(), 1);
  return [...sums]
    .map(([left, count]) => {
      const height = Math.max(1, HEIGHT * Math.sqrt(count / most));
      return `M${left} ${HEIGHT}v${-height}h${BAR - 1}v${height}Z`;
    })
    .join('');
}
