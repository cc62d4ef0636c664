import { splitSentences } from './arabic/sentences.ts';
import { tagWords } from './arabic/tags.ts';
import { tokens } from './arabic/tokenize.ts';
import { loadVocabulary } from './arabic/vocabulary.ts';
import { analyseWords } from './arabic/words.ts';
import { attribute } from './attributions/attributions.ts';
import { resolveEntities } from './entities/entities.ts';
import { findEvents } from './events/events.ts';
import { loadTables, type Tables } from './lexicon/load.ts';
import { findMentions } from './mentions/mentions.ts';
import type { Article } from './model/article.ts';
import { createPipeline, type FullDoc } from './model/doc.ts';
import { readLines } from './reading/lines.ts';
import { findRelations } from './relations/relations.ts';
import { findTimes } from './times/times.ts';

/** The stages up to who says what: what the models of the events stage are trained on. */
export function createReader(tables: Tables = loadTables()) {
  return createPipeline()
    .use(readLines(tables))
    .use(tokens())
    .use(analyseWords(loadVocabulary(tables)))
    .use(splitSentences())
    .use(tagWords(tables))
    .use(findTimes(tables))
    .use(findMentions(tables))
    .use(resolveEntities(tables))
    .use(attribute(tables));
}

/** The whole engine: every layer of an article. Reads the lexicon once; then a pure function of the article. */
export function createEngine(tables: Tables = loadTables()): (article: Article) => FullDoc {
  const pipeline = createReader(tables).use(findEvents(tables)).use(findRelations(tables));
  return (article) => pipeline.run(article);
}
