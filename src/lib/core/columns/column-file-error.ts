/** Thrown where a file of columns cannot be what it says; the message says what and what to do. */
export class ColumnFileError extends Error {
	override name = 'ColumnFileError';

	constructor(what: string) {
		super(`${what}. Write or download the files anew, both together.`);
	}
}
