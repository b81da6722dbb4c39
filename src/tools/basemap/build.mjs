// `npm run basemap`: derives data/basemap from packages and from the hand-made tables there. The
// packages are large, so they are no part of an ordinary install.
import { ensurePartInstalled } from '../install.mjs';
import { runNode } from '../run.mjs';

ensurePartInstalled('src/tools/basemap/packages');
process.exit(await runNode(['--import', 'tsx', 'src/tools/basemap/write-basemap.ts']));
