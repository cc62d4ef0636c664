import { Option } from 'commander';
import { IsnadError } from '../errors.ts';
import { DEFAULT_STORE, openStore, type Store } from '../store/store.ts';
import type { Io } from './io.ts';

/** What commands on the record are told of where it is. */
export interface StoreOptions {
  readonly db?: string;
}

/** `--db`, for every command on the record. */
export function dbOption(): Option {
  return new Option(
    '--db <where>',
    `the record: a file of SQLite or postgres://… (default: $ISNAD_DB, else ${DEFAULT_STORE})`,
  );
}

function placeOf({ env }: Io, { db }: StoreOptions): string {
  return db ?? env.ISNAD_DB ?? DEFAULT_STORE;
}

/** The record that the options or `ISNAD_DB` name, when there is one; it is not made. Close it. */
export async function findStore(io: Io, options: StoreOptions): Promise<Store | null> {
  try {
    return await openStore(placeOf(io, options), { mustExist: true });
  } catch (error) {
    if (error instanceof IsnadError && error.code === 'no-store') return null;
    throw error;
  }
}

/** Runs `work` on the record that the options or `ISNAD_DB` name, and closes it. */
export async function withStore<T>(
  io: Io,
  options: StoreOptions & { readonly mayMake?: boolean },
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStore(placeOf(io, options), { mustExist: !options.mayMake });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
