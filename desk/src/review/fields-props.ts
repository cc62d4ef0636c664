import type { RecordIndex } from '../../../src/record/chain.ts';
import type { Values } from '../../../src/review/decision.ts';

/** What the fields of a find are made of. */
export interface FieldsProps {
  readonly index: RecordIndex;
  readonly values: Values;
  readonly change: (changed: Values) => void;
}

/** A value that there is or is not, as a list. */
export function listOf<T extends object>(one: T | null | undefined): readonly T[] {
  return one ? [one] : [];
}
