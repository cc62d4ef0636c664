import { Command, CommanderError } from 'commander';
import { ENGINE_VERSION } from '../record/version.ts';
import { addAdd } from './add.ts';
import { addAsOf } from './as-of.ts';
import { addBackup, addRestore } from './backup.ts';
import { addCheck } from './check/check.ts';
import { createTools, type Tools } from './commands.ts';
import { addContradictions } from './contradictions.ts';
import { addExplain } from './explain.ts';
import { addExport } from './export.ts';
import { columnsOf, type Io } from './io.ts';
import { addLedger } from './ledger.ts';
import { addOccurrence } from './occurrence.ts';
import { addRead } from './read.ts';
import { addReanalyse } from './reanalyse.ts';
import { addRevisions } from './revisions.ts';
import { addSearch } from './search.ts';
import { addServe } from './serve.ts';
import { addStats } from './stats.ts';
import { addStory } from './story.ts';
import { addTimeline } from './timeline.ts';
import { addUser } from './user.ts';
import { addWhere } from './where.ts';
import { addWho } from './who.ts';
import { addWithdraw } from './withdraw.ts';

const EXAMPLES = `
Examples:
  isnad read article.txt --date 2020-06-22 --outlet arabi21
  isnad explain article.txt --id V1
  isnad check

Isnad works offline: nothing is sent anywhere, and only "isnad add https://…" fetches anything. Colours follow the terminal; NO_COLOR turns them off.`;

/** The whole command line. `done` gets the exit code of the command that ran. */
export function createProgram(tools: Tools, done: (code: number) => void): Command {
  const program = new Command('isnad')
    .description(
      'Arabic news into a sourced record of events: who did what to whom, and on whose word.',
    )
    .version(ENGINE_VERSION)
    .addHelpText('after', EXAMPLES)
    .configureOutput({
      writeOut: (text) => tools.io.stdout.write(text),
      writeErr: (text) => tools.io.stderr.write(text),
      getOutHelpWidth: () => columnsOf(tools.io.stdout),
      getErrHelpWidth: () => columnsOf(tools.io.stderr),
    })
    .showHelpAfterError('(isnad --help or isnad <command> --help tells more)')
    .exitOverride();
  addRead(program, tools, done);
  addExplain(program, tools, done);
  addAdd(program, tools, done);
  addServe(program, tools, done);
  addUser(program, tools, done);
  addSearch(program, tools, done);
  addTimeline(program, tools, done);
  addWho(program, tools, done);
  addWhere(program, tools, done);
  addAsOf(program, tools, done);
  addStory(program, tools, done);
  addOccurrence(program, tools, done);
  addContradictions(program, tools, done);
  addLedger(program, tools, done);
  addStats(program, tools, done);
  addRevisions(program, tools, done);
  addExport(program, tools, done);
  addReanalyse(program, tools, done);
  addWithdraw(program, tools, done);
  addBackup(program, tools, done);
  addRestore(program, tools, done);
  addCheck(program, tools, done);
  for (const command of program.commands) command.copyInheritedSettings(program);
  return program;
}

/** Runs one command line (`argv` as in `process.argv`); gives the exit code. */
export async function runCommand(tools: Tools, argv: readonly string[]): Promise<number> {
  let code = 0;
  const program = createProgram(tools, (given) => {
    code = given;
  });
  try {
    await program.parseAsync([...argv]);
    return code;
  } catch (error) {
    // Commander throws for --help and --version too, with exit code 0.
    if (error instanceof CommanderError) return error.exitCode;
    throw error;
  }
}

/** Runs the command line of this process and sets its exit code. */
export async function runMain(argv: readonly string[]): Promise<void> {
  const { stdout, stderr, env } = process;
  // A reader that has gone is noticed where we write; unheard, the event would end the process in a stack trace.
  stdout.on('error', () => {});
  const io: Io = { stdout, stderr, env };
  process.exitCode = await runCommand(createTools(io), argv);
}
