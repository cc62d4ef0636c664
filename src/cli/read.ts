import { type Command, Option } from 'commander';
import { IsnadError } from '../errors.ts';
import type { Opened, Told } from '../formats/open.ts';
import type { Article } from '../model/article.ts';
import { toRecord } from '../record/record.ts';
import { guard, type Tools, tellFailure, viewOf } from './commands.ts';
import { isBrokenPipe, writeTo } from './io.ts';
import { createProgress } from './progress.ts';
import { LANGUAGES, type Language } from './show/labels.ts';
import { showRecord } from './show/show-record.ts';
import { clean } from './show/terminal.ts';
import { type Sink, sinkFolder, sinkJson, sinkJsonLines, sinkText } from './sinks.ts';

interface ReadOptions {
  readonly date?: string;
  readonly outlet?: string;
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly out?: string;
  readonly skipExisting?: boolean;
  readonly dryRun?: boolean;
  readonly quiet?: boolean;
  readonly lang: Language;
}

const EXAMPLES = `
Examples:
  isnad read article.txt --date 2020-06-22 --outlet arabi21
  isnad read page.html --json > record.json
  isnad read news.jsonl --jsonl > records.jsonl      {"id", "text", "title"?, "date"?, "url"?, "outlet"?} a line
  isnad read news/ --out records/ --skip-existing    go on where an earlier run stopped
  cat article.txt | isnad read - --date 2024-03-12

Exit code 1 when an article could not be read; the others are read all the same.`;

/** Adds `isnad read`. `done` gets the exit code. */
export function addRead(program: Command, tools: Tools, done: (code: number) => void): void {
  program
    .command('read')
    .description('Read Arabic articles and say what they say: who did what to whom, on whose word.')
    .argument('<path...>', 'text, HTML or JSONL files, folders of them, or - for standard input')
    .option('--date <YYYY-MM-DD>', 'date of the articles, from which "yesterday" counts')
    .option('--outlet <name>', 'who published them')
    .addOption(
      new Option('--json', 'whole records as JSON; a list for several').conflicts(['jsonl', 'out']),
    )
    .addOption(new Option('--jsonl', 'one record a line, for many articles').conflicts('out'))
    .option('--out <folder>', 'write <folder>/<id>.json for each article')
    .option('--skip-existing', 'with --out: leave out articles whose file is there')
    .option('--dry-run', 'list what would be read, and read nothing')
    .option('--quiet', 'no progress on standard error')
    .addOption(langOption())
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], options: ReadOptions) => {
      done(await guard(tools.io, () => read(tools, paths, options)));
    });
}

/** Language of labels, for commands that show. */
export function langOption(): Option {
  return new Option('--lang <language>', 'language of the labels')
    .choices([...LANGUAGES])
    .default('en');
}

/** What the options tell of the articles. */
export function toldBy({
  date,
  outlet,
}: {
  readonly date?: string;
  readonly outlet?: string;
}): Told {
  return { date: date ?? null, outlet: outlet?.trim() || null };
}

/** Reads every article of the paths into where the options say; 1 when any failed, else 0. */
async function read(tools: Tools, paths: readonly string[], options: ReadOptions): Promise<number> {
  const { io } = tools;
  const sink = options.dryRun ? sinkNames(tools) : openSink(tools, options);
  const progress = createProgress(io.stderr, { quiet: options.quiet ?? false });
  let failed = 0;
  for await (const input of tools.inputs(paths, toldBy(options))) {
    const error = await take(tools, sink, input);
    if (error !== null) {
      progress.clear();
      tellFailure(io, error, input.origin);
      failed++;
    }
    progress.count(error !== null);
  }
  await sink.end();
  progress.finish();
  return failed > 0 ? 1 : 0;
}

/** Takes one article to its record; what went wrong, or null. */
async function take(tools: Tools, sink: Sink, input: Opened): Promise<unknown> {
  if ('error' in input) return input.error;
  try {
    if (await sink.has(input.article, input.origin)) return null;
    const engine = await tools.engine();
    await sink.put(toRecord(engine(input.article)));
    return null;
  } catch (error) {
    // Where nothing can be written, reading on would only fail again.
    const isEnd = error instanceof IsnadError && error.code === 'unwritable-output';
    if (isEnd || isBrokenPipe(error)) throw error;
    return error;
  }
}

function openSink(tools: Tools, { json, jsonl, out, skipExisting, lang }: ReadOptions): Sink {
  const write = writeTo(tools.io.stdout);
  if (out !== undefined) return sinkFolder(out, { skipExisting: skipExisting ?? false });
  if (json) return sinkJson(write);
  if (jsonl) return sinkJsonLines(write);
  return sinkText(write, (record) => showRecord(viewOf(tools, record, lang)));
}

/** Names what would be read, one article a line, and makes no record of it. */
function sinkNames({ io }: Tools): Sink {
  const write = writeTo(io.stdout);
  return {
    has: async (article, origin) => {
      await write(`${nameArticle(article, origin)}\n`);
      return true;
    },
    put: async () => {},
    end: async () => {},
  };
}

function nameArticle({ id, format, encoding, date, outlet }: Article, origin: string): string {
  return [origin, id, format, encoding, date ?? '-', outlet ?? '-'].map(clean).join('\t');
}
