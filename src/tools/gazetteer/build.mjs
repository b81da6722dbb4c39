// `npm run gazetteer`: derives data/gazetteer from GeoNames and the hand-made tables there. GeoNames
// is large, so it is no part of an ordinary install.
import { ensurePartInstalled } from '../install.mjs';
import { runNode } from '../run.mjs';

ensurePartInstalled('src/tools/gazetteer/packages');
process.exit(await runNode(['--import', 'tsx', 'src/tools/gazetteer/write-gazetteer.ts']));
