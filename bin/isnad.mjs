#!/usr/bin/env node
/**
 * `isnad`: runs the built command line under Node >= 24: in this process when this Node is new enough,
 * else in a Node 24 that scripts/runtime.mjs finds or fetches. Plain JavaScript that Node 18 understands.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { node24, runWithNode24 } from '../scripts/runtime.mjs';

const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));

if (!existsSync(main)) {
  process.stderr.write(
    'Cannot run isnad: it is not built.\nhint: run "npm run build" in the project\'s folder.\n',
  );
  process.exit(1);
}
if (node24() === process.execPath) {
  const { runMain } = await import(pathToFileURL(main).href);
  await runMain(process.argv);
} else {
  process.exit(runWithNode24([fileURLToPath(import.meta.url), ...process.argv.slice(2)]));
}
