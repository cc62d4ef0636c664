import type { Command } from 'commander';
import { guard, type Tools } from './commands.ts';
import { writeTo } from './io.ts';
import { clean } from './show/terminal.ts';
import { dbOption, type StoreOptions, withStore } from './store-options.ts';

interface ServeOptions extends StoreOptions {
  readonly port?: string;
  readonly host?: string;
  readonly behindHttps?: boolean;
}

const PORT = 4180;

const EXAMPLES = `
Examples:
  isnad desk                       the record in the browser, on this machine only
  isnad desk --db libya.db
  isnad serve --host 0.0.0.0 --behind-https    for others too: they sign in, see "isnad user --help"
Passwords and cookies are only safe over HTTPS: put a proxy with a certificate before a server for others.
The API is described at /api/openapi.json. Ctrl-C ends it.`;

/** Adds `isnad serve` and `isnad desk`. `done` gets the exit code. */
export function addServe(program: Command, tools: Tools, done: (code: number) => void): void {
  const add = (name: string, description: string, isDesk: boolean) =>
    program
      .command(name)
      .description(description)
      .option('--port <n>', `port to listen on (default: ${PORT}, the next free one for desk)`)
      .option('--host <address>', 'address to listen on; any but this machine demands accounts')
      .option('--behind-https', 'a proxy with a certificate stands before it')
      .addOption(dbOption())
      .addHelpText('after', EXAMPLES)
      .action(async (options: ServeOptions) => {
        done(await guard(tools.io, () => serve(tools, options, isDesk)));
      });
  add('desk', 'Open the record in the browser.', true);
  add('serve', 'Serve the record to browsers and programs.', false);
}

async function serve(tools: Tools, options: ServeOptions, isDesk: boolean): Promise<number> {
  // Loaded when needed: no other command needs a web server.
  const { runServer } = await import('../server/run.ts');
  const { openBrowser } = await import('../server/browser.ts');
  const { host = '127.0.0.1', port } = options;
  return withStore(tools.io, { ...options, mayMake: true }, async (store) => {
    const running = await runServer(store, {
      host,
      isBehindHttps: options.behindHttps ?? false,
      ports:
        port === undefined
          ? { first: PORT, tries: isDesk ? 20 : 1 }
          : { first: Number(port), tries: 1 },
      tables: tools.tables(),
      analysts: () => tools.analysts(null),
      tellFault: (error) =>
        tools.io.stderr.write(`${clean(String((error as Error)?.stack ?? error))}\n`),
    });
    await writeTo(tools.io.stdout)(`Isnad: ${running.address} (${store.name}); Ctrl-C ends it\n`);
    if (isDesk) openBrowser(running.address);
    await running.ended;
    return 0;
  });
}
