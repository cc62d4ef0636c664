import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { IsnadError } from '../errors.ts';
import { writeBackup } from '../store/backup.ts';
import { restoreBackup } from '../store/restore.ts';
import { guard, type Tools } from './commands.ts';
import { writeTo } from './io.ts';
import { dbOption, type StoreOptions, withStore } from './store-options.ts';

interface BackupOptions extends StoreOptions {
  readonly force?: boolean;
}

const BACKUP_EXAMPLES = `
Examples:
  isnad backup record-2020-06.gz
  isnad backup record.gz --db postgres://isnad@db.example.net/record
The record may be used meanwhile; the backup is of the moment at which it begins. Either database can be restored from it.`;

/** Adds `isnad backup`. `done` gets the exit code. */
export function addBackup(program: Command, tools: Tools, done: (code: number) => void): void {
  program
    .command('backup')
    .description('Write the whole record into one file.')
    .argument('<file>', 'where to; it must not exist yet')
    .option('--force', 'write over a file that exists')
    .addOption(dbOption())
    .addHelpText('after', BACKUP_EXAMPLES)
    .action(async (file: string, options: BackupOptions) => {
      done(await guard(tools.io, () => backup(tools, file, options)));
    });
}

async function backup(tools: Tools, file: string, options: BackupOptions): Promise<number> {
  if (existsSync(file) && !options.force) {
    throw new IsnadError('unwritable-output', `Cannot write ${file}: it exists`, {
      hint: 'name another file, or use --force',
    });
  }
  const rows = await withStore(tools.io, options, (store) => writeBackup(store, file));
  await writeTo(tools.io.stdout)(`${rows} rows\n`);
  return 0;
}

const RESTORE_EXAMPLES = `
Examples:
  isnad restore record-2020-06.gz --db restored.db
  isnad restore record.gz --db postgres://isnad@db.example.net/new
Ids are as they were. A record moves this way from SQLite to PostgreSQL and back.`;

/** Adds `isnad restore`. `done` gets the exit code. */
export function addRestore(program: Command, tools: Tools, done: (code: number) => void): void {
  program
    .command('restore')
    .description('Fill an empty record from a backup: all of it, or nothing.')
    .argument('<file>', 'a file that isnad backup wrote')
    .addOption(dbOption())
    .addHelpText('after', RESTORE_EXAMPLES)
    .action(async (file: string, options: StoreOptions) => {
      done(await guard(tools.io, () => restore(tools, file, options)));
    });
}

async function restore(tools: Tools, file: string, options: StoreOptions): Promise<number> {
  const rows = await withStore(tools.io, { ...options, mayMake: true }, (store) =>
    restoreBackup(store, file, tools.terms()),
  );
  await writeTo(tools.io.stdout)(`${rows} rows\n`);
  return 0;
}
