// `npm run build`: every dataset under data/ into build/; options are those of `dateline build`.
import { ensureInstalled } from './install.mjs';
import { DATELINE, runNode } from './run.mjs';

ensureInstalled();
process.exitCode = await runNode([DATELINE, 'build', ...process.argv.slice(2)]);
