import type { ArticleRecord, RecordTime } from '../../src/record/shape.ts';
import { addMonths, fromDays, toDays } from '../../src/times/calendar.ts';
import type { Recorded } from '../analysed-pool.ts';

/**
 * Days between two copies of the pool. Most of it is of three weeks with some 80 articles a day: so copies
 * follow each other, and a day of any of them has about as much news as a day of the first.
 */
const COPY_DAYS = 31;
const LEAST_LETTERS = 3;
const WORD = /\p{L}+/gu;

/** Makes the `i`th article: of the pool's, in the order of their dates, and then of copies of it. */
export type Vary = (i: number) => Recorded;

/**
 * Copies of analysed articles that are other articles: in each copy every word of a person's name is another
 * one as long, the same throughout the copy, so that who was one person still is; people's ids likewise; every
 * date and every day that a time stands for is later. Words are replaced in the text itself and in all that
 * repeats them, offsets stay. All other words, places and numbers stay: so does what is alike and what is not
 * inside a copy. The words of dates stay too, only what they stand for moves.
 */
export function varyAll(pool: readonly Recorded[]): Vary {
  const dated = [...pool].sort((a, b) => compare(a.article.date ?? '', b.article.date ?? ''));
  const words = nameWords(dated);
  return (i) => {
    const copy = Math.floor(i / dated.length);
    const whole = dated[i % dated.length]!;
    return copy === 0 ? whole : varyOne(whole, { copy, swap: swapWords(words, copy) });
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Words of people's names by their length. */
function nameWords(pool: readonly Recorded[]): Map<number, string[]> {
  const found = new Set<string>();
  for (const { record } of pool)
    for (const { text } of personMentions(record))
      for (const [word] of text.matchAll(WORD)) if (word.length >= LEAST_LETTERS) found.add(word);
  return Map.groupBy([...found].sort(), ({ length }) => length);
}

function personMentions({ entities, mentions }: ArticleRecord) {
  const people = new Set(entities.flatMap(({ id, type }) => (type === 'PER' ? [id] : [])));
  return mentions.filter(({ entity, form }) => form === 'named' && people.has(entity));
}

/** Another word for each, as long: every copy goes round the list by another step. */
function swapWords(
  words: ReadonlyMap<number, readonly string[]>,
  copy: number,
): (text: string) => string {
  const swaps = new Map<string, string>();
  for (const list of words.values()) {
    const step = (copy * 97) % list.length;
    list.forEach((word, i) => {
      swaps.set(word, list[(i + step) % list.length]!);
    });
  }
  return (text) => text.replaceAll(WORD, (word) => swaps.get(word) ?? word);
}

interface Copy {
  readonly copy: number;
  readonly swap: (text: string) => string;
}

function varyOne({ article, record }: Recorded, { copy, swap }: Copy): Recorded {
  const day = (date: string | null) => date && moveDay(date, copy * COPY_DAYS);
  let text = record.text;
  for (const { start, end } of personMentions(record))
    text = text.slice(0, start) + swap(text.slice(start, end)) + text.slice(end);
  const url = `${article.url}?copy=${copy}`;
  const known = { title: article.title && swap(article.title), date: day(article.date), url };
  const { doc, times, entities, ...rest } = respell(record, text);
  return {
    article: { ...article, ...known, text, id: `${article.id}/${copy}` },
    record: {
      ...rest,
      text,
      doc: { ...doc, title: known.title, doc_date: day(doc.doc_date), url },
      times: times.map((time) => moveTime(time, copy)),
      entities: entities.map((entity) =>
        entity.type !== 'PER' || entity.form !== 'named'
          ? entity
          : {
              ...entity,
              name_ar: swap(entity.name_ar),
              ...(entity.known ? { known: `${entity.known}~${copy}` } : {}),
            },
      ),
    },
  };
}

/** Every piece of text that the record repeats, as it reads now. */
function respell<T>(part: T, text: string): T {
  if (Array.isArray(part)) return part.map((one) => respell(one, text)) as T;
  if (typeof part !== 'object' || part === null) return part;
  const fields = Object.entries(part).map(([name, value]) => [name, respell(value, text)] as const);
  const made = Object.fromEntries(fields);
  if (typeof made.text === 'string' && typeof made.start === 'number')
    made.text = text.slice(made.start, made.end);
  return made as T;
}

function moveDay(date: string, days: number): string {
  return fromDays(toDays(date) + days);
}

/** A day moves by days; a month by as many months. What else a time may be stays. */
function moveTime(time: RecordTime, copy: number): RecordTime {
  const { value } = time;
  const day = /^(\d{4}-\d\d-\d\d)(.*)$/.exec(value);
  if (day && !Number.isNaN(toDays(day[1]!)))
    return { ...time, value: moveDay(day[1]!, copy * COPY_DAYS) + day[2] };
  if (/^\d{4}-\d\d$/.test(value)) return { ...time, value: addMonths(value, copy) };
  return time;
}
