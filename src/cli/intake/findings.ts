import { closeSync, openSync, writeSync } from 'node:fs';
import type { Issue } from '#lib/core/base/issue.ts';
import { toCsvCell } from '#lib/core/export/csv-cell.ts';

const LISTED = 10;
const BUFFERED = 2 ** 16;
const HEADER = ['line', 'column', 'field', 'value', 'code', 'message', 'hint'] as const;

/** Counts what could not be read by reason, keeps the first ones, and writes all of them to a file. */
export class Findings {
	readonly first: Issue[] = [];
	readonly counts = new Map<string, number>();
	rejected = 0;
	readonly #file: number;
	#isClosed = false;
	#buffer = `${HEADER.join(',')}\r\n`;

	/** @param path of a CSV table, in which no cell is a formula */
	constructor(path: string) {
		this.#file = openSync(path, 'w');
	}

	reject(issue: Issue): void {
		this.rejected++;
		this.counts.set(issue.code, (this.counts.get(issue.code) ?? 0) + 1);
		if (this.first.length < LISTED) this.first.push(issue);
		this.#buffer += `${HEADER.map((name) => toCsvCell(issue[name], false)).join(',')}\r\n`;
		if (this.#buffer.length > BUFFERED) this.#flush();
	}

	close(): void {
		if (this.#isClosed) return;
		this.#flush();
		closeSync(this.#file);
		this.#isClosed = true;
	}

	#flush(): void {
		writeSync(this.#file, this.#buffer);
		this.#buffer = '';
	}
}
