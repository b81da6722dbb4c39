import { toIssue, type Issue, type IssuePlace } from '#lib/core/base/issue.ts';
import { ISSUE_CODES, type IssueCode } from '#lib/core/dataset/issue-codes.ts';

/** An issue whose severity is that of its code. */
export function toFinding(
	code: IssueCode,
	message: string,
	place: IssuePlace,
	detail: { value?: string | null; hint?: string | null } = {}
): Issue {
	return toIssue(ISSUE_CODES[code].severity, code, message, place, detail);
}
