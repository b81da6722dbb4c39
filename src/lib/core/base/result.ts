import type { Issue } from '#lib/core/base/issue.ts';

/** What a reader of data returns: everything it could read, and everything it has to say. */
export interface Result<T> {
	value: T;
	issues: Issue[];
}
