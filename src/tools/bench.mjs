// `npm run bench`: every bench/*.bench.ts, one after the other; or those whose names are given.
import { readdirSync } from 'node:fs';
import { ensureInstalled } from './install.mjs';
import { runNode } from './run.mjs';

const ENDING = '.bench.ts';

ensureInstalled();
const wanted = process.argv.slice(2);
const benches = readdirSync('bench')
	.filter((name) => name.endsWith(ENDING))
	.filter((name) => wanted.length === 0 || wanted.includes(name.slice(0, -ENDING.length)));
for (const name of benches) {
	console.log(`\n${name.slice(0, -ENDING.length)}`);
	const status = await runNode(['--import', 'tsx', `bench/${name}`]);
	if (status !== 0) process.exit(status);
}
