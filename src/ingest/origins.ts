import { existsSync } from 'node:fs';
import { glob } from 'node:fs/promises';

/** Where articles come from: paths and patterns of files, and addresses of pages. */
export interface Origins {
  readonly paths: readonly string[];
  readonly addresses: readonly string[];
}

/**
 * Sorts what a user names: addresses begin with http:// or https://; what holds `*`, `?`, `[` or `{` and is no
 * file is a pattern, and stands for the files that fit, in the order of their names.
 */
export async function sortOrigins(named: readonly string[]): Promise<Origins> {
  const addresses = named.filter(isAddress);
  const paths: string[] = [];
  for (const path of named.filter((one) => !isAddress(one))) {
    const isPattern = /[*?[{]/.test(path) && !existsSync(path);
    const found: string[] = [];
    if (isPattern) for await (const one of glob(path)) found.push(one);
    // A pattern that fits nothing is a file that is not there.
    paths.push(...(found.length > 0 ? found.sort() : [path]));
  }
  return { paths, addresses };
}

function isAddress(named: string): boolean {
  return /^https?:\/\//i.test(named);
}
