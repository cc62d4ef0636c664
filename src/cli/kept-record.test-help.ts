import { beforeAll, expect } from 'vitest';
import type { Opened } from '../formats/open.ts';
import type { Engine } from './engine.ts';
import { firstWordEngine, runFake } from './fake-io.test-help.ts';

/** A record made of these inputs in a new database, and commands asked of it: as they print, or as JSON. */
export function keepRecord(
  address: () => Promise<string>,
  inputs: readonly Opened[],
  engine: () => Engine = () => firstWordEngine,
) {
  let db = '';
  const run = (...args: string[]) => runFake([...args, '--db', db], inputs, engine());
  const json = async (...args: string[]) => JSON.parse((await run(...args, '--json')).out);
  beforeAll(async () => {
    db = await address();
    expect((await run('add', 'x')).code).toBe(0);
  });
  return { run, json, where: () => db };
}
