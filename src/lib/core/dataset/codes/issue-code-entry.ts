import type { Severity } from '#lib/core/base/issue.ts';

/** What is said of an issue code, besides its name. */
export interface IssueCodeEntry {
	severity: Severity;
	summary: string;
	/** Something that brings it about. */
	example: string;
}
