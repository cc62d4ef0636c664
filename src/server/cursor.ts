import { z } from 'zod';
import { BadRequest } from './problem.ts';

/** Where a page ended: the values of the order in its last row. Opaque to those who hand it back. */
export function writeCursor(values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** The values of a cursor, as many as the order has. Throws `bad-request`. */
export function readCursor(cursor: string, count: number): (string | number | null)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const isPlain = (value: unknown) =>
      value === null || typeof value === 'string' || typeof value === 'number';
    if (Array.isArray(values) && values.length === count && values.every(isPlain)) return values;
  } catch {
    // Told below, like any other text that is no cursor.
  }
  throw new BadRequest([{ at: 'query.cursor', message: 'is none that this API gave' }]);
}

const MOST = 200;

/** What every list takes. */
export const pageQuery = z.object({
  cursor: z.string().max(2000).optional().describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(MOST).default(50),
});

/** A page of a list: `next` is null at its end. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}
