import { z } from 'zod';
import { isDate } from '../formats/open.ts';
import type { EventFilter } from '../store/read/filter.ts';
import type { Services } from './services.ts';

const day = z.string().refine(isDate, 'is no day written YYYY-MM-DD').optional();
const text = z.string().max(300).optional();

/** By what events are chosen; everything given must hold. */
export const filterQuery = z.object({
  q: text.describe('words of the article in any form; a name in Latin letters'),
  since: day.describe('from this day on'),
  until: day.describe('up to this day'),
  type: text.describe('COERCE, or with its mode COERCE/arrest'),
  modality: text,
  outlet: text,
  place: text.describe(
    'where it happens: a name, a country as ISO code, or an id of the lexicon, its name after it or not',
  ),
  actor: text.describe('who does it: a name or an id, as of places'),
  recipient: text.describe('towards whom'),
  anyone: text.describe('who takes part'),
  speaker: text.describe('on whose word it stands'),
  through: text.describe('who passes on what that speaker says'),
});
export type FilterQuery = z.output<typeof filterQuery>;

const ARABIC = /\p{Script=Arabic}/u;

/** The filter that a query asks for. Words without an Arabic letter can only be a name. */
export function filterOf({ terms }: Services, { q, ...given }: FilterQuery): EventFilter {
  const words = q?.trim();
  const asked = words
    ? ARABIC.test(words)
      ? { words: terms().ofQuery(words) }
      : { anyone: words }
    : {};
  const all = { ...given, ...asked };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value)) as EventFilter;
}
