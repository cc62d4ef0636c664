import { type Command, Option } from 'commander';
import {
  addPerson,
  addToken,
  changePassword,
  listPeople,
  noteAct,
  ROLES,
  type Role,
  removePerson,
} from '../people/people.ts';
import type { Store, Writing } from '../store/store.ts';
import { guard, type Tools } from './commands.ts';
import { writeTo } from './io.ts';
import { askPassword } from './password.ts';
import { clean } from './show/terminal.ts';
import { dbOption, type StoreOptions, withStore } from './store-options.ts';

const EXAMPLES = `
Examples:
  isnad user add sara --role admin          asks for the password
  isnad user token sara                     what a program sends: Authorization: Bearer isn_…
  echo "$PASSWORD" | isnad user add omar --role reviewer
Roles: reader reads; reviewer also adds and decides; admin also sees what others did. Nobody is asked on this
machine alone: people matter for "isnad serve --host".`;

/** What the subcommands share: the group, what they say to, and how they run on the record. */
interface User {
  readonly group: Command;
  readonly io: Tools['io'];
  readonly run: (options: StoreOptions, work: (store: Store) => Promise<void>) => Promise<void>;
}

/** Adds `isnad user`. `done` gets the exit code. */
export function addUser(program: Command, { io }: Tools, done: (code: number) => void): void {
  const group = program
    .command('user')
    .description('People who may use a server that others can reach.')
    .addHelpText('after', EXAMPLES);
  const run: User['run'] = async (options, work) => {
    const code = await guard(io, () =>
      withStore(io, { ...options, mayMake: true }, async (store) => {
        await work(store);
        return 0;
      }),
    );
    done(code);
  };
  const user = { group, io, run };
  addAdding(user);
  addChanging(user);
  addTokens(user);
  addListing(user);
}

function addAdding({ group, io, run }: User): void {
  group
    .command('add')
    .description('Let somebody in; the password is asked for, or read from standard input.')
    .argument('<name>')
    .addOption(
      new Option('--role <role>', 'what they may do').choices([...ROLES]).default('reader'),
    )
    .addOption(dbOption())
    .action((name: string, options: StoreOptions & { readonly role: Role }) =>
      run(options, async (store) => {
        const person = { name, role: options.role, password: await askPassword(io) };
        await write(store, 'user-add', name, (writing, at) => addPerson(writing, person, at));
      }),
    );
}

function addChanging({ group, io, run }: User): void {
  group
    .command('password')
    .description('Give somebody another password; they are signed out everywhere.')
    .argument('<name>')
    .addOption(dbOption())
    .action((name: string, options: StoreOptions) =>
      run(options, async (store) => {
        const password = await askPassword(io);
        await write(store, 'user-password', name, (writing) =>
          changePassword(writing, name, password),
        );
      }),
    );
  group
    .command('remove')
    .description('Let somebody in no more. What they did stays.')
    .argument('<name>')
    .addOption(dbOption())
    .action((name: string, options: StoreOptions) =>
      run(options, (store) =>
        write(store, 'user-remove', name, (writing) => removePerson(writing, name)),
      ),
    );
}

function addTokens({ group, io, run }: User): void {
  group
    .command('token')
    .description(
      'Make a token for a program of somebody. It is shown this once and kept as a hash.',
    )
    .argument('<name>')
    .addOption(dbOption())
    .action((name: string, options: StoreOptions) =>
      run(options, async (store) => {
        const token = await write(store, 'user-token', name, (writing, at) =>
          addToken(writing, name, at),
        );
        await writeTo(io.stdout)(`${token}\n`);
      }),
    );
}

function addListing({ group, io, run }: User): void {
  group
    .command('list')
    .description('Show who may use the record.')
    .addOption(dbOption())
    .action((options: StoreOptions) =>
      run(options, async (store) => {
        for (const { name, role, addedAt } of await listPeople(store)) {
          await writeTo(io.stdout)(`${clean(name)}\t${role}\t${addedAt}\n`);
        }
      }),
    );
}

/** Writes, and writes down that it was done from the command line. */
async function write<T>(
  store: Store,
  action: string,
  name: string,
  work: (writing: Writing, at: string) => Promise<T>,
): Promise<T> {
  const at = new Date().toISOString();
  return store.write(async (writing) => {
    const done = await work(writing, at);
    await noteAct(writing, { at, person: '', action, about: name, address: 'command line' });
    return done;
  });
}
