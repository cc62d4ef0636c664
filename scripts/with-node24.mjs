/** `node scripts/with-node24.mjs FILE ARGS...`: runs a script under Node >= 24, whatever Node this is. */
import { runWithNode24 } from './runtime.mjs';

process.exit(runWithNode24(process.argv.slice(2)));
