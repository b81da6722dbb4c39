import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const DATASET = 'data/moscow-damascus-tehran';
const ORIGIN = 'https://maps.example.org';
/** In which Linux counts the processor time of a process. */
const CLOCK_TICKS_PER_SECOND = 100;

const KINDS: readonly [label: string, test: (path: string) => boolean][] = [
	['pages', (path) => basename(path) === 'index.html'],
	['maps', (path) => /(map|step-\d+)\.svg$/.test(path)],
	['cards', (path) => basename(path) === 'card.png'],
	['downloads', (path) => /\/downloads\/|data\.zip$/.test(path)]
];

function filesUnder(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => join(folder, name))
		.filter((path) => statSync(path).isFile());
}

/** Builds the site of the corpus and says how long that took and how large each kind of file is. */
function measure(label: string, environment: NodeJS.ProcessEnv): void {
	const out = join(mkdtempSync(join(tmpdir(), 'dateline-pages-')), 'site');
	try {
		const start = performance.now();
		const busyBefore = toBusySeconds();
		const words = ['src/cli/dateline.mjs', 'build', DATASET, '--out', out];
		const { status, stderr } = spawnSync(process.execPath, words, {
			env: { ...process.env, ...environment },
			encoding: 'utf8'
		});
		if (status !== 0) throw new Error(`The site could not be built:\n${stderr}`);
		const seconds = (performance.now() - start) / 1000;
		const busy = (toBusySeconds() - busyBefore).toFixed(0);
		const files = filesUnder(out);
		console.log(`${label}: ${seconds.toFixed(0)} s, of the processor ${busy} s, ${sum(files)}`);
		for (const [kind, isOf] of KINDS)
			console.log(`  ${kind.padEnd(10)} ${sum(files.filter(isOf))}`);
	} finally {
		rmSync(out, { recursive: true, force: true });
	}
}

/** Of all programs that this one has started and that have ended; NaN where Linux is not there. */
function toBusySeconds(): number {
	try {
		const afterName = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)!.split(' ');
		return (Number(afterName[13]) + Number(afterName[14])) / CLOCK_TICKS_PER_SECOND;
	} catch {
		return NaN;
	}
}

function sum(files: readonly string[]): string {
	const bytes = files.reduce((total, path) => total + statSync(path).size, 0);
	return `${files.length} files, ${(bytes / 1e6).toFixed(1)} MB`;
}

measure('A site that does not know its address', { DATELINE_ORIGIN: undefined });
measure('The same with a card for each page', { DATELINE_ORIGIN: ORIGIN });
