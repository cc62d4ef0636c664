/**
 * `npm test`: everything that must hold, in one command that works in a fresh clone: installs when
 * needed, then types, style, unused code, build, tests, lexicon check and the evaluation gate. The last
 * line is `N passed, N failed, N skipped`: tests, and each other step as one.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { announce, build, install, runScript, sharedDir } from './steps.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };

function step(name, run) {
  announce(name);
  const isFine = run();
  total[isFine ? 'passed' : 'failed']++;
  process.stdout.write(isFine ? `${name}: passed\n` : `${name}: FAILED\n`);
  return isFine;
}

/** Runs the unit tests and adds their own counts. */
function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-test-'));
  const report = join(folder, 'report.json');
  const isFine = runScript([
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const found = readReport(report);
  rmSync(folder, { recursive: true, force: true });
  total.passed += found.numPassedTests;
  total.failed += found.numFailedTests;
  total.skipped += found.numPendingTests + found.numTodoTests;
  return isFine;
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  }
}

if (!install()) {
  process.stdout.write(
    '\nCannot install the packages: see above.\n0 passed, 1 failed, 0 skipped\n',
  );
  process.exit(1);
}
step('types', () =>
  ['tsconfig.json', 'desk/tsconfig.json'].every((project) =>
    runScript(['node_modules/typescript/bin/tsc', '-p', project]),
  ),
);
step('style', () =>
  runScript(['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings']),
);
step('unused code', () => runScript(['node_modules/knip/bin/knip.js']));
const isBuilt = step('build', () => build());
step('tests', runTests);
if (isBuilt) step('lexicon', () => runScript(['bin/isnad.mjs', 'check']));
if (sharedDir() === null) {
  announce('evaluation');
  process.stdout.write('evaluation: skipped, no shared material beside the project\n');
  total.skipped++;
} else {
  step('evaluation', () => runScript(['scripts/eval.ts']));
}
process.stdout.write(
  `\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`,
);
process.exit(total.failed > 0 ? 1 : 0);
