import type { Issue } from '#lib/core/base/issue.ts';

/** Sorts findings by file, line and column; those of equal place keep their order. */
export function toSorted(issues: readonly Issue[]): Issue[] {
	return [...issues].sort(
		(a, b) =>
			compareTexts(a.file ?? '', b.file ?? '') ||
			(a.line ?? 0) - (b.line ?? 0) ||
			(a.column ?? 0) - (b.column ?? 0)
	);
}

function compareTexts(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
