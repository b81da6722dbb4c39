import type { Output } from './effects.ts';

const STEP_MS = 1000;

/** Says what is going on until `work` is done; on a terminal with the seconds gone by. */
export async function showProgress<T>(
	output: Output,
	label: string,
	work: () => Promise<T>
): Promise<T> {
	if (!output.terminal) {
		output.write(`${label} …\n`);
		return work();
	}
	let seconds = 0;
	const show = () => output.write(`\r${label} … ${seconds++} s`);
	show();
	const timer = setInterval(show, STEP_MS);
	try {
		return await work();
	} finally {
		clearInterval(timer);
		output.write('\n');
	}
}
