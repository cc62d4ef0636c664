import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Folder of the material that lies beside the project (gold, corpora): `$ISNAD_SHARED`, else
 * `../shared` next to the project's root. Null where it is absent: say so and skip.
 */
export function sharedDir(): string | null {
  const given = process.env.ISNAD_SHARED;
  const folder = given
    ? resolve(given)
    : fileURLToPath(new URL('../../../shared', import.meta.url));
  return existsSync(folder) ? folder : null;
}
