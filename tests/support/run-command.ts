import type { Effects } from '../../src/cli/effects.ts';
import { main } from '../../src/cli/main.ts';
import type { BuildOutcome } from '../../src/cli/build-outcome.ts';
import type { SiteBuild } from '../../src/cli/site-build.ts';

export interface CommandRun {
	status: number;
	stdout: string;
	stderr: string;
}

/** What a test wants to be different about the world outside. */
export interface World {
	directory?: string;
	terminal?: boolean;
	colors?: boolean;
	environment?: NodeJS.ProcessEnv;
	buildSite?: (build: SiteBuild) => Promise<BuildOutcome>;
}

/** Runs the command line in this process, with its two streams kept apart. */
export async function runCommand(words: readonly string[], world: World = {}): Promise<CommandRun> {
	const written = { stdout: '', stderr: '' };
	const output = (stream: 'stdout' | 'stderr') => ({
		write: (text: string) => void (written[stream] += text),
		terminal: world.terminal ?? false,
		colors: world.colors ?? false
	});
	const effects: Effects = {
		stdout: output('stdout'),
		stderr: output('stderr'),
		directory: world.directory ?? process.cwd(),
		environment: world.environment ?? {},
		buildSite: world.buildSite ?? (() => Promise.reject(new Error('not to be built')))
	};
	const status = await main(words, effects);
	return { status, ...written };
}
