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
  /** One of ours, or the folder of another. */
  readonly name: SetName | (string & {});
  readonly files: readonly GoldFile[];
  /** SHA-256 over all gold files and texts, in the order of their names. */
  readonly sha256: string;
}

/** Reads a gold set; null where the shared material is absent. */
export function readSet(name: SetName): GoldSet | null {
  const shared = sharedDir();
  if (shared === null) return null;
  const isSeed = name === 'seed';
  const folder = isSeed ? join(shared, 'seed') : join(shared, 'gold', name);
  const own = isSeed ? { gold: folder, text: folder } : foldersOf(folder);
  return existsSync(own.gold)
    ? readFolders(name, { ...own, meta: isSeed ? null : join(folder, 'meta.json') })
    : null;
}

/** Reads a folder of gold as `isnad export gold` writes it; null where it is none. */
export function readGoldFolder(folder: string): GoldSet | null {
  const own = foldersOf(folder);
  return existsSync(own.gold)
    ? readFolders(folder, { ...own, meta: join(folder, 'meta.json') })
    : null;
}

function foldersOf(folder: string) {
  return { gold: join(folder, 'gold'), text: join(folder, 'text') };
}

function readFolders(
  name: string,
  folders: { readonly gold: string; readonly text: string; readonly meta: string | null },
): GoldSet {
  const urls = folders.meta ? readUrls(folders.meta) : new Map<string, string>();
  const hash = createHash('sha256');
  const names = readdirSync(folders.gold)
    .filter((file) => file.endsWith('.json'))
    .sort();
  const files = names.map((file): GoldFile => {
    const path = join(folders.gold, file);
    const json = readFileSync(path, 'utf8');
    const gold = JSON.parse(json) as Gold;
    const text = readFileSync(join(folders.text, gold.doc.file), 'utf8');
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
