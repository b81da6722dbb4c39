// `npm start`: from a fresh clone to the site in the browser. `npm start -- --demo million`: to a
// site of its own with a million made-up events.
import { parseArgs } from 'node:util';
import { ensureInstalled } from './install.mjs';
import { DATELINE, runNode } from './run.mjs';
import { serveFolder } from './static-server.mjs';

const USUAL_PORT = 4173;

const DEMOS = /** @type {Record<string, string>} */ ({ million: '1e6' });

const { values } = parseArgs({
	options: { port: { type: 'string' }, texts: { type: 'string' }, demo: { type: 'string' } }
});
ensureInstalled();
const { demo } = values;
const events = demo === undefined ? undefined : DEMOS[demo];
if (demo !== undefined && events === undefined) {
	console.error(`There is no demo ${demo}, only ${Object.keys(DEMOS).join(', ')}.`);
	process.exit(2);
}
const data = `.dateline/demo/${demo}`;
const out = demo === undefined ? 'build' : `.dateline/demo/site-${demo}`;
const texts = values.texts === undefined ? [] : ['--texts', values.texts];
if (events !== undefined) {
	await run([DATELINE, 'synth', '--events', events, '--out', data]);
}
await run([DATELINE, 'build', '--out', out, ...texts, ...(demo === undefined ? [] : [data])]);
const { url } = await serveFolder({
	folder: out,
	port: Number(values.port ?? process.env.PORT ?? USUAL_PORT)
});
const page = demo === undefined ? url : `${url}${demo}/`;
console.log(`Dateline is at ${page}  (Ctrl-C ends it)`);

/** Ends with the status of a program that fails. */
async function run(/** @type {string[]} */ words) {
	const status = await runNode(words);
	if (status !== 0) process.exit(status);
}
