import type { Command } from 'commander';
import { IsnadError } from '../errors.ts';
import {
  readmitArticle,
  readWithdrawals,
  type Withdrawal,
  withdrawArticle,
} from '../store/withdraw-article.ts';
import { guard, type Tools } from './commands.ts';
import { writeTo } from './io.ts';
import { clean } from './show/terminal.ts';
import { dbOption, type StoreOptions, withStore } from './store-options.ts';

interface WithdrawOptions extends StoreOptions {
  readonly reason?: string;
  readonly by?: string;
  readonly undo?: boolean;
  readonly json?: boolean;
}

const EXAMPLES = `
Examples:
  isnad withdraw art_7k2m4n6p8q0rs --reason "the outlet took it back"
  isnad withdraw art_7k2m4n6p8q0rs --undo
  isnad withdraw                                  what is withdrawn, and why
No question finds it then and nothing is woven with it; its versions and bytes stay, and "isnad revisions" says withdrawn.`;

/** Adds `isnad withdraw`. `done` gets the exit code. */
export function addWithdraw(program: Command, tools: Tools, done: (code: number) => void): void {
  program
    .command('withdraw')
    .description('Take an article out of the record, or in again; its versions stay.')
    .argument('[id]', 'an article (art_…), or any version of it (ver_…)')
    .option('--reason <text>', 'why; kept with it')
    .option('--by <name>', 'who decides (default: the user of this machine)')
    .option('--undo', 'take it in again')
    .option('--json', 'as JSON')
    .addOption(dbOption())
    .addHelpText('after', EXAMPLES)
    .action(async (id: string | undefined, options: WithdrawOptions) => {
      done(await guard(tools.io, () => run(tools, id ?? null, options)));
    });
}

async function run(tools: Tools, id: string | null, options: WithdrawOptions): Promise<number> {
  const { io } = tools;
  const write = writeTo(io.stdout);
  if (id === null) {
    const found = await withStore(io, options, readWithdrawals);
    const lines = options.json ? [JSON.stringify(found, null, 2)] : found.map(tell);
    await write(lines.map((line) => `${line}\n`).join(''));
    return 0;
  }
  const at = new Date().toISOString();
  const article = options.undo
    ? await withStore(io, options, (store) =>
        store.write((writing) => readmitArticle(writing, id, at)),
      )
    : await withdraw(tools, id, { ...options, at });
  const told = { article, withdrawn: !options.undo };
  await write(`${options.json ? JSON.stringify(told) : article}\n`);
  return 0;
}

type At = WithdrawOptions & { readonly at: string };

async function withdraw({ io }: Tools, id: string, options: At): Promise<string> {
  const { reason, by = io.env.USER ?? 'owner', at } = options;
  if (!reason?.trim())
    throw new IsnadError('bad-option', `Cannot withdraw ${id}: say why with --reason`);
  const { article } = await withStore(io, options, (store) =>
    store.write((writing) => withdrawArticle(writing, { id, reason, by }, at)),
  );
  return article;
}

function tell({ article, reason, by, at }: Withdrawal): string {
  return `${article}  ${at}  ${clean(by)}: ${clean(reason)}`;
}
