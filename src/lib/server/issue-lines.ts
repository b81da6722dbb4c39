import type { Issue } from '#lib/core/base/issue.ts';

/** `events.csv:12:5`, as far as it is known; empty where no file is to blame. */
export function issuePosition({ file, line, column }: Issue): string {
	return [file, line, column].filter((part) => part !== null).join(':');
}

/** One finding on one line, or two where there is a way out. */
export function issueLines(issue: Issue): string {
	const position = issuePosition(issue);
	const head = `${issue.severity} ${issue.code}${position && ` ${position}`}: ${issue.message}`;
	return issue.hint === null ? head : `${head}\n    ${issue.hint}`;
}
