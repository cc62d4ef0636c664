import { articleOf } from '../model/article.ts';
import type { Doc } from '../model/doc.ts';
import type { Mention } from '../model/entity.ts';
import { createReader } from '../pipeline.ts';

const reader = createReader();

/** A text with the layers that the engine gives it before its events. */
export function analyse(text: string): Doc<'mentions' | 'entities' | 'words'> {
  return reader.run(articleOf(text, { date: '2020-06-22' }));
}

/** Names in a text as `type words`. */
export function namesOf(text: string): string[] {
  return describe(text, 'named');
}

/** Candidate noun phrases in a text as `type words`. */
export function phrasesOf(text: string): string[] {
  return describe(text, 'nominal');
}

function describe(text: string, form: Mention['form']): string[] {
  return analyse(text)
    .mentions.filter((mention) => mention.form === form)
    .map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);
}

/** Titles in a text as `kind words`. */
export function rolesOf(text: string): string[] {
  return analyse(text).mentions.flatMap(({ roles }) =>
    roles.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`),
  );
}

/** True when the last words of `text` that read `second` mean the same entity as the first that read `first`. */
export function isSame(text: string, first: string, second: string): boolean {
  const { mentions, entities } = analyse(text);
  const entityOf = (words: string, at: number) => {
    const mention = mentions.find((one) => one.start === at && one.end === at + words.length);
    if (!mention) throw new Error(`No mention "${words}" in: ${text}`);
    return entities.find((entity) => entity.mentions.includes(mention.i))?.i;
  };
  return entityOf(first, text.indexOf(first)) === entityOf(second, text.lastIndexOf(second));
}
