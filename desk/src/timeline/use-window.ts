import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { LanesAnswer } from '../../../src/server/routes/drawn.ts';
import { dayNumber, isoDay, type Window } from './window.ts';

const SETTLES_MS = 350;

/** First and last day of all lanes; null without any. */
export function wholeOf({ lanes, unit }: LanesAnswer): Window | null {
  const days = lanes.flatMap(({ values }) => [values[0]![0], values.at(-1)![0]]).map(dayNumber);
  if (days.length === 0) return null;
  return { from: Math.min(...days), to: Math.max(...days) + (unit === 'day' ? 1 : 31) };
}

/**
 * The stretch of time that is shown: as the address says, or ahead of it while it is being moved; the address
 * follows when it has come to rest. The whole has no days in the address.
 */
export function useWindow(
  whole: Window | null,
  { since, until }: { readonly since: string | undefined; readonly until: string | undefined },
  settle: (since: string | null, until: string | null) => void,
) {
  const [held, setHeld] = useState<Window | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was held ends when the address has followed
  useEffect(() => setHeld(null), [since, until]);
  const rest = useDebouncedCallback((window: Window) => {
    const from = whole && window.from > whole.from ? isoDay(window.from) : null;
    const to = whole && window.to < whole.to ? isoDay(window.to - 1) : null;
    if ((from ?? undefined) === since && (to ?? undefined) === until) setHeld(null);
    else settle(from, to);
  }, SETTLES_MS);
  const asked = whole && {
    from: since ? dayNumber(since) : whole.from,
    to: until ? dayNumber(until) + 1 : whole.to,
  };
  const move = (window: Window) => {
    setHeld(window);
    rest(window);
  };
  return { window: held ?? asked, move };
}
