import type { Command } from 'commander';
import { IsnadError } from '../errors.ts';
import { type Hit, type Hits, searchArticles } from '../store/read/search.ts';
import { guard, type Tools, toldViewOf } from './commands.ts';
import { addFilterOptions, filterOf, type ListOptions, pageOf } from './filter-options.ts';
import { writeTo } from './io.ts';
import { type Sample, withSamples } from './show/samples.ts';
import { showClaim } from './show/show-told.ts';
import { isolate, wrap } from './show/terminal.ts';
import { type Look, nameOutlet } from './show/words.ts';
import { withStore } from './store-options.ts';

const writeExamples = (sample: Sample) => `
Examples:
  isnad search ${sample('town')}
  isnad search "${sample('truce')}" --since 2020-06-01 --outlet bbc
  isnad search '"${sample('commander')}" ${sample('capital')}' --type ASSAULT --place ${sample('capital')}
All words must be there, in any form: a search for one form finds the others. Words in quotation marks
stand side by side. The newest articles come first.`;

/** Adds `isnad search`. `done` gets the exit code. */
export function addSearch(program: Command, tools: Tools, done: (code: number) => void): void {
  addFilterOptions(program.command('search'))
    .description('Find articles by their words, and by the events that they tell.')
    .argument('<words...>', 'words; "in quotation marks" a phrase')
    .addHelpText('after', withSamples(tools.tables, writeExamples))
    .action(async (words: string[], options: ListOptions) => {
      done(await guard(tools.io, () => search(tools, words.join(' '), options)));
    });
}

async function search(tools: Tools, words: string, options: ListOptions): Promise<number> {
  const terms = tools.terms();
  const query = terms.ofQuery(words);
  if (query.length === 0) {
    throw new IsnadError('bad-option', `Cannot search for "${words}": it has no word`);
  }
  const asked = { query, filter: filterOf(options), terms };
  const page = pageOf(options);
  const hits = await withStore(tools.io, options, (store) => searchArticles(store, asked, page));
  const write = writeTo(tools.io.stdout);
  if (options.json) await write(`${JSON.stringify(hits, null, 2)}\n`);
  else await write(showHits(toldViewOf(tools, options.lang), hits));
  return 0;
}

function showHits(view: Look, { total, hits }: Hits): string {
  const count =
    total === null ? view.label('word', 'many') : `${total} ${view.label('word', 'articles')}`;
  return [...hits.flatMap((hit) => [...showHit(view, hit), '']), count, ''].join('\n');
}

function showHit(view: Look, { article, snippet, marks, events }: Hit): string[] {
  const { paint, width, label } = view;
  const title = wrap(article.title ?? article.externalId, width - 2, 2);
  const facts = [
    nameOutlet(view, article.outlet),
    article.date ?? label('word', 'undated'),
    isolate(article.url ?? article.file),
    article.version,
  ];
  return [
    ...title.map((line) => paint('bold', isolate(line))),
    facts.join(paint('dim', ' · ')),
    `  ${isolate(snippet)}`,
    ...(marks.length > 0 ? [`  ${paint('yellow', listMarks(snippet, marks))}`] : []),
    ...events.flatMap((event) => showClaim(view, event).map((line) => `    ${line}`)),
  ];
}

/** The words found, each once: colours inside a run of Arabic would break its letters apart. */
function listMarks(snippet: string, marks: Hit['marks']): string {
  const words = new Set(marks.map(([start, stop]) => snippet.slice(start, stop)));
  return [...words].map(isolate).join(' ');
}
