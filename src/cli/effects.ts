import type { BuildOutcome } from './build-outcome.ts';
import { runSiteBuild, type SiteBuild } from './site-build.ts';

/** A stream of text a command writes to. */
export interface Output {
	write(text: string): void;
	/** Whether somebody sits in front of it. */
	terminal: boolean;
	/** Whether it shows colours: a terminal, and NO_COLOR is not set. */
	colors: boolean;
}

/** The world outside a command. Tests pass their own. */
export interface Effects {
	stdout: Output;
	stderr: Output;
	/** Absolute; what relative paths are relative to. */
	directory: string;
	environment: NodeJS.ProcessEnv;
	buildSite(build: SiteBuild): Promise<BuildOutcome>;
}

export function processEffects(): Effects {
	return {
		stdout: toOutput(process.stdout),
		stderr: toOutput(process.stderr),
		directory: process.cwd(),
		environment: process.env,
		buildSite: runSiteBuild
	};
}

function toOutput(stream: NodeJS.WriteStream): Output {
	const terminal = stream.isTTY === true;
	// A reader that goes away (`dateline check … | head`) is no fault.
	stream.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') throw error;
	});
	return {
		write: (text) => void stream.write(text),
		terminal,
		colors: terminal && !process.env.NO_COLOR && process.env.TERM !== 'dumb'
	};
}
