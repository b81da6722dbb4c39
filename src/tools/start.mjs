// `npm start`: from a fresh clone to the site in the browser.
import { parseArgs } from 'node:util';
import { ensureInstalled } from './install.mjs';
import { DATELINE, runNode } from './run.mjs';
import { serveFolder } from './static-server.mjs';

const USUAL_PORT = 4173;

const { values } = parseArgs({
	options: { port: { type: 'string' }, texts: { type: 'string' } }
});
ensureInstalled();
const texts = values.texts === undefined ? [] : ['--texts', values.texts];
const status = await runNode([DATELINE, 'build', '--out', 'build', ...texts]);
if (status !== 0) process.exit(status);
const { url } = await serveFolder({
	folder: 'build',
	port: Number(values.port ?? process.env.PORT ?? USUAL_PORT)
});
console.log(`Dateline is at ${url}  (Ctrl-C ends it)`);
