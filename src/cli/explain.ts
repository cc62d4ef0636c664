import { type Command, Option } from 'commander';
import { IsnadError } from '../errors.ts';
import type { Article } from '../model/article.ts';
import { type Explanation, explain, findAt } from '../record/explain.ts';
import { toRecord } from '../record/record.ts';
import type { ArticleRecord } from '../record/shape.ts';
import { splitFindId } from '../store/ids.ts';
import { explainWoven } from '../store/read/explain-woven.ts';
import { readLocalId, readVersionRecord } from '../store/read/version.ts';
import { answer } from './answer.ts';
import { guard, type Tools, viewOf } from './commands.ts';
import { readRecord } from './inputs.ts';
import { writeTo } from './io.ts';
import { langOption, toldBy } from './read.ts';
import type { Language } from './show/labels.ts';
import { type Sample, withSamples } from './show/samples.ts';
import { showWovenExplanation } from './show/show-explained.ts';
import { showExplanation } from './show/show-explanation.ts';
import type { View } from './show/words.ts';
import { dbOption, type StoreOptions, withStore } from './store-options.ts';

interface ExplainOptions extends StoreOptions {
  readonly at?: string;
  readonly id?: string;
  readonly article?: string;
  readonly date?: string;
  readonly outlet?: string;
  readonly json?: boolean;
  readonly lang: Language;
}

const writeExamples = (sample: Sample) => `
Examples:
  isnad explain article.txt                       every event and relation
  isnad explain article.txt --id V3               one event, by its id in "isnad read"
  isnad explain article.txt --at ${sample('shelling')}              whatever was found at these words
  isnad explain news.jsonl --article 17 --id A2   one article of many
  isnad explain record.json --id E5 --json        from a record that "isnad read --json" wrote
  isnad explain ver_7k3m9x2p4abc5.v8f2a9cd        from the record, by the id that isnad timeline shows
  isnad explain occ_0p3x9c8v7b6n5                 what makes events of several articles one; also sto_…, con_…`;

/** Adds `isnad explain`. `done` gets the exit code. */
export function addExplain(program: Command, tools: Tools, done: (code: number) => void): void {
  program
    .command('explain')
    .description(
      'Show where a value comes from: the rule, the words, who said so, the article, the outlet.',
    )
    .argument(
      '<file>',
      'an article, a record written by isnad read --json, or an id (ver_…, occ_…, sto_…, con_…)',
    )
    .addOption(new Option('--at <text>', 'explain whatever stands at these words').conflicts('id'))
    .option('--id <id>', 'explain this find: E1, M1, A1, V1, R1 or T1')
    .option('--article <id>', 'which article, when the file holds several')
    .option('--date <YYYY-MM-DD>', 'date of the article')
    .option('--outlet <name>', 'who published it')
    .option('--json', 'explanations as JSON, a list')
    .addOption(dbOption())
    .addOption(langOption())
    .addHelpText('after', withSamples(tools.tables, writeExamples))
    .action(async (file: string, options: ExplainOptions) => {
      done(await guard(tools.io, () => runExplain(tools, file, options)));
    });
}

/** Explains finds of one article on standard output. Throws when there is nothing to explain. */
async function runExplain(tools: Tools, file: string, options: ExplainOptions): Promise<number> {
  if (/^(occ|sto|con)_[0-9a-z]+$/.test(file)) return runExplainWoven(tools, file, options);
  const stored = await readStored(tools, file, options);
  const record = stored?.record ?? (await readOne(tools, file, options));
  const view = viewOf(tools, record, options.lang);
  const chosen = stored?.local ? { id: stored.local } : options;
  const explained = chooseIds(view, chosen).map((id) => explain(view.index, id));
  const found = explained.filter((one): one is Explanation => one !== null);
  const write = writeTo(tools.io.stdout);
  if (options.json) await write(`${JSON.stringify(found, null, 2)}\n`);
  else await write(`${found.map((one) => showExplanation(view, one)).join('\n\n')}\n`);
  return 0;
}

/** Explains what several articles say together. */
function runExplainWoven(tools: Tools, id: string, options: ExplainOptions): Promise<number> {
  return answer(tools, options, {
    read: async (store) => {
      const found = await explainWoven(store, id);
      if (found) return found;
      throw new IsnadError('unknown-id', `Cannot explain ${id}: ${store.name} has no such id`);
    },
    show: showWovenExplanation,
  });
}

/** The record of a version, and the find in it, that an id of the store names; null when it is no such id. */
async function readStored(tools: Tools, id: string, options: ExplainOptions) {
  const version = /^ver_[0-9a-z]{13}$/.test(id) ? id : splitFindId(id)?.version;
  if (version === undefined) return null;
  return withStore(tools.io, options, async (store) => {
    const record = await readVersionRecord(store, version);
    const local = version === id ? null : await readLocalId(store, id);
    if (record && (local || version === id)) return { record, local };
    throw new IsnadError('unknown-id', `Cannot explain ${id}: ${store.name} has no such id`);
  });
}

function chooseIds(view: View, { id, at }: Pick<ExplainOptions, 'id' | 'at'>): string[] {
  const { events, relations, text } = view.index.record;
  if (id !== undefined) {
    if (explain(view.index, id) === null) {
      throw new IsnadError('unknown-id', `Cannot explain ${id}: the record has no such id`);
    }
    return [id];
  }
  if (at !== undefined) {
    const ids = findAt(view.index, at);
    if (ids.length > 0) return ids;
    const why = text.includes(at)
      ? 'nothing was found at these words'
      : 'the article does not have these words';
    throw new IsnadError('nothing-there', `Cannot explain "${at}": ${why}`);
  }
  const ids = [...events, ...relations].map((one) => one.id);
  if (ids.length === 0) {
    throw new IsnadError(
      'nothing-there',
      'Cannot explain the article: no event or relation was found',
      { hint: 'use --at with words of it' },
    );
  }
  return ids;
}

async function readOne(
  tools: Tools,
  file: string,
  options: ExplainOptions,
): Promise<ArticleRecord> {
  const written = await readRecord(file);
  if (written) return written;
  const wanted = options.article;
  const ids: string[] = [];
  let chosen: Article | null = null;
  for await (const input of tools.inputs([file], toldBy(options))) {
    if ('error' in input) {
      if (wanted === undefined) throw input.error;
      continue;
    }
    ids.push(input.article.id);
    if (wanted === undefined || wanted === input.article.id) chosen ??= input.article;
    if (wanted === undefined ? ids.length > 1 : chosen) break;
  }
  if (chosen && (wanted !== undefined || ids.length === 1))
    return toRecord((await tools.engine())(chosen));
  const [why, hint] =
    wanted === undefined
      ? ['it has several articles', `choose one with --article, for example --article ${ids[0]}`]
      : [
          `it has no article "${wanted}"`,
          `its first articles are ${ids.slice(0, 5).join(', ') || 'none'}`,
        ];
  throw new IsnadError('unknown-article', `Cannot explain ${file}: ${why}`, { hint });
}
