import type { Values } from './decision.ts';

/** The values of `before` that differ in `now`: what was there where something else is now. */
export function differences(before: Values, now: Values): Values {
  const changed = Object.entries(before).filter(
    ([field, value]) => writeValue(value) !== writeValue(now[field as keyof Values]),
  );
  return Object.fromEntries(changed);
}

function writeValue(value: unknown): string {
  return JSON.stringify(value ?? null);
}
