import type { Output } from '../effects.ts';

const WIDTH = 24;

/** How far a long work has come, on one line of a terminal; elsewhere nothing. */
export class ProgressBar {
	readonly #output: Output;
	#shown = '';

	constructor(output: Output) {
		this.#output = output;
	}

	/** @param share of this step that is done, 0 to 1 */
	show(step: string, share: number): void {
		if (!this.#output.terminal) return;
		const filled = Math.floor(share * WIDTH);
		const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
		const line = `${step.padEnd(8)} ${bar} ${String(Math.floor(share * 100)).padStart(3)} %`;
		if (line === this.#shown) return;
		this.#shown = line;
		this.#output.write(`\r${line}`);
	}

	/** Leaves the line empty for what comes next. */
	clear(): void {
		if (this.#shown !== '') this.#output.write(`\r${' '.repeat(this.#shown.length)}\r`);
		this.#shown = '';
	}
}
