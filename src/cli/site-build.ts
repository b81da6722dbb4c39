import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { toBuildOutcome, type BuildOutcome } from './build-outcome.ts';
import { PACKAGE_FOLDER } from './package-folder.ts';

const SINGLE_FILE = 'src/single-file/vite.config.ts';

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
	/** Only the explorer of the one dataset, as a page to be made one file of. */
	isSingleFile: boolean;
}

/**
 * Builds a site in a process of its own, with a working folder of its own, so that it disturbs
 * neither a running `npm run dev` nor another build. SIGINT and SIGTERM end it.
 */
export async function runSiteBuild(build: SiteBuild): Promise<BuildOutcome> {
	const work = join('.dateline', `build-${process.pid}`);
	try {
		return await runVite(build.isSingleFile ? ['--config', SINGLE_FILE] : [], {
			...process.env,
			...toPlace(build),
			NODE_ENV: 'production',
			DATELINE_DATASETS: build.datasets.join(delimiter),
			DATELINE_OUT: build.out,
			DATELINE_WORK: work,
			...(build.texts === undefined ? {} : { DATELINE_TEXTS: build.texts })
		});
	} finally {
		rmSync(join(PACKAGE_FOLDER, work), { recursive: true, force: true });
	}
}

/** A single file lies anywhere; what it knows of the published site are links to it. */
function toPlace({ datasets, base, origin, isSingleFile }: SiteBuild): NodeJS.ProcessEnv {
	if (!isSingleFile) {
		return { DATELINE_BASE: base, ...(origin === undefined ? {} : { DATELINE_ORIGIN: origin }) };
	}
	const site = origin && `${origin}${base}/${basename(datasets[0] ?? '')}/`;
	return { DATELINE_BASE: '', DATELINE_ORIGIN: undefined, DATELINE_SITE: site };
}

function runVite(options: readonly string[], env: NodeJS.ProcessEnv): Promise<BuildOutcome> {
	const vite = join(PACKAGE_FOLDER, 'node_modules/vite/bin/vite.js');
	const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn', ...options], {
		cwd: PACKAGE_FOLDER,
		env,
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let log = '';
	let isStopped = false;
	const keep = (chunk: Buffer) => (log += chunk.toString());
	child.stdout.on('data', keep);
	child.stderr.on('data', keep);
	const stop = () => {
		isStopped = true;
		child.kill('SIGTERM');
	};
	process.on('SIGINT', stop).on('SIGTERM', stop);
	return new Promise<BuildOutcome>((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code, signal) => {
			resolve(toBuildOutcome({ code, signal, log, isStopped }));
		});
	}).finally(() => process.off('SIGINT', stop).off('SIGTERM', stop));
}
