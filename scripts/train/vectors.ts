import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fold } from '../../src/arabic/fold.ts';
import { sharedDir } from '../../src/evaluation/shared.ts';

const OPTIONS = [
  '-dim',
  '64',
  '-ws',
  '3',
  '-epoch',
  '2',
  '-minCount',
  '15',
  '-maxn',
  '0',
  '-neg',
  '5',
  '-thread',
  '2',
];

/**
 * Trains word vectors on the raw corpora of ../shared and gives the path of the `.vec` file.
 * Throws when ../shared, xz or fasttext is absent. With two threads the vectors differ a little from
 * run to run; the committed clusters are those of one run.
 */
export function makeVectors(): string {
  const shared = sharedDir();
  if (!shared) throw new Error('Cannot train vectors: ../shared is absent');
  const folder = mkdtempSync(join(tmpdir(), 'isnad-vectors-'));
  const input = join(folder, 'text.txt');
  writeFileSync(input, '');
  const xz = spawnSync('xz', ['-dc', join(shared, 'corpora/text/ar_raw.txt.xz')], {
    maxBuffer: 2 ** 30,
  });
  for (let from = 0; from < xz.stdout.length; ) {
    const lineEnd = xz.stdout.indexOf(10, from + 2 ** 24);
    const to = lineEnd < 0 ? xz.stdout.length : lineEnd;
    appendFileSync(input, `${toLines(xz.stdout.toString('utf8', from, to))}\n`);
    from = to + 1;
  }
  const pool = gunzipSync(readFileSync(join(shared, 'corpora/news/pool.jsonl.gz'))).toString(
    'utf8',
  );
  for (const line of pool.split('\n').filter((text) => text !== '')) {
    appendFileSync(input, `${toLines((JSON.parse(line) as { text: string }).text)}\n`);
  }
  const output = join(folder, 'vectors');
  const run = spawnSync('fasttext', ['skipgram', '-input', input, '-output', output, ...OPTIONS], {
    stdio: 'inherit',
  });
  if (run.status !== 0)
    throw new Error('Cannot train vectors: fasttext failed (Debian package fasttext)');
  return `${output}.vec`;
}

function toLines(text: string): string {
  return fold(text)
    .replace(/[0-9]+/g, '0')
    .replace(/([^\u0621-\u064a0-9a-z \n])/g, ' $1 ')
    .replace(/ +/g, ' ');
}
