import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { manyArticles } from './many.ts';

const BIN = fileURLToPath(new URL('../../bin/isnad.mjs', import.meta.url));

/** Adds the sample news to a record, or so many made-up articles; throws when that fails. */
export function fillRecord(db: string, what: 'sample' | number): void {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-fill-'));
  try {
    const sample = fileURLToPath(new URL('../../examples/sample-day.jsonl', import.meta.url));
    const file = what === 'sample' ? sample : join(folder, 'many.jsonl');
    if (what !== 'sample') {
      writeFileSync(
        file,
        manyArticles(what)
          .map((one) => JSON.stringify(one))
          .join('\n'),
      );
    }
    const ran = spawnSync(process.execPath, [BIN, 'add', file, '--quiet', '--db', db], {
      encoding: 'utf8',
    });
    if (ran.status !== 0) throw new Error(`Cannot fill the record: ${ran.stderr}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
