import { splitSentences } from '../arabic/sentences.ts';
import { tagWords } from '../arabic/tags.ts';
import { tokens } from '../arabic/tokenize.ts';
import { loadVocabulary } from '../arabic/vocabulary.ts';
import { analyseWords } from '../arabic/words.ts';
import { resolveEntities } from '../entities/entities.ts';
import { loadTables } from '../lexicon/load.ts';
import type { Article } from '../model/article.ts';
import { createPipeline, type Doc } from '../model/doc.ts';
import type { Mention } from '../model/entity.ts';
import { findTimes } from '../times/times.ts';
import { findMentions } from './mentions.ts';

const tables = loadTables();
const pipeline = createPipeline()
  .use({
    adds: 'lines',
    run: ({ article }) => {
      let start = 0;
      return article.text.split('\n').map((line, i) => {
        const span = { start, end: start + line.length };
        start = span.end + 1;
        return { i, ...span, debris: null, rule: 'test/line' };
      });
    },
  })
  .use(tokens())
  .use(analyseWords(loadVocabulary(tables)))
  .use(splitSentences())
  .use(tagWords(tables))
  .use(findTimes(tables))
  .use(findMentions(tables))
  .use(resolveEntities(tables));

/** A text with everything up to entities, every line of it the article's own. */
export function analyse(text: string): Doc<'mentions' | 'entities' | 'words'> {
  return pipeline.run({ text, date: '2020-06-22' } as Article);
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
