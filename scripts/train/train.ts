/**
 * `npm run train`: trains all models again, in the order in which they build on each other, and measures
 * each by cross-validation first. Needs ../shared; about six minutes on two cores. Word clusters have a
 * script of their own (clusters.ts), which needs Debian's fasttext.
 */
import { spawnSync } from 'node:child_process';

const STEPS = [
  ['scripts/train/word-classes.ts', '--measure'],
  ['scripts/train/word-classes.ts'],
  ['scripts/train/names.ts', '--measure'],
  ['scripts/train/names.ts'],
  ['scripts/train/events.ts', '--measure'],
  ['scripts/train/events.ts'],
  ['scripts/train/event-times.ts', '--measure'],
  ['scripts/train/event-times.ts'],
  ['scripts/train/relations.ts', '--measure'],
  ['scripts/train/relations.ts'],
] as const;

for (const step of STEPS) {
  process.stdout.write(`\n== ${step.join(' ')} ==\n`);
  const { status } = spawnSync(process.execPath, [...step], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
