import type { Issue } from '#lib/core/base/issue.ts';
import { toIssue } from '#lib/core/base/issue.ts';
import type { FileIssueCode } from '#lib/server/file-issue-codes.ts';

/** Thrown where a file cannot be taken in at all: nothing is written then. */
export class IntakeError extends Error {
	override name = 'IntakeError';
	readonly issue: Issue;

	constructor(issue: Issue) {
		super(issue.message);
		this.issue = issue;
	}
}

/** The file, or what is in it, is not what it should be. */
export function toFileError(
	code: FileIssueCode | 'json-syntax' | 'file-empty' | 'file-wrong-kind' | 'column-missing',
	message: string,
	place: { file: string; line?: number | null; column?: number | null },
	hint: string
): IntakeError {
	return new IntakeError(toIssue('error', code, message, place, { hint }));
}

/** The file ends before its content does. */
export function toCutOff(file: string, line: number | null, what: string): IntakeError {
	const at = line === null ? '' : ` at line ${line}`;
	return toFileError(
		'file-damaged',
		`${file} ends too early${at}: ${what}.`,
		{ file, line },
		'The file may have been cut off; fetch or export it again.'
	);
}
