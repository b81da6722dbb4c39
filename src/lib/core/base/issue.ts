export type Severity = 'error' | 'warning' | 'info';

/**
 * One finding about somebody's data. It never interrupts: readers of data return a value and all
 * their issues together. `line` and `column` are 1-based positions in `file`; a quoted CSV cell
 * that spans lines is located by its opening line.
 */
export interface Issue {
	severity: Severity;
	/** Stable kebab-case code, documented in docs/format.md. */
	code: string;
	/** One sentence that names the thing and, where there are two, both values. */
	message: string;
	/** Path relative to the dataset folder, or null where no file is to blame. */
	file: string | null;
	line: number | null;
	column: number | null;
	/** Id of the row concerned, as written. */
	record: string | null;
	/** Column or property name. */
	field: string | null;
	/** The value received, shortened to 80 characters. */
	value: string | null;
	/** The way out: what to write instead. */
	hint: string | null;
}

/** Where an issue stands; every part may be unknown. */
export type IssuePlace = Partial<Pick<Issue, 'file' | 'line' | 'column' | 'record' | 'field'>>;

const LONGEST_VALUE = 80;

export function toIssue(
	severity: Severity,
	code: string,
	message: string,
	place: IssuePlace = {},
	detail: { value?: string | null; hint?: string | null } = {}
): Issue {
	const value = detail.value ?? null;
	return {
		severity,
		code,
		message,
		file: place.file ?? null,
		line: place.line ?? null,
		column: place.column ?? null,
		record: place.record ?? null,
		field: place.field ?? null,
		value: value === null ? null : shorten(value),
		hint: detail.hint ?? null
	};
}

export function countBySeverity(issues: readonly Issue[]): Record<Severity, number> {
	const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
	for (const issue of issues) counts[issue.severity]++;
	return counts;
}

function shorten(value: string): string {
	const points = [...value];
	return points.length <= LONGEST_VALUE ? value : `${points.slice(0, LONGEST_VALUE - 1).join('')}…`;
}
