import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { PACKAGE_FOLDER } from './package-folder.ts';

/** What the site is built from and where to. Paths are absolute. */
export interface SiteBuild {
	/** Dataset folders. */
	datasets: readonly string[];
	/** A folder that does not exist yet. */
	out: string;
	/** Path the site will lie under, such as `/maps`; empty for any, by relative links. */
	base: string;
	/** `https://maps.example.org` where the site's address is known; its pages then name it. */
	origin: string | undefined;
	/** Source texts for the excerpts, or undefined for each dataset's own. */
	texts: string | undefined;
}

/** `log`: what the builder said, to be shown when it failed. */
export type BuildOutcome = { state: 'built' | 'failed' | 'interrupted'; log: string };

/**
 * Builds a site in a process of its own, with a working folder of its own, so that it disturbs
 * neither a running `npm run dev` nor another build. SIGINT and SIGTERM end it.
 */
export async function runSiteBuild(build: SiteBuild): Promise<BuildOutcome> {
	const work = join('.dateline', `build-${process.pid}`);
	try {
		return await runVite({
			...process.env,
			NODE_ENV: 'production',
			DATELINE_DATASETS: build.datasets.join(delimiter),
			DATELINE_OUT: build.out,
			DATELINE_BASE: build.base,
			DATELINE_WORK: work,
			...(build.origin === undefined ? {} : { DATELINE_ORIGIN: build.origin }),
			...(build.texts === undefined ? {} : { DATELINE_TEXTS: build.texts })
		});
	} finally {
		rmSync(join(PACKAGE_FOLDER, work), { recursive: true, force: true });
	}
}

function runVite(env: NodeJS.ProcessEnv): Promise<BuildOutcome> {
	const vite = join(PACKAGE_FOLDER, 'node_modules/vite/bin/vite.js');
	const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
		cwd: PACKAGE_FOLDER,
		env,
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let log = '';
	let interrupted = false;
	const keep = (chunk: Buffer) => (log += chunk.toString());
	child.stdout.on('data', keep);
	child.stderr.on('data', keep);
	const stop = () => {
		interrupted = true;
		child.kill('SIGTERM');
	};
	process.on('SIGINT', stop).on('SIGTERM', stop);
	return new Promise<BuildOutcome>((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code) => {
			resolve({ state: interrupted ? 'interrupted' : code === 0 ? 'built' : 'failed', log });
		});
	}).finally(() => process.off('SIGINT', stop).off('SIGTERM', stop));
}
