/**
 * `npm run demo`: the whole of Isnad on one article, in one command that works in a fresh clone:
 * installs, builds, reads the article, explains its first event.
 */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { announce, build, install, ROOT, runScript, sharedDir } from './steps.mjs';

function article() {
  const shared = sharedDir();
  const seed = shared && join(shared, 'seed', 'article.txt');
  if (seed && existsSync(seed)) return [relative(ROOT, seed), '2020-06-22', 'arabi21'];
  return [join('examples', 'article.txt'), '2024-03-12', 'صحيفة المرفأ'];
}

function fail(what) {
  process.stderr.write(`Cannot ${what}: see above.\n`);
  process.exit(1);
}

if (!install()) fail('install the packages');
if (!build()) fail('build');
const [path, date, outlet] = article();
const told = ['--date', date, '--outlet', outlet];
announce(`isnad read ${path} --date ${date} --outlet ${outlet}`);
const isRead = runScript(['bin/isnad.mjs', 'read', path, ...told]);
announce(`isnad explain ${path} --id V1`);
const isExplained = runScript(['bin/isnad.mjs', 'explain', path, '--id', 'V1', ...told]);
process.exit(isRead && isExplained ? 0 : 1);
