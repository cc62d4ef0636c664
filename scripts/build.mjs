/** `npm run build`: src/ into dist/, the desk into dist/desk/. */
import { build } from './steps.mjs';

process.exit(build() ? 0 : 1);
