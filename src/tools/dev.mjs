// `npm run dev`: the site while its data or its code is being edited.
import { ensureInstalled } from './install.mjs';
import { runNode } from './run.mjs';

ensureInstalled();
process.exitCode = await runNode([
	'node_modules/vite/bin/vite.js',
	'dev',
	...process.argv.slice(2)
]);
