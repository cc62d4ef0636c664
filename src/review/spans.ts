import type { TextSpan } from '../record/shape.ts';
import type { Values } from './decision.ts';

/** Values with every span in them changed, however deep it lies; null when `change` gives null for one of them. */
export function mapSpans(
  values: Values,
  change: (span: TextSpan) => Partial<TextSpan> | null,
): Values | null {
  let isWhole = true;
  const mapOne = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(mapOne);
    if (typeof value !== 'object' || value === null) return value;
    if (!('start' in value)) return mapAll(value);
    const changed = change(value as TextSpan);
    if (!changed) isWhole = false;
    return { ...value, ...changed };
  };
  const mapAll = (all: object): object =>
    Object.fromEntries(
      Object.entries(all)
        .filter(([, value]) => value !== undefined)
        .map(([field, value]) => [field, mapOne(value)]),
    );
  const mapped = mapAll(values);
  return isWhole ? mapped : null;
}
