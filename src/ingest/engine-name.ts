import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENGINE_VERSION } from '../record/version.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** What decides, beside the code, what an analysis says. */
const KNOWLEDGE = ['lexicon', 'models', 'outlets'];
const DIGITS = 8;

/**
 * Name of this engine as rows bear it: its version, and a hash of words, models and outlets, so that a
 * changed lexicon is another engine. `0.1.0+3f2a9c11`. Takes some 20 ms.
 */
export function nameEngine(): string {
  const hash = createHash('sha256');
  for (const folder of KNOWLEDGE) addFolder(join(ROOT, folder), folder);
  return `${ENGINE_VERSION}+${hash.digest('hex').slice(0, DIGITS)}`;

  function addFolder(folder: string, name: string): void {
    const entries = readdirSync(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const [path, inner] = [join(folder, entry.name), `${name}/${entry.name}`];
      if (entry.isDirectory()) addFolder(path, inner);
      else hash.update(`${inner}\0`).update(readFileSync(path));
    }
  }
}
