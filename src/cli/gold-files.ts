import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { IsnadError } from '../errors.ts';
import type { ExportedGold } from '../store/export/gold.ts';

/** Writes one article of gold into a folder: its text, its gold, and its line in meta.json. Throws `unwritable-output`. */
export function writeGoldFiles(folder: string, { id, text, url, gold }: ExportedGold): void {
  try {
    for (const part of ['gold', 'text']) mkdirSync(join(folder, part), { recursive: true });
    writeFileSync(join(folder, 'text', `${id}.txt`), text);
    writeFileSync(join(folder, 'gold', `${id}.json`), `${JSON.stringify(gold, null, 1)}\n`);
    const path = join(folder, 'meta.json');
    const known = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Meta[]) : [];
    const rows = [...known.filter((one) => one.id !== id), { id, url }];
    writeFileSync(path, `${JSON.stringify(rows, null, 1)}\n`);
  } catch (error) {
    const why = (error as Error).message;
    throw new IsnadError('unwritable-output', `Cannot write gold into ${folder}: ${why}`);
  }
}

interface Meta {
  readonly id: string;
  readonly url: string | null;
}
