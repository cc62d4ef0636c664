import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Gold } from './gold.ts';
import { sharedDir } from './shared.ts';

export const SETS = ['seed', 'train', 'dev'] as const;
export type SetName = (typeof SETS)[number];

/** One gold file with the text it describes. */
export interface GoldFile {
  readonly name: string;
  /** Path of the gold file, for child processes. */
  readonly path: string;
  readonly gold: Gold;
  readonly text: string;
  readonly url: string | null;
}

export interface GoldSet {
  readonly name: SetName;
  readonly files: readonly GoldFile[];
  /** SHA-256 over all gold files and texts, in the order of their names. */
  readonly sha256: string;
}

/** Reads a gold set; null where the shared material is absent. */
export function readSet(name: SetName): GoldSet | null {
  const shared = sharedDir();
  if (shared === null) return null;
  const isSeed = name === 'seed';
  const goldFolder = isSeed ? join(shared, 'seed') : join(shared, 'gold', name, 'gold');
  const textFolder = isSeed ? join(shared, 'seed') : join(shared, 'gold', name, 'text');
  if (!existsSync(goldFolder)) return null;
  const urls = isSeed
    ? new Map<string, string>()
    : readUrls(join(shared, 'gold', name, 'meta.json'));
  const hash = createHash('sha256');
  const names = readdirSync(goldFolder)
    .filter((file) => file.endsWith('.json'))
    .sort();
  const files = names.map((file): GoldFile => {
    const path = join(goldFolder, file);
    const json = readFileSync(path, 'utf8');
    const gold = JSON.parse(json) as Gold;
    const text = readFileSync(join(textFolder, gold.doc.file), 'utf8');
    hash.update(json).update(text);
    return { name: file, path, gold, text, url: urls.get(gold.doc.id) ?? null };
  });
  return { name, files, sha256: hash.digest('hex') };
}

function readUrls(path: string): Map<string, string> {
  if (!existsSync(path)) return new Map();
  const rows = JSON.parse(readFileSync(path, 'utf8')) as { id: string; url?: string }[];
  return new Map(rows.flatMap(({ id, url }) => (url ? [[id, url] as const] : [])));
}
