import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { FileIssueCode } from '#lib/server/file-issue-codes.ts';
import { decodeText } from '#lib/server/decode-text.ts';

const LARGEST_BYTES = 64 * 1024 * 1024;

export interface TextFile {
	/** Without byte order mark, line ends as in the file. */
	text: string;
	/** Of the file's bytes, lower-case hexadecimal. */
	sha256: string;
}

/** Why a file could not be read, in the words of an issue. */
export interface FileProblem {
	code: FileIssueCode;
	message: string;
	hint: string;
}

export type TextFileResult =
	{ file: TextFile; problem: null } | { file: null; problem: FileProblem };

/** Reads `path`; `name` is what messages call it. Never throws. */
export function readTextFile(path: string, name: string): TextFileResult {
	try {
		const stats = statSync(path);
		if (stats.isDirectory())
			return problem(
				'file-is-folder',
				`${name} is a folder, not a file`,
				'Move the folder away and put the file in its place.'
			);
		if (stats.size > LARGEST_BYTES) {
			return problem(
				'file-too-large',
				`${name} has ${inMebibytes(stats.size)} MiB; at most ${inMebibytes(LARGEST_BYTES)} are read`,
				'Split the dataset.'
			);
		}
		const bytes = readFileSync(path);
		const text = decodeText(bytes);
		if (text === null)
			return problem('file-encoding', `${name} is not UTF-8 text`, encodingHint(bytes));
		return {
			file: { text, sha256: createHash('sha256').update(bytes).digest('hex') },
			problem: null
		};
	} catch (error) {
		return problemOf(error, name);
	}
}

function problem(code: FileIssueCode, message: string, hint: string): TextFileResult {
	return { file: null, problem: { code, message, hint } };
}

function problemOf(error: unknown, name: string): TextFileResult {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	if (code === 'ENOENT')
		return problem('file-missing', `${name} is missing`, 'Create it, or remove what refers to it.');
	return problem(
		'file-unreadable',
		`${name} cannot be read (${code || String(error)})`,
		'Check the permissions of the file.'
	);
}

/** People hand in what a program saved by default; say what the bytes look like. */
function encodingHint(bytes: Uint8Array): string {
	const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
	if (start.startsWith('PK'))
		return 'It looks like a spreadsheet or a zip archive: export the sheet as CSV (UTF-8).';
	if (start.startsWith('%PDF')) return 'It looks like a PDF: save its text as a UTF-8 text file.';
	if (start.startsWith('\x89PNG')) return 'It looks like a picture.';
	return 'Save it again with the encoding UTF-8.';
}

function inMebibytes(bytes: number): number {
	return Math.ceil(bytes / 1024 / 1024);
}
