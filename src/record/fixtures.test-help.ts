/** Documents made by hand, for tests of everything that follows the stages. */
import { articleOf } from '../model/article.ts';
import type { FullDoc } from '../model/doc.ts';
import type { Entity, Mention } from '../model/entity.ts';
import type { RuleId, Span } from '../model/span.ts';

/** The rule that is said to have found whatever a test made up. */
export const RULE: RuleId = 'test/made-up';

export function mentionAt(
  text: string,
  words: string,
  entity: number,
  more: Partial<Mention> = {},
): Mention & { readonly entity: number } {
  const start = text.indexOf(words);
  return { ...mention({ start, end: start + words.length }), ...more, entity };
}

/** A document of one text with mentions of entities by number, and any other layers. */
export function docWith(
  text: string,
  made: readonly (Mention & { readonly entity: number })[],
  more: Partial<FullDoc> = {},
): FullDoc {
  const count = made.reduce((most, { entity }) => Math.max(most, entity + 1), 0);
  const mentions = made.map((found, i) => ({ ...found, i }));
  const entities = Array.from({ length: count }, (_, i): Entity => {
    const own = mentions.filter(({ entity }) => entity === i);
    const first = own[0];
    const nameAr = first ? text.slice(first.start, first.end) : '';
    return {
      ...entity(
        i,
        own.map((found) => found.i),
      ),
      nameAr,
      type: first?.type ?? 'PER',
    };
  });
  const lines = text.split('\n').reduce<{ at: number; lines: Span[] }>(
    (sum, line) => ({
      at: sum.at + line.length + 1,
      lines: [...sum.lines, { start: sum.at, end: sum.at + line.length }],
    }),
    { at: 0, lines: [] },
  ).lines;
  return {
    article: articleOf(text, {
      id: 'made-up',
      file: 'made-up.txt',
      date: '2024-03-12',
      dateBasis: 'metadata',
    }),
    lines: lines.map((line, i) => ({ ...line, i, debris: null, rule: RULE })),
    tokens: [],
    words: [],
    sentences: [],
    tags: [],
    times: [],
    mentions,
    entities,
    attributions: [],
    events: [],
    relations: [],
    ...more,
  };
}

/** A name of a person at these words, all else empty. */
export function mention(span: Span): Mention {
  return {
    i: 0,
    ...span,
    type: 'PER',
    form: 'named',
    number: 'one',
    definite: true,
    metonym: false,
    roles: [],
    first: 0,
    last: 0,
    head: null,
    class: null,
    known: null,
    country: null,
    sector: null,
    parts: [],
    rule: RULE,
  };
}

/** A person with these mentions, all else empty. */
export function entity(i: number, mentions: readonly number[]): Entity {
  return {
    i,
    type: 'PER',
    form: 'named',
    nameAr: '',
    nameEn: '',
    number: 'one',
    country: null,
    sector: null,
    members: [],
    known: null,
    place: null,
    mentions,
    links: mentions.map(() => RULE),
    rule: RULE,
  };
}
