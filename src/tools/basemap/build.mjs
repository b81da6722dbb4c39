// `npm run basemap`: derives data/basemap from packages and from the hand-made tables there. The
// packages are large, so they are no part of an ordinary install.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { runNode } from '../run.mjs';

const packages = 'src/tools/basemap/packages';
if (!existsSync(`${packages}/node_modules`)) {
	const options = { cwd: packages, stdio: 'inherit', shell: process.platform === 'win32' };
	const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], options);
	if (status !== 0) process.exit(status ?? 1);
}
process.exit(await runNode(['--import', 'tsx', 'src/tools/basemap/write-basemap.ts']));
