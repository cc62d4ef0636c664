import { expect, test } from 'vitest';
import { createProgress } from './progress.ts';

function run(isTTY: boolean, quiet = false) {
  const written: string[] = [];
  let clock = 0;
  const stream = { isTTY, write: (text: string) => written.push(text) };
  const progress = createProgress(stream, { quiet, now: () => clock });
  return { written, progress, wait: (ms: number) => (clock += ms) };
}

test('progress writes over one line on a terminal', () => {
  const { written, progress, wait } = run(true);
  progress.count(false);
  expect(written).toEqual([]);
  wait(2000);
  progress.count(true);
  expect(written).toEqual(['\r\u001b[K2 articles, 1 failed, 1/s']);
  progress.finish();
  expect(written.slice(1)).toEqual(['\r\u001b[K', '2 articles, 1 failed, 1/s\n']);
});

test('progress writes whole lines elsewhere, rarely', () => {
  const { written, progress, wait } = run(false);
  wait(2000);
  progress.count(false);
  expect(written).toEqual([]);
  wait(9000);
  progress.count(false);
  expect(written).toEqual(['2 articles, 0/s\n']);
});

test('progress says nothing when quiet or of a single article', () => {
  const quiet = run(true, true);
  quiet.wait(99_000);
  quiet.progress.count(false);
  quiet.progress.count(false);
  quiet.progress.finish();
  const single = run(true);
  single.progress.count(false);
  single.progress.finish();
  expect([...quiet.written, ...single.written]).toEqual([]);
});
