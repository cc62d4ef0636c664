import type { Reading } from '../store.ts';
import { listContradictions, listOrigins, listStories } from '../woven.ts';
import type { Cell } from './csv.ts';

const PAGE = 500;

/** A story as it is compared with a list made elsewhere: by the ids that articles came with. */
export interface ExportedStory {
  readonly id: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly articles: readonly string[];
}

/** Every story in the order of their ids; those of one article too. */
export async function* exportStories(reading: Reading): AsyncGenerator<ExportedStory> {
  let after: string | null = null;
  for (;;) {
    const page = await listStories(reading, { after, limit: PAGE });
    if (page.length === 0) return;
    after = page.at(-1)!.id;
    for (const { id, start, end, articles } of page)
      yield { id, start, end, articles: articles.map(({ externalId }) => externalId) };
  }
}

/** One text behind several articles, with where each has words of it. */
export interface ExportedOrigin {
  readonly id: string;
  readonly articles: readonly string[];
  /** Agency that most of them credit; null when none. */
  readonly agency: string | null;
  readonly passages: readonly (readonly {
    readonly article: string;
    readonly start: number;
    readonly end: number;
  }[])[];
}

/** Every origin of more than one article, in the order of their ids. */
export async function* exportOrigins(reading: Reading): AsyncGenerator<ExportedOrigin> {
  for (const { id, articles, agency, passages } of await listOrigins(reading)) {
    const names = new Map(articles.map(({ article, externalId }) => [article, externalId]));
    yield {
      id,
      articles: articles.map(({ externalId }) => externalId),
      agency,
      passages: passages.map((places) =>
        places.map(({ article, start, end }) => ({ article: names.get(article)!, start, end })),
      ),
    };
  }
}

interface ExportedSide {
  readonly article: string;
  readonly version: string;
  /** Where the quote stands in the text; null for a headline. */
  readonly start: number | null;
  readonly end: number | null;
  readonly quote: string;
  /** Null when it stands on the article's own word. */
  readonly speaker: string | null;
  readonly speaker_kind: string | null;
  readonly outlet: string | null;
  readonly date: string | null;
}

/** Two accounts that exclude each other. Neither side is the right one. */
export interface ExportedContradiction {
  readonly id: string;
  readonly type: string;
  readonly proposition: string;
  readonly rule: string;
  readonly a: ExportedSide;
  readonly b: ExportedSide;
}

/** Every contradiction in the order of their ids. */
export async function* exportContradictions(
  reading: Reading,
): AsyncGenerator<ExportedContradiction> {
  let after: string | null = null;
  for (;;) {
    const page = await listContradictions(reading, { after, limit: PAGE });
    if (page.length === 0) return;
    after = page.at(-1)!.id;
    for (const { a, b, ...rest } of page) yield { ...rest, a: toSide(a), b: toSide(b) };
  }
}

function toSide(side: Awaited<ReturnType<typeof listContradictions>>[number]['a']): ExportedSide {
  const { externalId, version, span, quote, speaker, kind, outlet, date } = side;
  return {
    ...{ article: externalId, version, start: span?.start ?? null, end: span?.end ?? null },
    ...{ quote, speaker, speaker_kind: kind, outlet, date },
  };
}

type Columns<T> = Readonly<Record<string, (row: T) => Cell>>;

export const STORY_COLUMNS: Columns<ExportedStory> = {
  id: ({ id }) => id,
  start: ({ start }) => start,
  end: ({ end }) => end,
  size: ({ articles }) => articles.length,
  articles: ({ articles }) => articles.join('; '),
};

export const ORIGIN_COLUMNS: Columns<ExportedOrigin> = {
  id: ({ id }) => id,
  size: ({ articles }) => articles.length,
  agency: ({ agency }) => agency,
  passages: ({ passages }) => passages.length,
  articles: ({ articles }) => articles.join('; '),
};

export const CONTRADICTION_COLUMNS: Columns<ExportedContradiction> = {
  id: ({ id }) => id,
  type: ({ type }) => type,
  proposition: ({ proposition }) => proposition,
  ...sideColumns('a'),
  ...sideColumns('b'),
  rule: ({ rule }) => rule,
};

function sideColumns(side: 'a' | 'b'): Columns<ExportedContradiction> {
  const names = ['article', 'start', 'end', 'quote', 'speaker', 'outlet', 'date'] as const;
  return Object.fromEntries(
    names.map((name) => [`${side}_${name}`, (row: ExportedContradiction) => row[side][name]]),
  );
}
